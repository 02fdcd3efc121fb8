import { loadMsal } from '../../adapters/auth/load-msal';
import { lastAccount } from '../../adapters/store/last-account';
import { firstScreen } from '../kept-screen/first-screen';
import { startPage } from '../start-page';

// In the order that paints soonest: what this device showed last, then the app. Without that, everything comes at once,
// and what the network needs along with it.
const first = firstScreen({ surface: 'tab', place: location.hash });
if (lastAccount() === undefined) Promise.all([import('../online'), loadMsal()]).catch(() => undefined); // Whoever needs them asks again.

void startPage(async (configuration, root) => {
  await first.drawn;
  const { showTab } = await import(/* webpackChunkName: "tab-screen" */ './show-tab');
  await showTab(configuration, root, first);
});
