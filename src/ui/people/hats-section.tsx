import { makeStyles, tokens } from '@fluentui/react-components';

import { balanceOfHats } from '../../domain/coaching/balance';
import type { MeetingRecord } from '../../domain/coaching/compose-input';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

/** How the two hats were worn with this person, said in a sentence; the bar shows the same. */
export function HatsSection({ history }: { readonly history: readonly MeetingRecord[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const { t } = words;
  const balance = balanceOfHats(history, words);
  return (
    <section aria-label={t('person.balance')} className={text.section}>
      <h2 className={text.heading}>{t('person.balance')}</h2>
      <p className={text.small}>{balance.sentence}</p>
      {balance.kind !== 'not-known' && (
        <div aria-hidden className={styles.bar}>
          <div className={styles.share} style={{ inlineSize: `${Math.round(balance.managerShare * 100)}%` }} />
        </div>
      )}
      {balance.kind !== 'not-known' && balance.signs.length > 0 && <p className={text.small}>{t('person.balance.signs', { signs: balance.signs.join(' · ') })}</p>}
      {balance.kind !== 'not-known' && balance.counterweight !== undefined && <p className={text.small}>{t('person.balance.more', { counterweight: balance.counterweight })}</p>}
    </section>
  );
}

const useStyles = makeStyles({
  bar: { blockSize: '8px', maxInlineSize: '320px', borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', backgroundColor: tokens.colorNeutralStroke1, forcedColorAdjust: 'none' },
  share: { blockSize: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
});
