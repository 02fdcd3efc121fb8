import { createRoot } from 'react-dom/client';

import { browserHost } from '../../adapters/hosts/browser-host';
import { TabApp } from '../../ui/shell/app';
import { boot } from '../boot';
import { isFramed } from '../is-framed';
import { paintThen } from '../paint';
import { startPage } from '../start-page';

void startPage(async (configuration, root) => {
  const { services, host, painted } = await boot(configuration, async () => {
    if (!isFramed()) return browserHost();
    const { teamsHost } = await import('../../adapters/hosts/teams-host');
    return (await teamsHost(configuration)) ?? browserHost();
  });
  void services.upcoming.open();
  createRoot(root).render(<TabApp services={services} start={host.deepLink} />);
  paintThen(painted);
});
