import type { ReactNode } from 'react';

import { useInsightsStyles } from './insights-styles';

type TableProps = {
  readonly label: string;
  readonly heads: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/** The numbers of a chart, for everyone. */
export function Table({ label, heads, rows }: TableProps) {
  const styles = useInsightsStyles();
  return (
    <table aria-label={label} className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={styles.cell}>{first}</th>
            {others.map((cell, place) => (
              <td key={heads[place + 1]} className={`${styles.cell} ${styles.number}`}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
