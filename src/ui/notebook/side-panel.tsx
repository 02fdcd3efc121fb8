import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo } from 'react';

import type { EventId } from '../../domain/calendar/event';
import type { FilePath } from '../../domain/notes/file-path';
import type { AgendaState, PreparedState } from '../../workflows/agendas';
import type { NoteState } from '../../workflows/notebook';
import type { Services } from '../../workflows/services';
import { FoundMeeting } from '../agenda/found-meeting';
import type { FindMeeting, MeetPerson } from '../agenda/found-meeting';
import type { NotOneOnOneViewProps } from '../agenda/not-one-on-one-view';
import { Waiting } from '../components/waiting';
import { AppFrame } from '../shell/app-frame';
import { FailureNotice } from '../shell/failure-notice';
import { useServices } from '../shell/services';
import { SignInBanner } from '../shell/sign-in-banner';
import { StatusLine } from '../shell/status-line';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { NotOneOnOneView, TabLink, useLateParts } from './late-parts';
import { deedsAt } from './panel-deeds';
import type { PanelFacts } from './panel-deeds';
import { PanelView } from './panel-view';
import { PrepareInPanel } from './prepare-in-panel';
import { useAddEntry, useNote, useNotePath } from './use-note';

type SidePanelAppProps = { readonly services: Services; readonly find: FindMeeting; readonly meet?: MeetPerson };

/** The panel beside a running 1:1. */
export function SidePanelApp({ services, find, meet }: SidePanelAppProps) {
  const styles = useStyles();
  return (
    <AppFrame services={services}>
      <main className={styles.panel}>
        <SignInBanner />
        <FoundMeeting find={find} {...(meet && { meet })}>{(eventId) => <MeetingPanel key={eventId} eventId={eventId} />}</FoundMeeting>
        <StatusLine />
      </main>
    </AppFrame>
  );
}

function MeetingPanel({ eventId }: { readonly eventId: EventId }) {
  const { agendas, session } = useServices();
  const state = useWatched(useMemo(() => agendas.of(eventId), [agendas, eventId]));
  useEffect(() => {
    void agendas.open(eventId);
  }, [agendas, eventId]);
  if (state.kind === 'ready') return <PanelOf eventId={eventId} prepared={state} />;
  return (
    <PanelWithoutMeeting
      state={state}
      onTreat={(...chosen) => void agendas.treatAsOneOnOne(eventId, ...chosen)}
      onRetry={() => void agendas.open(eventId)}
      onSignIn={() => void session.signIn()}
    />
  );
}

type PanelWithoutMeetingProps = {
  readonly state: Exclude<AgendaState, { kind: 'ready' }>;
  readonly onTreat: NotOneOnOneViewProps['onTreat'];
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

export function PanelWithoutMeeting({ state, onTreat, onRetry, onSignIn }: PanelWithoutMeetingProps) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('agenda.preparing')} lines={6} />;
    case 'failed':
      return <FailureNotice title={t('agenda.failedTitle')} reason={state.reason} onRetry={onRetry} onSignIn={onSignIn} />;
    case 'not-one-on-one':
      return <NotOneOnOneView event={state.event} because={state.because} people={state.people} onTreat={onTreat} />;
  }
}

function PanelOf({ eventId, prepared }: { readonly eventId: EventId; readonly prepared: PreparedState }) {
  const { t } = useWords();
  const { path, reason } = useNotePath(eventId);
  if (reason !== undefined) return <FailureNotice reason={reason} />;
  if (path === undefined) return <Waiting words={t('agenda.preparing')} lines={6} />;
  return <PanelWithNote eventId={eventId} prepared={prepared} path={path} />;
}

type PanelWithNoteProps = { readonly eventId: EventId; readonly prepared: PreparedState; readonly path: FilePath };

function PanelWithNote({ eventId, prepared, path }: PanelWithNoteProps) {
  const { agendas, notebook, practice, session, coach } = useServices();
  const noteState = useNote(path);
  const shown = inPanel(noteState);
  const carried = useWatched(useMemo(() => notebook.carried(path), [notebook, path]));
  const onAdd = useAddEntry(path);
  const deeds = useMemo(() => deedsAt(path, notebook, practice), [path, notebook, practice]);
  const prompts = useCallback(() => coach.open().then(coach.prompts), [coach]);
  const facts = useFacts(path);
  useLateParts(practice.open);
  return (
    <PrepareInPanel eventId={eventId} name={prepared.counterpart.name}>
      {(openPrepare) => (
        <>
          <PanelView
            prepared={prepared}
            noteState={shown}
            isInTrash={noteState.kind === 'in-trash'}
            carried={carried}
            facts={facts}
            openPrepare={openPrepare}
            actions={{
              onType: (field, text) => notebook.type(path, field, text),
              onRest: () => void notebook.flush(),
              onWear: (hat) => void agendas.wearHat(eventId, hat),
              onAddOffered: (itemId) => void agendas.bringBack(eventId, itemId),
              onSetCarried: (commitment, isDone) => void notebook.setCommitment(commitment.path, commitment.id, isDone ? 'done' : 'open'),
              onDropCarried: (commitment) => void notebook.setCommitment(commitment.path, commitment.id, 'dropped'),
              onDropAgreed: (id) => void notebook.setCommitment(path, id, 'dropped'),
              onSetCovered: (itemId, isCovered) => void agendas.setCovered(eventId, itemId, isCovered),
              onAdd,
              onClose: () => void notebook.close(path),
              onRepair: (text, from) => void notebook.repair(path, text, from),
              onRetry: () => void notebook.open(path),
              onSignIn: () => void session.signIn(),
              prompts,
              deeds,
            }}
          />
          <TabLink personId={prepared.counterpart.personId} name={prepared.counterpart.name} />
        </>
      )}
    </PrepareInPanel>
  );
}

/** In a meeting whose note is in the trash one begins anew; the first word brings the earlier ones back. */
function inPanel(state: NoteState): NoteState {
  if (state.kind !== 'in-trash' || state.blank === undefined) return state;
  const { path, blank, personName, save } = state;
  return { kind: 'ready', path, note: blank, personName, save, hasTwoVersions: false };
}

function useFacts(path: FilePath): PanelFacts {
  const { notebook, practice } = useServices();
  return {
    person: useWatched(useMemo(() => notebook.person(path), [notebook, path])),
    history: useWatched(useMemo(() => notebook.history(path), [notebook, path])),
    upward: useWatched(notebook.upward),
    practice: useWatched(practice),
  };
}

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    // The line of what is not in OneDrive yet, when it says something.
    '& > :last-child:not(:empty)': { marginBlockStart: tokens.spacingVerticalS },
    minHeight: '100vh',
    padding: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});
