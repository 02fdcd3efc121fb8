import { useMemo } from 'react';

import type { Facts } from '../../domain/insights/facts';
import { initiativeOverTime, type TestAfterAbsence } from '../../domain/insights/initiative';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { useInsightsStyles } from './insights-styles';
import { MonthChart } from './month-chart';
import { Section } from './section';
import { ProofList, SourceLink } from './sources';
import { Table } from './table';

/** The last few absences; a year of them is a long list. */
const SHOWN = 5;

/** What moves without the user: moments that were noted, and the test after each absence. */
export function InitiativeSection({ facts }: { readonly facts: Facts }) {
  const { months, tests } = useMemo(() => initiativeOverTime(facts), [facts]);
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const { t } = useWords();
  const { month } = useFormats();
  const moments = months.flatMap((each) => each.moments);
  return (
    <Section title={t('insights.initiative.title')} intro={t('insights.initiative.intro')}>
      <div className={styles.columns}>
        <div className={text.stack}>
          <h3 className={text.heading}>{t('insights.initiative.moments')}</h3>
          {moments.length === 0 && <p className={text.body}>{t('insights.initiative.no-moments')}</p>}
          {moments.length > 0 && (
            <>
              <MonthChart label={t('insights.initiative.chart', { count: moments.length })} bars={months.map(({ id, moments: { length } }) => ({ month: id, lower: length, upper: 0 }))} />
              <Fold title={t('insights.as-table')}>
                <Table
                  label={t('insights.initiative.moments')}
                  heads={[t('insights.month'), t('insights.initiative.count'), t('insights.initiative.what')]}
                  rows={months.filter((each) => each.moments.length > 0).toReversed().map(({ id, moments: proofs }) => ({ key: id, cells: [month(`${id}-01`), proofs.length, <ProofList key={id} proofs={proofs} />] }))}
                />
              </Fold>
            </>
          )}
        </div>
        <div className={text.stack}>
          <h3 className={text.heading}>{t('insights.initiative.tests')}</h3>
          {tests.length === 0 && <p className={text.body}>{t('insights.initiative.no-tests')}</p>}
          <Tests tests={tests.slice(0, SHOWN)} />
          {tests.length > SHOWN && (
            <Fold title={t('insights.earlier', { count: tests.length - SHOWN })}>
              <Tests tests={tests.slice(SHOWN)} />
            </Fold>
          )}
        </div>
      </div>
    </Section>
  );
}

function Tests({ tests }: { readonly tests: readonly TestAfterAbsence[] }) {
  const text = useTextStyles();
  return (
    <div className={text.stack}>
      {tests.map((test) => (
        <Test key={test.fact.path} test={test} />
      ))}
    </div>
  );
}

function Test({ test: { fact, moved, waited, personName, day } }: { readonly test: TestAfterAbsence }) {
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const { t } = useWords();
  return (
    <div>
      <SourceLink source={{ kind: 'note', path: fact.path, personName, day }} />
      {moved.length > 0 && (
        <p className={text.body}>
          <span className={styles.evidence}>{t('insights.initiative.moved')}</span> <bdi>{moved.map(({ text: words }) => words).join(' · ')}</bdi>
        </p>
      )}
      {waited.length > 0 && (
        <p className={text.body}>
          <span className={styles.evidence}>{t('insights.initiative.waited')}</span> <bdi>{waited.map(({ text: words }) => words).join(' · ')}</bdi>
        </p>
      )}
    </div>
  );
}
