import { element, show } from './dom';
import { readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { PROGRAMS, type Program } from './teams-protocol';
import { teamsShell } from './teams-shell';
import { initialTheme, themeSwitch } from './theme-switch';

/** How the people call the programs that teams-js names otherwise. */
const NAMES: Readonly<Record<Program, string>> = { Teams: 'Teams', Outlook: 'Outlook', Office: 'Microsoft 365' };

/** The personal tab in a pretended Teams; `?host=outlook` and `?host=office` play the other programs, `?client=desktop` those that are installed. */
async function start(): Promise<void> {
  const state = await readHostState();
  const query = new URLSearchParams(location.search);
  const program = PROGRAMS.find((name) => name.toLowerCase() === query.get('host')) ?? 'Teams';
  const clientType = query.get('client') === 'desktop' ? 'desktop' : 'web';
  let theme = initialTheme();
  const shell = teamsShell({ state, page: 'tab.html', frameContext: 'content', program, clientType, theme: () => theme, meeting: undefined });
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
      element('header', { class: 'bar' }, element('a', { href: '/', class: 'home' }, 'Sandbox'), element('span', { class: 'grow' }, `A pretended ${NAMES[program]}`), themes, element('span', { class: 'me' }, state.me.name)),
      element('ul', { class: 'rail', 'aria-label': 'Places' }, ...places),
      element('main', {}, element('div', { class: 'title' }, element('strong', {}, 'Two Hats'), shell.status), shell.frame),
    ),
  );
}

start().catch(showFailure);
