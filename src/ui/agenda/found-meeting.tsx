import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { EventId } from '../../domain/calendar/event';
import { reasonOf } from '../../domain/shared/failure';
import type { FailureReason } from '../../domain/shared/failure';
import type { PanelMeeting } from '../../workflows/meeting-in-panel';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

/** Finds the event of the meeting or appointment that the host shows us in. @throws {Failure} */
export type FindMeeting = () => Promise<PanelMeeting>;

export type FoundState = { readonly kind: 'finding' } | { readonly kind: 'failed'; readonly reason: FailureReason } | PanelMeeting;

type FoundMeetingProps = { readonly find: FindMeeting; readonly children: (eventId: EventId) => ReactNode };

/** Shows its children for the meeting that the host has open, or says why there is none and what to do. */
export function FoundMeeting({ find, children }: FoundMeetingProps) {
  const { session } = useServices();
  const [state, setState] = useState<FoundState>({ kind: 'finding' });

  const look = useCallback(() => {
    find().then(setState, (failure: unknown) => setState({ kind: 'failed', reason: reasonOf(failure) }));
  }, [find]);
  useEffect(look, [look]);

  if (state.kind === 'found') return children(state.eventId);
  return (
    <FoundView
      state={state}
      onRetry={look}
      onSignIn={() => void session.signIn().then(look, look)}
      choice={state.kind === 'ambiguous' && <Choice eventIds={state.eventIds} onChoose={(eventId) => setState({ kind: 'found', eventId })} />}
    />
  );
}

type FoundViewProps = {
  readonly state: Exclude<FoundState, { kind: 'found' }>;
  readonly choice?: ReactNode;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

export function FoundView({ state, choice, onRetry, onSignIn }: FoundViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  switch (state.kind) {
    case 'finding':
      return <Waiting words={t('agenda.finding')} lines={6} />;
    case 'failed':
      return <FailureNotice reason={state.reason} onRetry={onRetry} onSignIn={onSignIn} />;
    case 'ambiguous':
      return (
        <div className={text.stack}>
          <h1 className={text.heading}>{t('agenda.whichMeeting')}</h1>
          {choice}
        </div>
      );
    case 'not-found':
      return (
        <div className={text.stack}>
          <h1 className={text.heading}>{t('agenda.noMeetingTitle')}</h1>
          <p className={text.body}>{state.reason === 'no-match' ? t('agenda.noMatch') : t('agenda.nothingKnown')}</p>
          <div className={text.row}>
            <Action onClick={onRetry}>{t('shell.tryAgain')}</Action>
          </div>
        </div>
      );
  }
}

function Choice({ eventIds, onChoose }: { readonly eventIds: readonly EventId[]; readonly onChoose: (eventId: EventId) => void }) {
  const { t } = useWords();
  const { upcoming } = useServices();
  const { day, time } = useFormats();
  const state = useWatched(upcoming);
  const known = state.kind === 'ready' ? [...state.meetings, ...state.others].map(({ event }) => event) : [];
  return eventIds.map((eventId) => {
    const event = known.find(({ id }) => id === eventId);
    return (
      <Action key={eventId} onClick={() => onChoose(eventId)}>
        {event === undefined ? t('agenda.unnamedMeeting') : `${event.subject}, ${day(event.startsAt)}, ${time(event.startsAt)}`}
      </Action>
    );
  });
}
