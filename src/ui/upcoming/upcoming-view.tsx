import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { EventId } from '../../domain/calendar/event';
import type { Freshness, OverrideScope, UpcomingState } from '../../workflows/upcoming';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { byDay } from './by-day';
import { MeetingRow } from './meeting-row';
import { OtherMeetings } from './other-meetings';

export type UpcomingActions = {
  readonly onPrepare: (eventId: EventId) => void;
  readonly onNotOneOnOne: (eventId: EventId, scope: OverrideScope) => void;
  readonly onTreatAsOneOnOne: (eventId: EventId, scope: OverrideScope) => void;
  readonly onForget: (eventId: EventId) => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

/** Everything that Upcoming can look like, as a function of its state alone. */
export function UpcomingView({ state, actions }: { readonly state: UpcomingState; readonly actions: UpcomingActions }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const isReadingAgain = state.kind === 'ready' && state.freshness.kind === 'reading';
  return (
    <div className={text.page}>
      <div className={styles.top}>
        <h1 className={text.title}>{t('upcoming.title')}</h1>
        {isReadingAgain && <p className={mergeClasses(text.faint, styles.beside)}>{t('upcoming.rereading')}</p>}
      </div>
      <UpcomingContent state={state} actions={actions} />
    </div>
  );
}

function UpcomingContent({ state, actions }: { readonly state: UpcomingState; readonly actions: UpcomingActions }) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('upcoming.reading')} lines={6} />;
    case 'failed':
      return <FailureNotice title={t('upcoming.failedTitle')} reason={state.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'ready':
      return (
        <>
          <FreshnessLine freshness={state.freshness} actions={actions} />
          {state.meetings.length === 0 ? <Nothing hasOthers={state.others.length > 0} /> : <Days state={state} actions={actions} />}
          <OtherMeetings others={state.others} onTreatAsOneOnOne={actions.onTreatAsOneOnOne} onForget={actions.onForget} onOpen={actions.onPrepare} />
        </>
      );
  }
}

type Ready = Extract<UpcomingState, { kind: 'ready' }>;

function Days({ state, actions }: { readonly state: Ready; readonly actions: UpcomingActions }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { day, dateOf } = useFormats();
  const next = state.meetings[0]?.event.id;
  return byDay(state.meetings, dateOf).map(({ date, meetings }) => (
    <section key={date} aria-labelledby={`day-${date}`} className={styles.section}>
      <h2 id={`day-${date}`} className={styles.day}>
        {day(meetings[0]?.event.startsAt ?? 0)}
      </h2>
      <ul className={text.list}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.event.id} meeting={meeting} isNext={meeting.event.id === next} onPrepare={actions.onPrepare} onNotOneOnOne={actions.onNotOneOnOne} />
        ))}
      </ul>
    </section>
  ));
}

function FreshnessLine({ freshness, actions }: { readonly freshness: Freshness; readonly actions: UpcomingActions }) {
  const { t } = useWords();
  const { moment } = useFormats();
  if (freshness.kind !== 'stale') return null;
  return (
    <FailureNotice title={t('upcoming.stale', { moment: moment(freshness.readAt) })} reason={freshness.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />
  );
}

function Nothing({ hasOthers }: { readonly hasOthers: boolean }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <div className={text.section}>
      <h2 className={text.heading}>{t('upcoming.emptyTitle')}</h2>
      <p className={text.body}>{hasOthers ? t('upcoming.emptyWithOthers') : t('upcoming.emptyBody')}</p>
    </div>
  );
}

const useStyles = makeStyles({
  // What comes and goes stands beside the title and never in a line of its own: the rows would jump away under the finger.
  top: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  beside: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // Rows follow the room they have, which in a side panel is not the window's.
  section: { containerType: 'inline-size' },
  day: { margin: 0, paddingBlockEnd: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});
