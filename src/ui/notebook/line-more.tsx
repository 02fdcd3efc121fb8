import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { Action } from '../components/action';
import { useWords } from '../shell/words';

type LineMoreProps = {
  /** The words of the line. */
  readonly about: string;
  readonly line: ReactNode;
  /** Said on the button where the line waits for something; without it the button is three dots. */
  readonly asks?: string | undefined;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
};

/** A line with something more to do about it, one tap away and out of sight until then. */
export function LineMore({ about, line, asks, children, isOpen: isOpenFirst = false }: LineMoreProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const id = useId();
  const toggle = { look: 'faint', compact: true, 'aria-expanded': isOpen, 'aria-controls': isOpen ? id : undefined, onClick: () => setOpen(!isOpen) } as const;
  return (
    <>
      <div className={styles.row}>
        <div className={styles.line}>
          {line}
          {asks !== undefined && (
            <div className={styles.asks}>
              <Action {...toggle} aria-label={t('talk.answerTo', { asks, what: about })}>
                {asks}
              </Action>
            </div>
          )}
        </div>
        {asks === undefined && (
          <Action {...toggle} aria-label={t('talk.moreAbout', { what: about })} title={t('talk.more')}>
            ⋯
          </Action>
        )}
      </div>
      {isOpen && (
        <div id={id} className={styles.more}>
          {children}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start' },
  line: { flex: '1 1 0', minWidth: 0 },
  // On the edge of the words, not of the box before them.
  asks: { paddingInlineStart: '18px' },
  more: { paddingInlineStart: '24px', paddingBlockEnd: tokens.spacingVerticalS },
});
