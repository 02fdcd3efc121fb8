import { makeStyles, mergeClasses, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens } from '@fluentui/react-components';
import { TextDirectionProvider } from '@griffel/react';
import type { CSSProperties, ReactNode } from 'react';

import type { Theme } from '../../workflows/ports';

type ThemeRootProps = { readonly theme: Theme; readonly dir: 'ltr' | 'rtl'; readonly className?: string; readonly children: ReactNode };

/**
 * Fluent's tokens for all that stands in it, and the reading direction. Fluent's own provider does the same for controls that
 * we have none of, and would double what is loaded of Fluent (`docs/decisions/0018`).
 */
export function ThemeRoot({ theme, dir, className, children }: ThemeRootProps) {
  const styles = useStyles();
  return (
    <TextDirectionProvider dir={dir}>
      <div dir={dir} data-theme={theme} className={mergeClasses(styles.root, className)} style={STYLES[theme]}>
        {children}
      </div>
    </TextDirectionProvider>
  );
}

/** What the browser draws itself (date pickers, scroll bars) follows the theme too. */
export const SCHEMES = { light: 'light', dark: 'dark', contrast: 'dark' } as const satisfies Record<Theme, string>;

const STYLES: Readonly<Record<Theme, CSSProperties>> = {
  light: styleOf(teamsLightTheme, SCHEMES.light),
  dark: styleOf(teamsDarkTheme, SCHEMES.dark),
  contrast: styleOf(teamsHighContrastTheme, SCHEMES.contrast),
};

function styleOf(theme: object, colorScheme: string): CSSProperties {
  return { ...Object.fromEntries(Object.entries(theme).map(([token, value]) => [`--${token}`, String(value)])), colorScheme };
}

const useStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'start',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
  },
});
