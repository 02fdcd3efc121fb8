import { useEffect, useMemo, useState } from 'react';

import { isOfPerson } from '../../domain/notes/paths';
import type { PersonId } from '../../domain/people/person';
import { LinkAction } from '../components/action';
import { NotAllHere } from '../components/not-all-here';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { goTo } from '../shell/use-route';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import type { Undo } from '../../workflows/trash';
import { DeletePerson } from '../trash/delete-person';
import { InTrash } from '../trash/in-trash';
import { VersionsOfFile } from '../notebook/versions-of-file';
import { BrokenFile, useFilesToLookAt } from '../versions/broken-page';
import { TwoVersions } from '../versions/two-versions';
import { PersonView } from './person-view';

/** Everything that hangs on one person. */
export function PersonPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords();
  const { people, notebook, archive, session, trash } = useServices();
  const text = useTextStyles();
  const state = useWatched(useMemo(() => people.person(personId), [people, personId]));
  useEffect(() => {
    void people.open();
  }, [people]);
  const broken = useFilesToLookAt().broken.find(({ kind, path }) => kind === 'person' && isOfPerson(personId)(path));
  const [undo, setUndo] = useState<{ readonly run: Undo }>();
  const bringBack = async (work: () => Promise<void>) => {
    await work();
    setUndo(undefined);
  };
  return (
    <>
      <nav className={text.crumbs}>
        <LinkAction href={hashOf({ kind: 'people' })}>{t('people.back')}</LinkAction>
      </nav>
      {broken !== undefined && <BrokenFile path={broken.path} />}
      {/* Of whom nothing else is known, the text says all. */}
      {!(broken !== undefined && state.kind === 'unknown-person') && (
        <PersonView
          state={state}
          remove={(name) => <DeletePerson name={name} extent={() => trash.extentOf(personId)} onDelete={async () => setUndo({ run: await trash.putPerson(personId) })} notAllHere={<NotAllHere />} />}
          twoVersions={(path, person) => <TwoVersions path={path} of={person} />}
          versions={(path) => <VersionsOfFile path={path} />}
          notAllHere={<NotAllHere />}
          inTrash={({ name, trashedOn }) => (
            <InTrash name={name} trashedOn={trashedOn} onUndo={undo === undefined ? undefined : () => bringBack(undo.run)} onRestore={() => trash.restorePerson(personId)} />
          )}
          actions={{
            onChooseRelation: (relation) => void people.chooseRelation(personId, relation),
            onRaise: (text, theirs) => people.raiseNextTime(personId, text, theirs),
            tools: people.tools,
            exports: { onExport: () => archive.ofPerson(personId), onPrint: () => archive.notesOf(personId) },
            onSetCommitment: ({ path, id }, isDone) => void notebook.setCommitment(path, id, isDone ? 'done' : 'open'),
            onDropCommitment: ({ path, id }) => void notebook.setCommitment(path, id, 'dropped'),
            onPrepare: (eventId) => goTo({ kind: 'meeting', eventId }),
            onRetry: () => void people.open(),
            onSignIn: () => void session.signIn(),
          }}
        />
      )}
    </>
  );
}
