import { loadMessages } from '../../catalogue/load-messages';
import { loadMsal } from '../../adapters/auth/load-msal';
import { lastAccount } from '../../adapters/store/last-account';
import { fetchNext, inOwnTask, meanwhile } from '../fetch-next';
import { firstScreen, showTold } from '../kept-screen/first-screen';
import { localeAtStart } from '../locale-at-start';
import { nextTask } from '../next-task';
import { once } from '../once';
import { startPage } from '../start-page';

// Nobody's notes are shown to another account or beside another meeting. The address may name both, which is enough for what this device
// showed last; all else waits until Teams has said it.
void startPage(async (configuration, root, early) => {
  fetchNext();
  const isNew = lastAccount() === undefined;
  const screen = once(async () => {
    await inOwnTask(() => import(/* webpackChunkName: "side-panel-screen" */ 'react-dom/client'));
    return import(/* webpackChunkName: "side-panel-screen" */ './show-panel');
  });
  const asked = import(/* webpackChunkName: "side-panel-host" */ '../../adapters/hosts/teams-host').then(({ teamsHost }) => meanwhile(teamsHost(configuration), isNew || early !== undefined ? screen : undefined));
  // Whoever needs them asks again; the words are those of the browser until Teams has said which it speaks.
  if (isNew) Promise.all([loadMessages(navigator.language, 'panel'), import(/* webpackChunkName: "online" */ '../online'), loadMsal(nextTask)]).catch(() => undefined);
  // Hardly anybody opens the panel outside of a meeting.
  const host = (await asked) ?? (await import('../../adapters/hosts/browser-host')).browserHost();
  const first = firstScreen({ surface: 'side-panel', place: host.meetingId ?? '', user: host.user, locale: () => localeAtStart(host) }, early);
  loadMessages(localeAtStart(host), 'panel').catch(() => undefined); // On its way beside the screen, which asks again.
  await first.drawn;
  const { showPanel } = await screen();
  await showPanel(configuration, root, first, host);
}, () => showTold('side-panel'));
