import { mergeClasses } from '@fluentui/react-components';

import type { Figure } from '../../domain/insights/facts';
import { useInsightsStyles } from './insights-styles';

/** A figure for the eye; the sentence beside it says the same to everyone. */
export function FigureOf({ figure: { count, of } }: { readonly figure: Pick<Figure, 'count' | 'of'> }) {
  const styles = useInsightsStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.figure, count === 0 && styles.none)}>
      {count}
      {of !== undefined && of > 0 && <span className={styles.of}>/{of}</span>}
    </span>
  );
}
