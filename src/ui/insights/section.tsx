import { useId } from 'react';
import type { ReactNode } from 'react';

import { useTextStyles } from '../components/text-styles';
import { useInsightsStyles } from './insights-styles';

type SectionProps = { readonly title: string; readonly intro?: string | undefined; readonly children: ReactNode };

/** One subject of the page, named by its heading. */
export function Section({ title, intro, children }: SectionProps) {
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <h2 id={id} className={styles.heading}>{title}</h2>
        {intro !== undefined && <p className={text.small}>{intro}</p>}
      </div>
      {children}
    </section>
  );
}
