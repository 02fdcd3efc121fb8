import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import type { OverrideScope, UpcomingMeeting } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { ScopeAction } from './scope-action';
import { SITUATION_WORDS, UPCOMING_WORDS } from './upcoming.words';

type MeetingRowProps = {
  readonly meeting: UpcomingMeeting;
  /** The one that is next: its button is the view's primary action. */
  readonly isNext: boolean;
  readonly onPrepare: () => void;
  readonly onNotOneOnOne: (scope: OverrideScope) => void;
};

/** One coming 1:1, read from left to right: when, with whom, what matters, what to do. */
export function MeetingRow({ meeting, isNext, onPrepare, onNotOneOnOne }: MeetingRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { time } = useFormats();
  const nameId = useId();
  const { event, counterpart } = meeting;
  return (
    <li className={styles.row}>
      <div className={styles.time}>
        <time dateTime={new Date(event.startsAt).toISOString()}>{time(event.startsAt)}</time>
        <span className={styles.until}>{time(event.endsAt)}</span>
      </div>
      <div className={styles.what}>
        <a id={nameId} href={hashOf({ kind: 'person', personId: counterpart.personId })} dir="auto" className={mergeClasses(text.link, styles.name)}>
          {counterpart.name}
        </a>
        <p className={text.body} dir="auto">
          {meeting.headline}
        </p>
        <MeetingFacts meeting={meeting} />
      </div>
      <div className={styles.act}>
        <PrepareButton name={counterpart.name} isNext={isNext} onPrepare={onPrepare} />
        <ScopeAction words={UPCOMING_WORDS.notOneOnOne} event={event} describedBy={nameId} onChoose={onNotOneOnOne} />
      </div>
    </li>
  );
}

function MeetingFacts({ meeting }: { readonly meeting: UpcomingMeeting }) {
  const styles = useStyles();
  return (
    <ul className={styles.facts}>
      <li><bdi>{SITUATION_WORDS[meeting.situation]}</bdi></li>
      {meeting.openCommitments > 0 && <li><bdi>{UPCOMING_WORDS.openCommitments(meeting.openCommitments)}</bdi></li>}
      {meeting.inInvitation && <li><bdi>{UPCOMING_WORDS.inInvitation}</bdi></li>}
    </ul>
  );
}

function PrepareButton({ name, isNext, onPrepare }: { readonly name: string; readonly isNext: boolean; readonly onPrepare: () => void }) {
  const text = useTextStyles();
  return (
    <Action look={isNext ? 'primary' : 'secondary'} onClick={onPrepare}>
      {UPCOMING_WORDS.prepare}
      <span className={text.hidden}> {name}</span>
    </Action>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@container (min-width: 480px)': { gridTemplateColumns: '64px 1fr auto' },
  },
  time: {
    gridColumn: '1 / -1',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    '@container (min-width: 480px)': { gridColumn: 'auto', flexDirection: 'column' },
  },
  until: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    '::before': { content: '"–"', marginInlineEnd: tokens.spacingHorizontalXS },
    '@container (min-width: 480px)': { '::before': { content: 'none' } },
  },
  what: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'flex-start' },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    '& > li:not(:last-child)::after': { content: '"·"', marginInline: tokens.spacingHorizontalXS },
  },
  act: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlockStart: tokens.spacingVerticalXS,
    '@container (min-width: 480px)': { flexDirection: 'column', alignItems: 'flex-end', gap: tokens.spacingVerticalXXS, paddingBlockStart: 0 },
  },
});
