import { useEffect } from 'react';

import type { CalendarEvent, EventId } from '../../domain/calendar/event';
import type { PersonId } from '../../domain/people/person';
import type { Words } from '../../domain/shared/words';
import type { PanelMeeting } from '../../workflows/meeting-in-panel';
import type { PersonLine } from '../../workflows/people';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

export type NoMeetingState = Exclude<PanelMeeting, { kind: 'found' }>;

type NoMeetingProps = {
  readonly state: NoMeetingState;
  readonly onChoose: (eventId: EventId) => void;
  /** Absent where a meeting belongs to an appointment and to nothing else. */
  readonly onMeet?: (personId: PersonId) => void;
  readonly onRetry: () => void;
};

/** Why the host's meeting is not one of the calendar's, and what the user can do about it. */
export function NoMeeting(props: NoMeetingProps) {
  const { people } = useServices();
  useEffect(() => {
    void people.open();
  }, [people]);
  const list = useWatched(people.list);
  return <NoMeetingView {...props} people={list.kind === 'ready' ? list.people : []} />;
}

export function NoMeetingView({ state, people, onChoose, onMeet, onRetry }: NoMeetingProps & { readonly people: readonly PersonLine[] }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, time } = useFormats();
  const { title, body } = wordsOf(state, t);
  return (
    <div className={text.stack}>
      <h1 className={text.heading}>{title}</h1>
      {body !== undefined && <p className={text.body}>{body}</p>}
      {eventsOf(state).map((event) => (
        <Action key={event.id} onClick={() => onChoose(event.id)}>
          {`${event.subject}, ${day(event.startsAt)}, ${time(event.startsAt)}`}
        </Action>
      ))}
      {onMeet !== undefined && people.length > 0 && (
        <>
          <h2 className={text.small}>{t('agenda.withWhom')}</h2>
          {people.map(({ personId, name }) => (
            <Action key={personId} onClick={() => onMeet(personId)}>
              {t('agenda.treatWith', { name })}
            </Action>
          ))}
        </>
      )}
      {state.kind === 'not-found' && (
        <div className={text.row}>
          <Action onClick={onRetry}>{t('shell.tryAgain')}</Action>
        </div>
      )}
    </div>
  );
}

function wordsOf(state: NoMeetingState, t: Words['t']): { readonly title: string; readonly body?: string } {
  switch (state.kind) {
    case 'ambiguous':
      return state.because === 'none-today' ? { title: t('agenda.noneToday'), body: t('agenda.whichMeeting') } : { title: t('agenda.whichMeeting') };
    case 'cancelled':
      return { title: t('agenda.cancelled'), body: state.next === undefined ? t('agenda.cancelledForGood') : t('agenda.cancelledNext') };
    case 'not-found':
      return { title: t('agenda.noMeetingTitle'), body: t(`agenda.notFound.${state.reason}`) };
  }
}

function eventsOf(state: NoMeetingState): readonly CalendarEvent[] {
  if (state.kind === 'ambiguous') return state.events;
  return state.kind === 'cancelled' && state.next !== undefined ? [state.next] : [];
}
