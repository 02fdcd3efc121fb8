import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import { useChosen } from './use-chosen';

export type Chip<Value extends string> = { readonly value: Value; readonly words: string };

type ChipsProps<Value extends string> = {
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  /** Undefined while nothing is chosen. */
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  readonly describedBy?: string | undefined;
};

/** One of a few: native radio buttons, so that arrow keys and screen readers work as everywhere. */
export function Chips<Value extends string>({ label, chips, chosen, onChoose, describedBy }: ChipsProps<Value>) {
  const styles = useStyles();
  const name = useId();
  const [shown, choose] = useChosen(chosen);
  return (
    <div role="radiogroup" aria-label={label} aria-describedby={describedBy} className={styles.group}>
      {chips.map(({ value, words }) => (
        <label key={value} className={styles.chip}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === shown}
            className={styles.radio}
            onChange={() => {
              choose(value);
              onChoose(value);
            }}
          />
          {words}
        </label>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '26px',
    paddingInline: tokens.spacingHorizontalSNudge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':has(:checked)': {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
    ':has(:focus-visible)': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { ':has(:checked)': { outline: '2px solid Highlight' } },
    '@media (pointer: coarse)': { minHeight: '44px', paddingInline: tokens.spacingHorizontalM },
  },
  // Kept in place and only made invisible: touch exploration finds it where its words are.
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' },
});
