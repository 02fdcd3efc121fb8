import { makeStyles, tokens } from '@fluentui/react-components';

import { useWords } from '../shell/words';

export type MonthBar = { readonly month: string; readonly lower: number; readonly upper: number };

type MonthChartProps = {
  /** What the picture shows, for whoever does not see it; its table stands beside it. */
  readonly label: string;
  readonly bars: readonly MonthBar[];
};

const WIDTH = 17;
const GAP = 8;
const HEIGHT = 80;
const FOOT = 18;

/** A bar for each month, in two parts: as a picture. The unit is whatever is counted, and the scale that of the largest month. */
export function MonthChart({ label, bars }: MonthChartProps) {
  const styles = useStyles();
  const { locale } = useWords();
  const letter = new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' });
  const most = Math.max(1, ...bars.map(({ lower, upper }) => lower + upper));
  const scale = (value: number) => (value / most) * HEIGHT;
  const width = bars.length * (WIDTH + GAP) - GAP;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} className={styles.chart}>
      <line x1={0} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className={styles.axis} />
      {bars.map(({ month, lower, upper }, place) => {
        const x = place * (WIDTH + GAP);
        return (
          <g key={month}>
            {upper > 0 && <rect x={x + 0.75} width={WIDTH - 1.5} y={HEIGHT - scale(lower + upper) + 0.75} height={Math.max(0, scale(upper) - 1.5)} className={styles.upper} />}
            {lower > 0 && <rect x={x} width={WIDTH} y={HEIGHT - scale(lower)} height={scale(lower)} className={styles.lower} />}
            <text x={x + WIDTH / 2} y={HEIGHT + FOOT - 4} textAnchor="middle" className={styles.month}>
              {letter.format(Date.parse(`${month}-01`))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the two parts of the bars mean. */
export function MonthLegend({ lower, upper }: { readonly lower: string; readonly upper: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {[
        [lower, styles.lower],
        [upper, styles.upper],
      ].map(([words, style]) => (
        <li key={words} className={styles.entry}>
          <svg aria-hidden viewBox="0 0 12 12" className={styles.swatch}>
            <rect x={0.75} y={0.75} width={10.5} height={10.5} className={style} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', maxWidth: '420px', height: 'auto' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  // Filled and hollow, so that the two are told apart without colour as well.
  lower: { fill: tokens.colorCompoundBrandBackground, stroke: tokens.colorCompoundBrandBackground, strokeWidth: 1.5, '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' } },
  upper: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorCompoundBrandBackground, strokeWidth: 1.5, '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } },
  month: { fontSize: '11px', fontFamily: 'inherit', fill: tokens.colorNeutralForeground2 },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '12px', height: '12px' },
});
