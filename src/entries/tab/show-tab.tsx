import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';

import { TabApp } from '../../ui/shell/app';
import type { Host } from '../../workflows/ports';
import { boot } from '../boot';
import type { Configuration } from '../configuration';
import type { FirstScreen } from '../kept-screen/first-screen';
import { paintThen } from '../paint';
import { keepTidy } from './keep-tidy';

/** Teams' personal tab, below what the device showed of it last. */
export async function showTab(configuration: Configuration, root: HTMLElement, first: FirstScreen, host: Host): Promise<void> {
  const { services, calendar, painted, content } = await boot(configuration, () => Promise.resolve(host), 'all');
  void services.upcoming.open();
  // As a transition it is drawn in slices, so that it holds up nothing.
  startTransition(() => createRoot(root).render(<TabApp services={services} start={host.deepLink} />));
  const isUpcoming = () => location.hash === '' || location.hash === '#upcoming';
  // What other screens show waits for the notes themselves.
  paintThen(() => painted(first.isShown && host.deepLink === undefined && isUpcoming()));
  keepTidy(calendar, services.upcoming, services.preparation);
  void first.follow(root, isUpcoming).then(content);
}
