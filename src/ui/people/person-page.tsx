import { useEffect, useMemo } from 'react';

import type { PersonId } from '../../domain/people/person';
import { LinkAction } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { goTo } from '../shell/use-route';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { PersonView } from './person-view';

/** Everything that hangs on one person. */
export function PersonPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords();
  const { people, notebook, archive, session } = useServices();
  const text = useTextStyles();
  const state = useWatched(useMemo(() => people.person(personId), [people, personId]));
  useEffect(() => {
    void people.open();
  }, [people]);
  return (
    <>
      <nav className={text.crumbs}>
        <LinkAction href={hashOf({ kind: 'people' })}>{t('people.back')}</LinkAction>
      </nav>
      <PersonView
        state={state}
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
    </>
  );
}
