import { officeCalendar, officeInviteWriter, showNotification } from '../../adapters/hosts/outlook-appointment';
import { startCommands } from './start-commands';

// Outlook starts this page on every click of the ribbon: no React, no sign-in, no Graph.
void Office.onReady(() => {
  const { addAgenda, removeAgenda } = startCommands({
    calendar: officeCalendar(),
    inviteWriter: officeInviteWriter(),
    user: () => Office.context.mailbox.userProfile,
    locale: Office.context.displayLanguage,
    say: showNotification,
  });
  Office.actions.associate('addAgenda', addAgenda);
  Office.actions.associate('removeAgenda', removeAgenda);
});
