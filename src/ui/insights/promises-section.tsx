import { useMemo } from 'react';

import type { Facts, Figure } from '../../domain/insights/facts';
import { promises } from '../../domain/insights/promises';
import { quarterOf } from '../../domain/insights/quarters';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { FigureOf } from './figure-of';
import { useInsightsStyles } from './insights-styles';
import { Section } from './section';
import { Sources } from './sources';

/** What was promised this quarter, and of it what is done: the user's own first. */
export function PromisesSection({ facts }: { readonly facts: Facts }) {
  const { mine, theirs } = useMemo(() => ({ mine: promises(facts, 'me', quarterOf(facts.today)), theirs: promises(facts, 'them', quarterOf(facts.today)) }), [facts]);
  const text = useTextStyles();
  const { t } = useWords();
  return (
    <Section title={t('insights.promises.title')}>
      {(mine.of ?? 0) + (theirs.of ?? 0) === 0 ? (
        <p className={text.body}>{t('insights.promises.none')}</p>
      ) : (
        <ul className={text.list}>
          <Promised figure={mine} sentence={t('insights.promises.mine', { count: mine.count, of: mine.of ?? 0 })} />
          <Promised figure={theirs} sentence={t('insights.promises.theirs', { count: theirs.count, of: theirs.of ?? 0 })} />
        </ul>
      )}
    </Section>
  );
}

function Promised({ figure, sentence }: { readonly figure: Figure; readonly sentence: string }) {
  const styles = useInsightsStyles();
  return (
    <li className={styles.row}>
      <FigureOf figure={figure} />
      <div className={styles.content}>
        <p className={styles.evidence}>{sentence}</p>
        <Sources proofs={figure.proofs} />
      </div>
    </li>
  );
}
