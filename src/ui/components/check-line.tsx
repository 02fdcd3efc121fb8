import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type CheckLineProps = { readonly words: string; readonly isChecked: boolean; readonly onChange: (checked: boolean) => void; readonly aside?: ReactNode; readonly isPlain?: boolean };

/** A line that can be ticked off. `aside` is a fact about it and no part of its name; a `isPlain` one is a choice, not a thing to be done. */
export function CheckLine({ words, isChecked, onChange, aside, isPlain = false }: CheckLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <label className={styles.label}>
        <input type="checkbox" checked={isChecked} className={styles.box} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span dir="auto" className={mergeClasses(styles.words, isChecked && !isPlain && styles.done)}>
          {words}
        </span>
      </label>
      {aside !== undefined && (
        <div className={styles.aside}>
          <bdi>{aside}</bdi>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  line: { paddingBlockEnd: tokens.spacingVerticalXXS },
  label: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, cursor: 'pointer', paddingBlock: tokens.spacingVerticalXXS },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    marginBlockStart: '2px',
    accentColor: tokens.colorCompoundBrandBackground,
    colorScheme: 'inherit',
    cursor: 'inherit',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  aside: { paddingInlineStart: '24px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
