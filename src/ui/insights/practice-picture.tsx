import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { PracticeProgress } from '../../domain/coaching/practice';
import { daysBetween } from '../../domain/shared/time';

const HEIGHT = 20;
const PER_DAY = 10;

/** The days of a practice as a line, with a mark for each chance on its day: filled where it was taken. The words beside it say the same. */
export function PracticePicture({ progress: { practice, chances, day, days } }: { readonly progress: PracticeProgress }) {
  const styles = useStyles();
  const width = days * PER_DAY;
  return (
    <svg aria-hidden viewBox={`-8 0 ${width + 16} ${HEIGHT}`} className={styles.picture}>
      <line x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} className={styles.line} />
      <line x1={0} x2={day * PER_DAY} y1={HEIGHT / 2} y2={HEIGHT / 2} className={mergeClasses(styles.line, styles.gone)} />
      {chances.map(({ id, day: on, taken }) => (
        <circle key={id} cx={(daysBetween(practice.from, on) + 0.5) * PER_DAY} cy={HEIGHT / 2} r={6} className={taken ? styles.taken : styles.missed} />
      ))}
    </svg>
  );
}

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '460px', height: 'auto', '[dir="rtl"] &': { transform: 'scaleX(-1)' } },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: 3, strokeLinecap: 'round' },
  gone: { stroke: tokens.colorNeutralStrokeAccessible },
  taken: { fill: tokens.colorCompoundBrandBackground, stroke: tokens.colorCompoundBrandBackground, strokeWidth: 1.5, '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' } },
  missed: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1.5, '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } },
});
