import { makeStyles, tokens } from '@fluentui/react-components';

/** How everything that takes text looks, so that it looks the same everywhere. */
export const useFieldStyles = makeStyles({
  field: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalSNudge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    colorScheme: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0px' },
    '@media (pointer: coarse)': { minHeight: '44px', fontSize: tokens.fontSizeBase400 },
  },
  label: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, marginBlockEnd: tokens.spacingVerticalXXS },
});
