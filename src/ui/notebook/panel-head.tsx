import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import type { MeetingRecord } from '../../domain/coaching/compose-input';
import type { Hat } from '../../domain/coaching/prompt';
import { MINUTE } from '../../domain/shared/time';
import type { Words } from '../../domain/shared/words';
import type { PreparedState } from '../../workflows/agendas';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import type { Formats } from '../shell/formats';
import { useNow } from '../shell/use-now';
import { useWords } from '../shell/words';
import { BalanceLine } from './balance-line';
import { HatChoice } from './hat-choice';

const LAST_MINUTES = 5;

type PanelHeadProps = { readonly prepared: PreparedState; readonly history: readonly MeetingRecord[]; readonly onWear: (hat: Hat) => void; readonly onAdd: (itemId: AgendaItemId) => void };

/** With whom, how long still, under which hat, and where the last 1:1s leaned. */
export function PanelHead({ prepared: { event, counterpart, agenda, hat }, history, onWear, onAdd }: PanelHeadProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const formats = useFormats();
  const now = useNow(15_000);
  const left = Math.ceil((event.endsAt - now) / MINUTE);
  const isShort = event.kind !== 'call' && now >= event.startsAt && left <= LAST_MINUTES;
  return (
    <header className={styles.head}>
      <h1 className={styles.name} dir="auto">
        {counterpart.name}
      </h1>
      <p role="timer" className={mergeClasses(styles.left, isShort && styles.short)}>
        <bdi>{clockWords(event, now, formats, t)}</bdi>
      </p>
      <div className={mergeClasses(text.small, styles.pitch)}>
        <span className={styles.chip}>{t(`situation.${agenda.situation}`)}</span>
        <HatChoice pitch={hatWords(agenda.items, t)} worn={hat} offered={agenda.offered} onWear={onWear} onAdd={onAdd} />
      </div>
      <BalanceLine history={history} />
    </header>
  );
}

export function clockWords(event: PreparedState['event'], now: number, { day, time }: Pick<Formats, 'day' | 'time'>, t: Words['t']): string {
  if (event.kind === 'call') return t('panel.callSince', { time: time(event.startsAt) });
  if (now >= event.endsAt) return t('panel.over');
  if (now >= event.startsAt) return t('panel.minutesLeft', { minutes: Math.ceil((event.endsAt - now) / MINUTE) });
  const minutes = Math.ceil((event.startsAt - now) / MINUTE);
  return minutes <= 60 ? t('panel.startsIn', { minutes }) : t('panel.startsLater', { day: day(event.startsAt), time: time(event.startsAt) });
}

/** Which hat an agenda asks for: the one with clearly more minutes, or both. */
export function hatWords(items: readonly AgendaItem[], t: Words['t']): string {
  const minutesOf = (hat: AgendaItem['hat']) => items.filter((item) => item.hat === hat && item.state !== 'skipped').reduce((sum, { minutes }) => sum + minutes, 0);
  const [asManager, asLeader] = [minutesOf('manager'), minutesOf('leader')];
  const share = asManager / Math.max(1, asManager + asLeader);
  if (asManager + asLeader === 0 || (share > 0.4 && share < 0.6)) return t('panel.bothHats');
  return share >= 0.6 ? t('panel.mostlyManager') : t('panel.mostlyLeader');
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  // A long time goes below a name rather than breaking it within its words.
  name: { margin: 0, minWidth: 0, flexGrow: 1, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  left: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  short: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  pitch: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  chip: { paddingInline: tokens.spacingHorizontalSNudge, paddingBlock: '1px', borderRadius: tokens.borderRadiusCircular, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3 },
});
