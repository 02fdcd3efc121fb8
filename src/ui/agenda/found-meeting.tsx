import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { EventId } from '../../domain/calendar/event';
import type { PersonId } from '../../domain/people/person';
import { reasonOf } from '../../domain/shared/failure';
import type { FailureReason } from '../../domain/shared/failure';
import type { PanelMeeting } from '../../workflows/meeting-in-panel';
import { late } from '../components/late';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';

/** Finds the event of the meeting or appointment that the host shows us in. @throws {Failure} */
export type FindMeeting = () => Promise<PanelMeeting>;

/** The 1:1 of now with somebody whom the user names. @throws {Failure} */
export type MeetPerson = (personId: PersonId) => Promise<EventId>;

type FoundState = { readonly kind: 'finding' } | { readonly kind: 'failed'; readonly reason: FailureReason } | PanelMeeting;

type FoundMeetingProps = { readonly find: FindMeeting; readonly meet?: MeetPerson; readonly children: (eventId: EventId) => ReactNode };

// Nearly every meeting is found at once.
const NoMeeting = late(async () => (await import('./no-meeting')).NoMeeting);

/** Shows its children for the meeting that the host has open, or says why there is none and what to do. */
export function FoundMeeting({ find, meet, children }: FoundMeetingProps) {
  const { t } = useWords();
  const { session } = useServices();
  const [state, setState] = useState<FoundState>({ kind: 'finding' });

  const follow = useCallback((found: Promise<PanelMeeting>) => {
    found.then(setState, (failure: unknown) => setState({ kind: 'failed', reason: reasonOf(failure) }));
  }, []);
  const look = useCallback(() => follow(find()), [follow, find]);
  useEffect(look, [look]);

  const choose = (eventId: EventId) => setState({ kind: 'found', eventId });
  switch (state.kind) {
    case 'found':
      return children(state.eventId);
    case 'finding':
      return <Waiting words={t('agenda.finding')} lines={6} />;
    case 'failed':
      return <FailureNotice reason={state.reason} onRetry={look} onSignIn={() => void session.signIn().then(look, look)} />;
    default:
      return <NoMeeting state={state} onChoose={choose} onRetry={look} {...(meet && { onMeet: (personId: PersonId) => follow(meet(personId).then((eventId) => ({ kind: 'found', eventId }))) })} />;
  }
}
