import { makeStyles, tokens } from '@fluentui/react-components';

import type { FailureReason } from '../../domain/shared/failure';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import type { Counts } from './count-notes';
import { HatsTable } from './hats-table';
import { INSIGHTS_WORDS } from './insights.words';

export type InsightsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ready'; readonly counts: Counts };

/** Everything that Insights can look like, as a function of its state alone. */
export function InsightsView({ state }: { readonly state: InsightsState }) {
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <div>
        <h1 className={text.title}>{INSIGHTS_WORDS.title}</h1>
        <p className={text.small}>{INSIGHTS_WORDS.intro}</p>
      </div>
      {state.kind === 'loading' && <Waiting words={INSIGHTS_WORDS.reading} lines={6} />}
      {state.kind === 'failed' && <FailureNotice reason={state.reason} />}
      {state.kind === 'empty' && (
        <div className={text.section}>
          <h2 className={text.heading}>{INSIGHTS_WORDS.emptyTitle}</h2>
          <p className={text.body}>{INSIGHTS_WORDS.emptyBody}</p>
        </div>
      )}
      {state.kind === 'ready' && <Numbers counts={state.counts} />}
      {state.kind === 'ready' && <HatsTable balances={state.counts.balances} />}
    </div>
  );
}

function Numbers({ counts }: { readonly counts: Counts }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { date } = useFormats();
  const facts: readonly (readonly [string, string | number])[] = [
    [INSIGHTS_WORDS.held, counts.held],
    [INSIGHTS_WORDS.promisesMine, INSIGHTS_WORDS.ofTotal(counts.mine.done, counts.mine.total)],
    [INSIGHTS_WORDS.promisesTheirs, INSIGHTS_WORDS.ofTotal(counts.theirs.done, counts.theirs.total)],
    [INSIGHTS_WORDS.feedback, counts.feedback],
    [INSIGHTS_WORDS.moments, counts.moments],
    [INSIGHTS_WORDS.handedOver, counts.handedOver],
    [INSIGHTS_WORDS.cameBack, counts.cameBack],
  ];
  return (
    <section aria-label={INSIGHTS_WORDS.quarter(date(counts.since))} className={text.section}>
      <h2 className={text.heading}>{INSIGHTS_WORDS.quarter(date(counts.since))}</h2>
      <dl className={styles.facts}>
        {facts.map(([what, value]) => (
          <div key={what} className={styles.fact}>
            <dt className={text.small}>{what}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', columnGap: tokens.spacingHorizontalXXL },
  fact: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});
