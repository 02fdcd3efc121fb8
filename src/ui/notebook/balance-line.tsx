import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import { balanceOfHats } from '../../domain/coaching/balance';
import type { MeetingRecord } from '../../domain/coaching/compose-input';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

/** One line when the last 1:1s leaned to one side, with what brings it back; what it rests on is one click away. Nothing else has a line. */
export function BalanceLine({ history }: { readonly history: readonly MeetingRecord[] }) {
  const words = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const balance = useMemo(() => balanceOfHats(history, words), [history, words]);
  if (balance.kind === 'not-known' || balance.kind === 'even') return null;
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>{words.t(`talk.balance.${balance.kind}`, { counterweight: balance.counterweight ?? '' })}</summary>
      <p className={text.faint}>{balance.sentence}</p>
      <p className={text.faint}>{words.t('talk.balance.signs')}</p>
      <ul className={styles.signs}>
        {balance.signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  line: { flexBasis: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  summary: {
    '@media (pointer: coarse)': { paddingBlock: '14px' },
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  signs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});
