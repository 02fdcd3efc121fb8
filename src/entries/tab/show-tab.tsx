import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';

import { browserHost } from '../../adapters/hosts/browser-host';
import { teamsHost } from '../../adapters/hosts/teams-host';
import { TabApp } from '../../ui/shell/app';
import { boot } from '../boot';
import type { Configuration } from '../configuration';
import { isFramed } from '../is-framed';
import type { FirstScreen } from '../kept-screen/first-screen';
import { paintThen } from '../paint';

/** Teams' personal tab, below what the device showed of it last. */
export async function showTab(configuration: Configuration, root: HTMLElement, first: FirstScreen): Promise<void> {
  const { services, host, painted, content } = await boot(configuration, async () => {
    if (!isFramed()) return browserHost();
    return (await teamsHost(configuration)) ?? browserHost();
  });
  void services.upcoming.open();
  // As a transition it is drawn in slices, so that it holds up nothing.
  startTransition(() => createRoot(root).render(<TabApp services={services} start={host.deepLink} />));
  paintThen(painted);
  void first.follow(root, () => location.hash === '' || location.hash === '#upcoming').then(content);
}
