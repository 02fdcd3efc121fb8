import { createRoot } from 'react-dom/client';

import { browserHost } from '../../adapters/hosts/browser-host';
import { officeCalendar, officeInviteWriter } from '../../adapters/hosts/outlook-appointment';
import { outlookHost } from '../../adapters/hosts/outlook-host';
import { TaskPaneApp } from '../../ui/agenda/task-pane';
import { boot } from '../boot';
import { findAppointment } from '../find-meeting';
import { paintThen } from '../paint';
import { startPage } from '../start-page';

void startPage(async (configuration, root) => {
  // The form is written, not the mailbox: what the user has typed and not yet sent stays as it is.
  const { services, calendar, painted, content } = await boot(configuration, async () => (await outlookHost()) ?? browserHost(), 'panel', {
    inviteWriter: officeInviteWriter(),
  });
  const find = findAppointment(officeCalendar(), calendar);
  createRoot(root).render(<TaskPaneApp services={services} find={find} />);
  paintThen(() => {
    painted();
    content();
  });
});
