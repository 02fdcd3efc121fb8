import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';

import type { EventId } from '../../domain/calendar/event';
import type { OtherMeeting, OverrideScope } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { ScopeAction } from './scope-action';

type OtherMeetingsProps = {
  readonly others: readonly OtherMeeting[];
  readonly onTreatAsOneOnOne: (eventId: EventId, scope: OverrideScope) => void;
  readonly onForget: (eventId: EventId) => void;
  /** Opens the meeting, where it is asked with whom. */
  readonly onOpen: (eventId: EventId) => void;
};

/** The rest of the calendar, folded: each with why it does not count and the way to change that. */
export const OtherMeetings = memo(function OtherMeetings({ others, onTreatAsOneOnOne, onForget, onOpen }: OtherMeetingsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  if (others.length === 0) return null;
  return (
    <Fold title={t('upcoming.others', { count: others.length })}>
      <p className={text.small}>{t('upcoming.othersHint')}</p>
      <ul className={text.list}>
        {others.map((other) => (
          <OtherRow
            key={other.event.id}
            other={other}
            onTreat={(scope) => onTreatAsOneOnOne(other.event.id, scope)}
            onForget={() => onForget(other.event.id)}
            onOpen={() => onOpen(other.event.id)}
          />
        ))}
      </ul>
    </Fold>
  );
});

type OtherRowProps = { readonly other: OtherMeeting; readonly onTreat: (scope: OverrideScope) => void; readonly onForget: () => void; readonly onOpen: () => void };

function OtherRow({ other: { event, because }, onTreat, onForget, onOpen }: OtherRowProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { day, time } = useFormats();
  const id = useId();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span id={id} dir="auto">
          {event.subject}
        </span>
        <p className={text.faint}>
          {event.isAllDay ? day(event.startsAt) : `${day(event.startsAt)}, ${time(event.startsAt)}`} · {t(`notOneOnOne.${because}`)}
        </p>
      </div>
      {because === 'removed-by-you' ? (
        <Action look="quiet" compact aria-describedby={id} onClick={onForget}>
          {t('upcoming.undoRemoval')}
        </Action>
      ) : because === 'group' ? (
        <Action look="quiet" compact aria-describedby={id} onClick={onOpen}>
          {t('scope.treatAsOneOnOne')}
        </Action>
      ) : (
        <ScopeAction words={t('scope.treatAsOneOnOne')} event={event} describedBy={id} onChoose={onTreat} />
      )}
    </li>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  what: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
});
