import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useRef } from 'react';

import type { EventId } from '../../domain/calendar/event';
import type { OverrideScope, UpcomingMeeting } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { useQuietParts } from '../components/quiet-parts';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { ScopeAction } from './scope-action';

type MeetingRowProps = {
  readonly meeting: UpcomingMeeting;
  /** The one that is next: its button is the view's primary action. */
  readonly isNext: boolean;
  readonly onPrepare: (eventId: EventId) => void;
  readonly onNotOneOnOne: (eventId: EventId, scope: OverrideScope) => void;
};

/** One coming 1:1, read from left to right: when, with whom, what matters, what to do. Drawn again only when something of it changed. */
export const MeetingRow = memo(function MeetingRow({ meeting, isNext, onPrepare, onNotOneOnOne }: MeetingRowProps) {
  const { t } = useWords();
  const styles = useStyles();
  const quiet = useQuietParts();
  const text = useTextStyles();
  const row = useRef<HTMLLIElement>(null);
  const { time } = useFormats();
  const nameId = useId();
  const { event, counterpart } = meeting;
  const remove = (scope: OverrideScope) => {
    focusNeighbour(row.current);
    onNotOneOnOne(event.id, scope);
  };
  return (
    <li ref={row} className={mergeClasses(styles.row, quiet.row)}>
      <div className={styles.time}>
        <time dateTime={new Date(event.startsAt).toISOString()}>{time(event.startsAt)}</time>
        <span className={styles.until}>{time(event.endsAt)}</span>
      </div>
      <div className={styles.what}>
        <a data-meeting id={nameId} href={hashOf({ kind: 'person', personId: counterpart.personId })} dir="auto" className={mergeClasses(text.link, styles.name)}>
          {counterpart.name}
        </a>
        <p className={text.body} dir="auto">
          {meeting.headline.text}
        </p>
        <MeetingFacts meeting={meeting} />
      </div>
      <div className={styles.act}>
        <PrepareButton name={counterpart.name} isNext={isNext} onPrepare={() => onPrepare(event.id)} />
        <ScopeAction look="faint" words={t('upcoming.notOneOnOne')} event={event} describedBy={nameId} onChoose={remove} />
      </div>
    </li>
  );
});

/** The row is about to leave; whoever works with keys goes on at the one after it. */
function focusNeighbour(row: HTMLElement | null): void {
  const names = [...document.querySelectorAll<HTMLElement>('[data-meeting]')];
  const at = names.findIndex((name) => row?.contains(name));
  (names[at + 1] ?? names[at - 1])?.focus();
}

function MeetingFacts({ meeting }: { readonly meeting: UpcomingMeeting }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.facts}>
      {meeting.headline.reason !== '' && <li><bdi>{meeting.headline.reason}</bdi></li>}
      <li><bdi>{t(`situation.${meeting.situation}`)}</bdi></li>
      {meeting.openCommitments > 0 && <li><bdi>{t('upcoming.openCommitments', { count: meeting.openCommitments })}</bdi></li>}
      {meeting.inInvitation && <li><bdi>{t('upcoming.inInvitation')}</bdi></li>}
    </ul>
  );
}

function PrepareButton({ name, isNext, onPrepare }: { readonly name: string; readonly isNext: boolean; readonly onPrepare: () => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <Action look={isNext ? 'primary' : 'secondary'} onClick={onPrepare}>
      {t('upcoming.prepare')}
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
    '@container (min-width: 480px)': { gridTemplateColumns: '6em minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalL },
  },
  time: {
    gridColumn: '1 / -1',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    '@container (min-width: 480px)': { gridColumn: 'auto', flexDirection: 'column', textAlign: 'end' },
  },
  until: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    '::before': { content: '"–"', marginInlineEnd: tokens.spacingHorizontalXS },
    '@container (min-width: 480px)': { '::before': { content: 'none' } },
  },
  what: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'flex-start' },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, '@media (pointer: coarse)': { display: 'inline-block', paddingBlock: '14px' } },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    // A fact keeps its dot, so that no line begins with one.
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
