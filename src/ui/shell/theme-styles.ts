import { teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useReducer } from 'react';
import type { CSSProperties } from 'react';

import type { Theme } from '../../workflows/ports';

/** What the browser draws itself (date pickers, scroll bars) follows the theme too. */
export const SCHEMES = { light: 'light', dark: 'dark', contrast: 'dark' } as const satisfies Record<Theme, string>;

const light = styleOf(teamsLightTheme, SCHEMES.light);
const styles = new Map<Theme, CSSProperties>([['light', light]]);

/** To be called before the first screen is drawn, so that none is drawn in another theme first. Never throws: without its script all is light. */
export async function loadTheme(theme: Theme): Promise<void> {
  if (styles.has(theme)) return;
  const loaded = await import('./dark-themes').catch(() => undefined);
  if (loaded === undefined) return;
  for (const name of ['dark', 'contrast'] as const) styles.set(name, styleOf(loaded.DARK_THEMES[name], SCHEMES[name]));
}

/** Fluent's tokens as properties of a style; those of the light theme until the theme's own are there. */
export function useThemeStyle(theme: Theme): CSSProperties {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const style = styles.get(theme);
  useEffect(() => {
    if (style !== undefined) return undefined;
    let isHere = true;
    void loadTheme(theme).then(() => isHere && redraw());
    return () => {
      isHere = false;
    };
  }, [style, theme]);
  return style ?? light;
}

function styleOf(theme: object, colorScheme: string): CSSProperties {
  return { ...Object.fromEntries(Object.entries(theme).map(([token, value]) => [`--${token}`, String(value)])), colorScheme };
}
