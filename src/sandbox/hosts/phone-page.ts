import { element, show } from './dom';
import { readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { teamsShell } from './teams-shell';
import { initialTheme, themeSwitch } from './theme-switch';

/** The personal tab on a phone of 360 × 740. `?os=android` plays the other kind. */
async function start(): Promise<void> {
  const state = await readHostState();
  const clientType = new URLSearchParams(location.search).get('os') === 'android' ? 'android' : 'ios';
  let theme = initialTheme();
  const shell = teamsShell({ state, page: 'tab.html', frameContext: 'content', clientType, theme: () => theme, meeting: undefined });
  const themes = themeSwitch(theme, (chosen) => {
    theme = chosen;
    shell.pushTheme(chosen);
  });
  show(
    element(
      'div',
      { class: 'phone' },
      element('header', { class: 'bar' }, element('a', { href: '/', class: 'home' }, 'Sandbox'), element('span', { class: 'grow' }, 'A pretended phone'), themes),
      element('main', {}, element('div', { class: 'device' }, shell.frame), shell.status),
    ),
  );
}

start().catch(showFailure);
