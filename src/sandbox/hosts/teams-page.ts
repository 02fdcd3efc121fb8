import { element, show } from './dom';
import { readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { teamsShell } from './teams-shell';
import { initialTheme, themeSwitch } from './theme-switch';

/** The personal tab in a pretended Teams. */
async function start(): Promise<void> {
  const state = await readHostState();
  let theme = initialTheme();
  const shell = teamsShell({ state, page: 'tab.html', frameContext: 'content', clientType: 'web', theme: () => theme, meeting: undefined });
  const themes = themeSwitch(theme, (chosen) => {
    theme = chosen;
    shell.pushTheme(chosen);
  });
  const places = ['Activity', 'Chat', 'Calendar', 'Two Hats'].map((name) =>
    element('li', name === 'Two Hats' ? { 'aria-current': 'page' } : {}, element('span', { class: `glyph ${name.replace(' ', '-').toLowerCase()}`, 'aria-hidden': 'true' }), name),
  );
  show(
    element(
      'div',
      { class: 'teams' },
      element('header', { class: 'bar' }, element('a', { href: '/', class: 'home' }, 'Sandbox'), element('span', { class: 'grow' }, 'A pretended Teams'), themes, element('span', { class: 'me' }, state.me.name)),
      element('ul', { class: 'rail', 'aria-label': 'Places' }, ...places),
      element('main', {}, element('div', { class: 'title' }, element('strong', {}, 'Two Hats'), shell.status), shell.frame),
    ),
  );
}

start().catch(showFailure);
