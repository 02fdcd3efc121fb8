import { makeStyles, tokens } from '@fluentui/react-components';

import { useTextStyles } from '../components/text-styles';
import type { PersonBalance } from './count-notes';
import { INSIGHTS_WORDS } from './insights.words';

/** How the two hats were worn, a bar and its numbers in one table: the bar is for the eye, the numbers are for everyone. */
export function HatsTable({ balances }: { readonly balances: readonly PersonBalance[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <section aria-label={INSIGHTS_WORDS.balance} className={text.section}>
      <h2 className={text.heading}>{INSIGHTS_WORDS.balance}</h2>
      <p className={text.faint}>{INSIGHTS_WORDS.balanceHint}</p>
      <table className={styles.table}>
        <thead>
          <tr className={text.faint}>
            <th scope="col" className={styles.head}>{INSIGHTS_WORDS.person}</th>
            <th scope="col" className={styles.head}>{INSIGHTS_WORDS.manager}</th>
            <th scope="col" className={styles.head}>{INSIGHTS_WORDS.leader}</th>
          </tr>
        </thead>
        <tbody>
          {balances.map((each) => (
            <BalanceRow key={each.personId} balance={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BalanceRow({ balance: { name, balance } }: { readonly balance: PersonBalance }) {
  const styles = useStyles();
  const text = useTextStyles();
  const isKnown = balance.kind !== 'not-known';
  const percent = isKnown ? Math.round(balance.managerShare * 100) : 0;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.person}>
        <bdi>{name}</bdi>
        {isKnown && (
          <span aria-hidden className={styles.bar}>
            <span className={styles.part} style={{ inlineSize: `${percent}%` }} />
          </span>
        )}
        {!isKnown && <span className={text.faint}> {balance.sentence}</span>}
        {isKnown && balance.counterweight !== undefined && <p className={text.small}>{INSIGHTS_WORDS.counterweight(balance.counterweight)}</p>}
      </th>
      <td className={styles.number}>{isKnown ? INSIGHTS_WORDS.share(percent) : '–'}</td>
      <td className={styles.number}>{isKnown ? INSIGHTS_WORDS.share(100 - percent) : '–'}</td>
    </tr>
  );
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalS },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  person: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalSNudge, paddingInlineEnd: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  number: { width: '64px', paddingBlock: tokens.spacingVerticalSNudge, fontVariantNumeric: 'tabular-nums' },
  bar: { display: 'block', blockSize: '6px', marginBlock: tokens.spacingVerticalXS, borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', backgroundColor: tokens.colorPaletteTealBackground2, forcedColorAdjust: 'none' },
  part: { display: 'block', blockSize: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
});
