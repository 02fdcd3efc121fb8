import { button, element } from './dom';
import type { TeamsTheme } from './teams-protocol';

const THEMES: readonly (readonly [TeamsTheme, string])[] = [
  ['default', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
];

/** Three buttons of which one is pressed; the page around the app takes the theme as well. */
export function themeSwitch(initial: TeamsTheme, choose: (theme: TeamsTheme) => void): HTMLElement {
  const buttons = THEMES.map(([theme, label]) => button(label, { 'data-theme-name': theme }, () => press(theme)));
  const press = (theme: TeamsTheme): void => {
    mark(theme);
    choose(theme);
  };
  const mark = (theme: TeamsTheme): void => {
    document.documentElement.dataset.theme = theme;
    for (const each of buttons) each.setAttribute('aria-pressed', String(each.dataset.themeName === theme));
  };
  mark(initial);
  return element('div', { class: 'themes', role: 'group', 'aria-label': 'Theme' }, ...buttons);
}

/** The theme that the address asks for (`?theme=dark`), else that of the system. */
export function initialTheme(): TeamsTheme {
  const wanted = new URLSearchParams(location.search).get('theme');
  const known = THEMES.find(([theme]) => theme === wanted);
  if (known !== undefined) return known[0];
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
