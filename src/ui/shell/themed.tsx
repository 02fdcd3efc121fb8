import { FluentProvider, makeStaticStyles, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { Theme } from '../../workflows/ports';
import { directionOf } from './direction';
import { useServices } from './services';
import { useWords } from './words';

export const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const satisfies Record<Theme, unknown>;

/** What the browser draws itself (date pickers, scroll bars) follows the theme too. */
export const SCHEMES = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, contrast: { colorScheme: 'dark' } } as const satisfies Record<Theme, unknown>;

const useEdgeToEdge = makeStaticStyles({ body: { margin: 0 } });

/** Fluent's provider in the host's theme, followed while the app is open, and in the reading direction of the chosen language. */
export function Themed({ children }: { children: ReactNode }) {
  const { host } = useServices();
  const { locale } = useWords();
  const theme = useSyncExternalStore(host.subscribeTheme, host.theme);
  useEdgeToEdge();
  useEffect(() => {
    // Scroll bars of the page and what shows when it is pulled too far.
    document.documentElement.style.colorScheme = SCHEMES[theme].colorScheme;
  }, [theme]);
  const dir = directionOf(locale);
  useEffect(() => {
    Object.assign(document.documentElement, { lang: locale, dir });
  }, [locale, dir]);
  return (
    <FluentProvider theme={THEMES[theme]} style={SCHEMES[theme]} dir={dir}>
      {children}
    </FluentProvider>
  );
}
