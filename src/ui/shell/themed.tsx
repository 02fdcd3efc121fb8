import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { directionOf } from './direction';
import { useServices } from './services';
import { ThemeRoot } from './theme-root';
import { SCHEMES } from './theme-styles';
import { useWords } from './words';

/** The host's theme, followed while the app is open, in the language that is chosen and its reading direction. */
export function Themed({ children }: { children: ReactNode }) {
  const { host } = useServices();
  const { locale } = useWords();
  const theme = useSyncExternalStore(host.subscribeTheme, host.theme);
  const dir = directionOf(locale);
  // Together with what is drawn: a change of the whole page afterwards has all of it laid out a second time.
  useLayoutEffect(() => {
    // Scroll bars of the page and what shows when it is pulled too far.
    document.documentElement.style.colorScheme = SCHEMES[theme];
    document.body.style.margin = '0'; // A style sheet for it alone would bring the whole maker of style sheets along.
  }, [theme]);
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: locale, dir });
  }, [locale, dir]);
  return (
    <ThemeRoot theme={theme} dir={dir}>
      {children}
    </ThemeRoot>
  );
}
