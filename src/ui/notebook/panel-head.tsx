import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { AgendaItem } from '../../domain/coaching/agenda';
import { MINUTE } from '../../domain/shared/time';
import type { Words } from '../../domain/shared/words';
import type { PreparedState } from '../../workflows/agendas';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import type { Formats } from '../shell/formats';
import { useNow } from '../shell/use-now';
import { useWords } from '../shell/words';

const LAST_MINUTES = 5;

/** With whom, how long still, and how the agenda is pitched. */
export function PanelHead({ prepared: { event, counterpart, agenda } }: { readonly prepared: PreparedState }) {
  const words = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const formats = useFormats();
  const now = useNow(15_000);
  const left = Math.ceil((event.endsAt - now) / MINUTE);
  const isShort = now >= event.startsAt && left <= LAST_MINUTES;
  return (
    <header className={styles.head}>
      <h1 className={styles.name} dir="auto">
        {counterpart.name}
      </h1>
      <p role="timer" className={mergeClasses(styles.left, isShort && styles.short)}>
        <bdi>{clockWords(event, now, formats, words)}</bdi>
      </p>
      <p className={mergeClasses(text.small, styles.pitch)}>
        <span className={styles.chip}>{words.t(`situation.${agenda.situation}`)}</span>
        <span className={styles.chip}>{hatWords(agenda.items, words)}</span>
      </p>
    </header>
  );
}

export function clockWords(event: PreparedState['event'], now: number, { day, time }: Pick<Formats, 'day' | 'time'>, { t }: Words): string {
  if (now >= event.endsAt) return t('panel.over');
  if (now >= event.startsAt) return t('panel.minutesLeft', { minutes: Math.ceil((event.endsAt - now) / MINUTE) });
  const minutes = Math.ceil((event.startsAt - now) / MINUTE);
  return minutes <= 60 ? t('panel.startsIn', { minutes }) : t('panel.startsLater', { day: day(event.startsAt), time: time(event.startsAt) });
}

/** Which hat an agenda asks for: the one with clearly more minutes, or both. */
export function hatWords(items: readonly AgendaItem[], { t }: Words): string {
  const minutesOf = (hat: AgendaItem['hat']) => items.filter((item) => item.hat === hat && item.state !== 'skipped').reduce((sum, { minutes }) => sum + minutes, 0);
  const [asManager, asLeader] = [minutesOf('manager'), minutesOf('leader')];
  const share = asManager / Math.max(1, asManager + asLeader);
  if (asManager + asLeader === 0 || (share > 0.4 && share < 0.6)) return t('panel.bothHats');
  return share >= 0.6 ? t('panel.mostlyManager') : t('panel.mostlyLeader');
}

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  name: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  left: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  short: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  pitch: { gridColumn: '1 / -1', display: 'flex', gap: tokens.spacingHorizontalXS },
  chip: { paddingInline: tokens.spacingHorizontalSNudge, paddingBlock: '1px', borderRadius: tokens.borderRadiusCircular, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3 },
});
