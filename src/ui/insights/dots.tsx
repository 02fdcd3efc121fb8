import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

const PLACES = [1, 2, 3, 4, 5] as const;

/** An answer from one to five, as dots and as words. */
export function Dots({ value }: { readonly value: number | undefined }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  if (value === undefined) return <span className={text.faint}>{t('insights.test.open')}</span>;
  return (
    <span className={styles.dots}>
      <span className={text.hidden}>{t('insights.test.answer', { value })}</span>
      {PLACES.map((place) => (
        <span key={place} aria-hidden className={mergeClasses(styles.dot, place <= value && styles.full)} />
      ))}
    </span>
  );
}

const useStyles = makeStyles({
  dots: { position: 'relative', display: 'inline-flex', gap: '3px', paddingBlock: '5px', '@media (max-width: 479px)': { gap: '2px' } },
  dot: { boxSizing: 'border-box', width: '8px', height: '8px', '@media (max-width: 479px)': { width: '6px', height: '6px' }, borderRadius: tokens.borderRadiusCircular, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: 'none' },
  full: { backgroundColor: tokens.colorCompoundBrandBackground, border: `1px solid ${tokens.colorCompoundBrandBackground}` },
});
