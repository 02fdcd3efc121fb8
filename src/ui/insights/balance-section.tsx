import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import type { Balance } from '../../domain/coaching/balance';
import { balanceOverTime, type MonthOfHats } from '../../domain/insights/balance-over-time';
import type { Facts } from '../../domain/insights/facts';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { HatsTable } from './hats-table';
import { useInsightsStyles } from './insights-styles';
import { MonthChart, MonthLegend } from './month-chart';
import { Section } from './section';
import { SourceLink } from './sources';
import { Table } from './table';

/** How the two hats were worn: what the last 1:1s say, then month by month, then with each person. */
export function BalanceSection({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const { t } = words;
  const { overall, months, people } = useMemo(() => balanceOverTime(facts, words), [facts, words]);
  const hasMonths = months.some(({ meetings }) => meetings.length > 0);
  return (
    <Section title={t('insights.balance.title')} intro={t('insights.balance.intro')}>
      <Signal balance={overall} />
      {hasMonths && <Months months={months} />}
      {people.length > 0 && <HatsTable balances={people} />}
    </Section>
  );
}

function Signal({ balance }: { readonly balance: Balance }) {
  const styles = useInsightsStyles();
  const signal = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  if (balance.kind === 'not-known') return <p className={text.body}>{balance.sentence}</p>;
  return (
    <div className={signal.signal}>
      <p className={styles.evidence}>{balance.sentence}</p>
      {balance.kind === 'even' && <p className={text.body}>{t('insights.balance.even')}</p>}
      {balance.signs.length > 0 && (
        <>
          <p className={text.body}>{balance.kind === 'over-managing' ? t('insights.balance.over-managing') : t('insights.balance.over-leading')}</p>
          <ul className={signal.signs}>
            {balance.signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </>
      )}
      {balance.counterweight !== undefined && <p className={text.body}>{t('insights.balance.counterweight', { what: balance.counterweight })}</p>}
    </div>
  );
}

function Months({ months }: { readonly months: readonly MonthOfHats[] }) {
  const text = useTextStyles();
  const { month } = useFormats();
  const { t } = useWords();
  const [managing, leading] = [months.reduce((sum, each) => sum + each.managing, 0), months.reduce((sum, each) => sum + each.leading, 0)];
  const inUse = months.filter(({ meetings }) => meetings.length > 0);
  return (
    <div className={text.stack}>
      <h3 className={text.heading}>{t('insights.balance.months')}</h3>
      <MonthLegend lower={t('insights.hat.manager')} upper={t('insights.hat.leader')} />
      <MonthChart label={t('insights.balance.chart', { managing, leading })} bars={months.map(({ id, managing: lower, leading: upper }) => ({ month: id, lower, upper }))} />
      <Fold title={t('insights.as-table')}>
        <Table
          label={t('insights.balance.months')}
          heads={[t('insights.month'), t('insights.hat.manager'), t('insights.hat.leader'), t('insights.balance.meetings')]}
          rows={inUse.toReversed().map(({ id, managing: lower, leading: upper, meetings }) => ({ key: id, cells: [month(`${id}-01`), lower, upper, <Meetings key={id} meetings={meetings} />] }))}
        />
      </Fold>
    </div>
  );
}

function Meetings({ meetings }: { readonly meetings: MonthOfHats['meetings'] }) {
  return meetings.map(({ path, note }, place) => (
    <span key={path}>
      {place > 0 && ' · '}
      <SourceLink source={{ kind: 'note', path, personName: note.personName ?? '', day: note.date }} />
    </span>
  ));
}

const useStyles = makeStyles({
  signal: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  signs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});
