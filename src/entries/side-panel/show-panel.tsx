import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';

import { SidePanelApp } from '../../ui/notebook/side-panel';
import type { Host } from '../../workflows/ports';
import { boot } from '../boot';
import type { Configuration } from '../configuration';
import { findPanelMeeting, meetPerson } from '../find-meeting';
import type { FirstScreen } from '../kept-screen/first-screen';
import { paintThen } from '../paint';

/** The panel beside a meeting, below what the device showed of it last. */
export async function showPanel(configuration: Configuration, root: HTMLElement, first: FirstScreen, host: Host): Promise<void> {
  const { services, calendar, calls, painted, content } = await boot(configuration, () => Promise.resolve(host), 'panel');
  const find = findPanelMeeting(host, calendar, services.surroundings.now, calls);
  const meet = meetPerson(services.people, calls);
  // As a transition it is drawn in slices, so that it holds up nothing.
  startTransition(() => createRoot(root).render(<SidePanelApp services={services} find={find} meet={meet} />));
  paintThen(() => painted(first.isShown));
  void first.follow(root).then(content);
}
