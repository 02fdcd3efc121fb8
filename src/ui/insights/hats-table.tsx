import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { PersonBalance } from '../../domain/insights/balance-over-time';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { useInsightsStyles } from './insights-styles';

/** How the two hats were worn with each person, a bar and its numbers in one table: the bar is for the eye, the numbers are for everyone. */
export function HatsTable({ balances }: { readonly balances: readonly PersonBalance[] }) {
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const { t } = useWords();
  return (
    <div className={text.stack}>
      <h3 className={text.heading}>{t('insights.balance.people')}</h3>
      <table aria-label={t('insights.balance.people')} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>{t('insights.person')}</th>
            <th scope="col" className={styles.head}>{t('insights.hat.manager')}</th>
            <th scope="col" className={styles.head}>{t('insights.hat.leader')}</th>
          </tr>
        </thead>
        <tbody>
          {balances.map((each) => (
            <BalanceRow key={each.personId} balance={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BalanceRow({ balance: { personId, name, balance } }: { readonly balance: PersonBalance }) {
  const bars = useStyles();
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const { t } = useWords();
  const share = balance.kind === 'not-known' ? undefined : balance.managerShare;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <a className={text.link} href={hashOf({ kind: 'person', personId })}><bdi>{name}</bdi></a>
        {share === undefined ? (
          <span className={text.faint}> {balance.sentence}</span>
        ) : (
          <span aria-hidden className={bars.bar}>
            <span className={bars.part} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
          </span>
        )}
        {balance.kind !== 'not-known' && balance.counterweight !== undefined && <p className={text.small}>{t('insights.balance.counterweight', { what: balance.counterweight })}</p>}
      </th>
      <td className={mergeClasses(styles.cell, styles.number, bars.number)}>{share === undefined ? '–' : t('insights.share', { share })}</td>
      <td className={mergeClasses(styles.cell, styles.number, bars.number)}>{share === undefined ? '–' : t('insights.share', { share: 1 - share })}</td>
    </tr>
  );
}

const useStyles = makeStyles({
  // As wide as what stands in them: the rest is for the names.
  number: { width: '1%', whiteSpace: 'nowrap', paddingInlineStart: tokens.spacingHorizontalS },
  bar: {
    boxSizing: 'border-box',
    display: 'block',
    blockSize: '8px',
    marginBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    forcedColorAdjust: 'none',
  },
  part: { display: 'block', blockSize: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
});
