import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'faint';

export type ActionProps = Omit<ComponentProps<'button'>, 'className'> & { readonly look?: Look; readonly compact?: boolean };

/** A button. One `primary` for each view; `quiet` for what stands beside a line of text, `faint` for what repeats in every row. */
export function Action({ look = 'secondary', compact = false, type = 'button', ...rest }: ActionProps) {
  const styles = useActionStyles();
  return <button type={type} className={mergeClasses(styles.base, styles[look], compact && styles.compact)} {...rest} />;
}

export type LinkActionProps = Omit<ComponentProps<'a'>, 'className'> & { readonly look?: Look };

/** A link that looks like a button, for going somewhere. */
export function LinkAction({ look = 'quiet', ...rest }: LinkActionProps) {
  const styles = useActionStyles();
  return <a className={mergeClasses(styles.base, styles.link, styles[look])} {...rest} />;
}

const useActionStyles = makeStyles({
  base: {
    boxSizing: 'border-box',
    minHeight: '32px',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    cursor: 'pointer',
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (pointer: coarse)': { minHeight: '44px', minWidth: '44px' },
  },
  link: { display: 'inline-flex', alignItems: 'center', textDecorationLine: 'none' },
  primary: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover:enabled': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active:enabled': { backgroundColor: tokens.colorBrandBackgroundPressed },
    ':disabled': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    // Without colours of ours the fill disappears, so the edge has to carry the button.
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  secondary: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':disabled': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`, backgroundColor: tokens.colorNeutralBackgroundDisabled },
  },
  quiet: {
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, backgroundColor: 'transparent' },
  },
  faint: {
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, backgroundColor: 'transparent' },
  },
  compact: { minHeight: '24px', minWidth: '24px', paddingBlock: 0, paddingInline: tokens.spacingHorizontalSNudge, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
