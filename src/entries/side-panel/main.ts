import { loadWords } from '../../catalogue/load-words';
import { browserHost } from '../../adapters/hosts/browser-host';
import { loadMsal } from '../../adapters/auth/load-msal';
import { lastAccount } from '../../adapters/store/last-account';
import { teamsHost } from '../../adapters/hosts/teams-host';
import { firstScreen } from '../kept-screen/first-screen';
import { localeAtStart } from '../locale-at-start';
import { startPage } from '../start-page';

// Nobody's notes are shown to another account or beside another meeting: who and where this is, only Teams can tell, so it
// is asked before anything.
void startPage(async (configuration, root) => {
  const asked = teamsHost(configuration);
  if (lastAccount() === undefined) Promise.all([import('../online'), loadMsal()]).catch(() => undefined); // Whoever needs them asks again.
  const host = (await asked) ?? browserHost();
  const first = firstScreen({ surface: 'side-panel', place: host.meetingId ?? '', user: host.user, locale: () => localeAtStart(host) });
  loadWords(localeAtStart(host), 'panel').catch(() => undefined); // On its way beside the screen, which asks again.
  await first.drawn;
  const { showPanel } = await import(/* webpackChunkName: "side-panel-screen" */ './show-panel');
  await showPanel(configuration, root, first, host);
});
