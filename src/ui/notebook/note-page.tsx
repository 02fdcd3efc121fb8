import { useState } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import { LinkAction } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';
import { DeleteNote } from '../trash/delete-note';
import { InTrash } from '../trash/in-trash';
import type { Undo } from '../../workflows/trash';
import { TwoVersions } from '../versions/two-versions';
import { FileText } from './file-text';
import { NoteView } from './note-view';
import { useAddEntry, useNote } from './use-note';
import { VersionsOfFile } from './versions-of-file';

/** One note: read it, go on writing it, go back to an earlier version. */
export function NotePage({ path }: { readonly path: FilePath }) {
  const { t } = useWords();
  const { notebook, session, trash } = useServices();
  const text = useTextStyles();
  const state = useNote(path);
  const onAdd = useAddEntry(path);
  const [undo, setUndo] = useState<{ readonly run: Undo }>();
  const bringBack = async (work: () => Promise<void>) => {
    await work();
    setUndo(undefined);
  };
  return (
    <>
      <nav className={text.crumbs}>
        <LinkAction href={hashOf({ kind: 'notes' })}>{t('notes.back')}</LinkAction>
        {state.kind === 'ready' && (
          <LinkAction href={hashOf({ kind: 'person', personId: state.note.personId })}>{t('notes.toPerson', { name: state.personName })}</LinkAction>
        )}
      </nav>
      <NoteView
        state={state}
        versions={
          <>
            <VersionsOfFile path={path} />
            {(state.kind !== 'ready' || state.save.kind !== 'nothing-yet') && <DeleteNote onDelete={async () => setUndo({ run: await trash.putNote(path) })} />}
          </>
        }
        twoVersions={(of) => <TwoVersions path={path} of={of} />}
        inTrash={(trashed) => (
          <InTrash
            name={trashed.personName}
            trashedOn={trashed.trashedOn}
            onUndo={undo === undefined ? undefined : () => bringBack(undo.run)}
            onRestore={() => trash.restore([path])}
          >
            <FileText text={trashed.text} />
          </InTrash>
        )}
        actions={{
          onType: (field, words) => notebook.type(path, field, words),
          onRest: () => void notebook.flush(),
          onSetCommitment: (id, isDone) => void notebook.setCommitment(path, id, isDone ? 'done' : 'open'),
          onAdd,
          onRepair: (words, from) => void notebook.repair(path, words, from),
          onRetry: () => void notebook.open(path),
          onSignIn: () => void session.signIn(),
        }}
      />
    </>
  );
}
