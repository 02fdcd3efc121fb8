import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TextDirectionProvider } from '@griffel/react';
import type { ReactNode } from 'react';

import type { Theme } from '../../workflows/ports';
import { useThemeStyle } from './theme-styles';

type ThemeRootProps = { readonly theme: Theme; readonly dir: 'ltr' | 'rtl'; readonly className?: string; readonly children: ReactNode };

/**
 * Fluent's tokens for all that stands in it, and the reading direction. Fluent's own provider does the same for controls that
 * we have none of, and would double what is loaded of Fluent (`docs/decisions/0018`).
 */
export function ThemeRoot({ theme, dir, className, children }: ThemeRootProps) {
  const styles = useStyles();
  return (
    <TextDirectionProvider dir={dir}>
      <div dir={dir} data-theme={theme} className={mergeClasses(styles.root, className)} style={useThemeStyle(theme)}>
        {children}
      </div>
    </TextDirectionProvider>
  );
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
