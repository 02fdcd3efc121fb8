import { createRoot } from 'react-dom/client';

import { browserHost } from '../../adapters/hosts/browser-host';
import { teamsHost } from '../../adapters/hosts/teams-host';
import { SidePanelApp } from '../../ui/notebook/side-panel';
import { boot } from '../boot';
import { findPanelMeeting } from '../find-meeting';
import { paintThen } from '../paint';
import { startPage } from '../start-page';

void startPage(async (configuration, root) => {
  const { services, host, calendar, painted } = await boot(configuration, async () => (await teamsHost(configuration)) ?? browserHost());
  const find = findPanelMeeting(host, calendar, services.surroundings.now);
  createRoot(root).render(<SidePanelApp services={services} find={find} />);
  paintThen(painted);
});
