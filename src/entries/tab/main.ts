import { loadMessages } from '../../catalogue/load-messages';
import { browserHost } from '../../adapters/hosts/browser-host';
import { loadMsal } from '../../adapters/auth/load-msal';
import { lastAccount } from '../../adapters/store/last-account';
import { fetchNext, inOwnTask, meanwhile } from '../fetch-next';
import { isFramed } from '../is-framed';
import { firstScreen, showTold } from '../kept-screen/first-screen';
import { localeAtStart } from '../locale-at-start';
import { nextTask } from '../next-task';
import { once } from '../once';
import { startPage } from '../start-page';

// In the order that paints soonest: what this device showed last to whom the address names; who sits here, which only Teams can say;
// then the app. On a new device everything comes at once, and what the network needs along with it.
void startPage(async (configuration, root, early) => {
  fetchNext();
  const isNew = lastAccount() === undefined;
  const screen = once(async () => {
    await inOwnTask(() => import(/* webpackChunkName: "tab-screen" */ 'react-dom/client'));
    return import(/* webpackChunkName: "tab-screen" */ './show-tab');
  });
  const asked = isFramed() ? import(/* webpackChunkName: "tab-host" */ '../../adapters/hosts/teams-host').then(({ teamsHost }) => meanwhile(teamsHost(configuration), isNew || early !== undefined ? screen : undefined)) : undefined;
  // Whoever needs them asks again; the words are those of the browser until Teams has said which it speaks.
  if (isNew) Promise.all([loadMessages(navigator.language), import(/* webpackChunkName: "online" */ '../online'), loadMsal(nextTask)]).catch(() => undefined);
  const host = (await asked) ?? browserHost();
  const first = firstScreen({ surface: 'tab', place: `${location.hash} ${host.deepLink ?? ''}`.trim(), user: host.user, locale: () => localeAtStart(host) }, early);
  loadMessages(localeAtStart(host)).catch(() => undefined); // On its way beside the screen, which asks again.
  await first.drawn;
  const { showTab } = await screen();
  await showTab(configuration, root, first, host);
}, () => showTold('tab'));
