import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { useChosen } from './use-chosen';

type CheckLineProps = { readonly words: string; readonly isChecked: boolean; readonly onChange: (checked: boolean) => void; readonly aside?: ReactNode; readonly isPlain?: boolean };

/** A line that can be ticked off. `aside` is a fact about it and no part of its name; a `isPlain` one is a choice, not a thing to be done. */
export function CheckLine({ words, isChecked, onChange, aside, isPlain = false }: CheckLineProps) {
  const styles = useStyles();
  const id = useId();
  const asideId = `${id}-aside`;
  const [isShown, choose] = useChosen(isChecked);
  const change = (checked: boolean) => {
    choose(checked);
    onChange(checked);
  };
  return (
    <div className={styles.line}>
      <input
        id={id}
        type="checkbox"
        checked={isShown}
        aria-describedby={aside === undefined ? undefined : asideId}
        className={styles.box}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <div dir="auto" className={styles.text}>
        <label htmlFor={id} className={mergeClasses(styles.words, isShown && !isPlain && styles.done)}>
          {words}
        </label>
        {aside !== undefined && (
          <>
            {' '}
            <bdi id={asideId} className={styles.aside}>
              {aside}
            </bdi>
          </>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    marginBlockStart: '2px',
    accentColor: tokens.colorCompoundBrandBackground,
    colorScheme: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (pointer: coarse)': { width: '24px', height: '24px', marginBlockStart: '10px' },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  words: { cursor: 'pointer', '@media (pointer: coarse)': { display: 'inline-block', paddingBlock: '12px' } },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  // Kept together, so that a date or a number of minutes never breaks in two.
  aside: { display: 'inline-block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
