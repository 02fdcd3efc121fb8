import { useMemo } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import { LinkAction } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';
import { NoteView } from './note-view';
import { useAddEntry, useNote } from './use-note';
import { Versions } from './versions';

/** One note: read it, go on writing it, go back to an earlier version. */
export function NotePage({ path }: { readonly path: FilePath }) {
  const { t } = useWords();
  const { notebook, session } = useServices();
  const text = useTextStyles();
  const state = useNote(path);
  const onAdd = useAddEntry(path);
  const versions = useMemo(
    () => ({
      list: () => notebook.versions(path),
      read: (versionId: string) => notebook.readVersion(path, versionId),
      restore: (words: string) => notebook.restore(path, words),
    }),
    [notebook, path],
  );
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
        versions={<Versions versions={versions} />}
        actions={{
          onType: (field, words) => notebook.type(path, field, words),
          onRest: () => void notebook.flush(),
          onSetCommitment: (id, isDone) => void notebook.setCommitment(path, id, isDone ? 'done' : 'open'),
          onAdd,
          onRepair: (words) => void notebook.repair(path, words),
          onRetry: () => void notebook.open(path),
          onSignIn: () => void session.signIn(),
        }}
      />
    </>
  );
}
