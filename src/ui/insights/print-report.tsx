import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';

import { dutiesOf } from '../../domain/insights/duties';
import type { Facts } from '../../domain/insights/facts';
import { promises } from '../../domain/insights/promises';
import { quarterView, type PartOfQuarter } from '../../domain/insights/quarter-view';
import { quarterOf } from '../../domain/insights/quarters';
import type { Words } from '../../domain/shared/words';
import { PrintPage, usePrintStyles } from '../components/print-page';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { dutyState } from './duties-section';
import { quarterWords } from './quarter-words';

/**
 * One page for the talk with one's own manager or HR: the quarter and the duties in numbers. It is made from figures and sentences of counts, and never
 * from what someone wrote.
 */
export function PrintReport({ facts, on }: { readonly facts: Facts; readonly on: number }) {
  const styles = useStyles();
  const print = usePrintStyles();
  const { date, dateOf } = useFormats();
  const words = useWords();
  const { t } = words;
  const { plan, duties, quarter, mine, theirs } = useMemo(() => reportOf(facts, words), [facts, words]);
  return (
    <PrintPage>
      <h1 className={print.title}>{t('insights.report.title')}</h1>
      <p className={print.small}>{quarterWords(quarter.id, words)} · {t('insights.report.span', { from: date(quarter.from), to: date(quarter.to), day: date(dateOf(on)) })}</p>
      <h2 className={print.heading}>{t('insights.plan.title')}</h2>
      <PlanTable plan={plan} />
      <p className={print.small}>
        {t('insights.promises.title')}: {t('insights.promises.mine', { count: mine.count, of: mine.of ?? 0 })} · {t('insights.promises.theirs', { count: theirs.count, of: theirs.of ?? 0 })}
      </p>
      <h2 className={print.heading}>{t('insights.duties.title')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>{t('insights.report.duty')}</th>
            <th scope="col" className={styles.head}>{t('insights.report.state')}</th>
            <th scope="col" className={styles.head}>{t('insights.report.looked-at')}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ id, title, state, sentence, reviewed }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>{title}</th>
              <td className={styles.cell}>{state === 'nothing-yet' ? dutyState(state, words) : `${dutyState(state, words)} ${sentence}`}</td>
              <td className={styles.day}>{reviewed === undefined ? '' : date(reviewed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>{t('insights.report.foot')}</p>
    </PrintPage>
  );
}

function reportOf(facts: Facts, words: Words) {
  const quarter = quarterOf(facts.today);
  return { quarter, plan: quarterView(facts, quarter, words), duties: dutiesOf(facts, words), mine: promises(facts, 'me', quarter), theirs: promises(facts, 'them', quarter) };
}

function PlanTable({ plan }: { readonly plan: readonly PartOfQuarter[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <tbody>
        {plan.map(({ part, title, question, sentence }) => (
          <tr key={part}>
            <th scope="row" className={styles.name}>
              {title}
              <span className={styles.question}>{question}</span>
            </th>
            <td className={styles.cell}>{sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LINE = '0.5pt solid #999';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', borderBottom: LINE },
  head: { textAlign: 'start', fontWeight: 400, fontSize: '8.5pt', color: '#333', paddingBlock: '2pt', paddingInlineEnd: '8pt' },
  name: { width: '44%', textAlign: 'start', verticalAlign: 'top', fontWeight: 600, borderTop: LINE, paddingBlock: '3.5pt', paddingInlineEnd: '10pt' },
  question: { display: 'block', fontWeight: 400, fontSize: '8.5pt', color: '#333' },
  cell: { verticalAlign: 'top', borderTop: LINE, paddingBlock: '3.5pt', paddingInlineEnd: '10pt' },
  day: { width: '64pt', verticalAlign: 'top', borderTop: LINE, paddingBlock: '3.5pt' },
  foot: { marginBlock: '10pt 0', fontSize: '8.5pt', color: '#333' },
});
