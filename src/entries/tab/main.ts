import { loadWords } from '../../catalogue/load-words';
import { browserHost } from '../../adapters/hosts/browser-host';
import { loadMsal } from '../../adapters/auth/load-msal';
import { lastAccount } from '../../adapters/store/last-account';
import { teamsHost } from '../../adapters/hosts/teams-host';
import { isFramed } from '../is-framed';
import { firstScreen } from '../kept-screen/first-screen';
import { localeAtStart } from '../locale-at-start';
import { startPage } from '../start-page';

// In the order that paints soonest: who sits here, which only Teams can tell; what this device showed them last; then the
// app. On a new device everything comes at once, and what the network needs along with it.
void startPage(async (configuration, root) => {
  const asked = isFramed() ? teamsHost(configuration) : undefined;
  if (lastAccount() === undefined) Promise.all([import('../online'), loadMsal()]).catch(() => undefined); // Whoever needs them asks again.
  const host = (await asked) ?? browserHost();
  const first = firstScreen({ surface: 'tab', place: `${location.hash} ${host.deepLink ?? ''}`.trim(), user: host.user, locale: () => localeAtStart(host) });
  loadWords(localeAtStart(host)).catch(() => undefined); // On its way beside the screen, which asks again.
  await first.drawn;
  const { showTab } = await import(/* webpackChunkName: "tab-screen" */ './show-tab');
  await showTab(configuration, root, first, host);
});
