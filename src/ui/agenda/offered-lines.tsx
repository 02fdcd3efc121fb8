import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type OfferedLinesProps = { readonly offered: readonly AgendaItem[]; readonly onAdd: (itemId: AgendaItemId) => void };

/** What is one tap away and never put in unasked: the hat said aloud, and more of the hat that was put on. */
export function OfferedLines({ offered, onAdd }: OfferedLinesProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const aloud = offered.find(({ origin }) => origin === 'hat');
  const others = offered.filter((item) => item !== aloud);

  const add = ({ id: itemId, text: words }: AgendaItem) => {
    place.current?.focus(); // The button leaves with its line.
    setSaid(t('talk.offered.added', { what: words }));
    onAdd(itemId);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {aloud !== undefined && (
        <div className={styles.offer}>
          <p id={`${id}-hat`} className={styles.words}>
            <span className={text.small}>{t('talk.hat.offer')}</span>
            <br />
            <span className={text.faint} dir="auto">
              {aloud.text}
            </span>
          </p>
          <div className={styles.edge}>
            <Action look="quiet" compact aria-describedby={`${id}-hat`} onClick={() => add(aloud)}>
              {t('talk.hat.add')}
            </Action>
          </div>
        </div>
      )}
      {others.length > 0 && (
        <Fold title={t('talk.offered', { count: others.length })}>
          <ul className={text.list}>
            {others.map((item) => (
              <li key={item.id} className={styles.offer}>
                <p id={`${id}-${item.id}`} className={styles.words} dir="auto">
                  {item.text}
                </p>
                <div className={styles.edge}>
                  <Action look="quiet" compact aria-describedby={`${id}-${item.id}`} onClick={() => add(item)}>
                    {t('talk.offered.add')}
                  </Action>
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <p role="status" className={text.hidden}>
        {said}
      </p>
    </div>
  );
}

const useStyles = makeStyles({
  place: { ':focus-visible': { outlineStyle: 'none' } },
  offer: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  // Its words, not its padding, stand on the edge.
  edge: { marginInline: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  words: { flex: '1 1 180px', minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
});
