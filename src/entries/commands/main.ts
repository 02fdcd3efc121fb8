import { officeCalendar, officeInviteWriter } from '../../adapters/hosts/outlook-appointment';
import { officeForm } from '../../adapters/hosts/outlook-form';
import { showNotification } from '../../adapters/hosts/outlook-notification';
import { appLink } from '../app-link';
import { type Configuration, readConfiguration } from '../configuration';
import { formChanges } from '../form-changes';
import { browserTiming, newId } from '../surroundings';
import { startCommands } from './start-commands';

// Outlook starts this page on every click of the ribbon: no React, no sign-in, no Graph.
void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Outlook) return; // Opened by itself: there is no appointment, and the page says where the commands are.
  const configuration = configurationIfRight();
  const pane = formChanges(() => undefined);
  const { addAgenda, removeAgenda } = startCommands({
    calendar: officeCalendar(newId),
    form: officeForm(),
    inviteWriter: officeInviteWriter(),
    user: () => Office.context.mailbox.userProfile,
    locale: Office.context.displayLanguage,
    promptsUrl: configuration?.promptsUrl,
    linkTo: (place) => appLink(place, location.href, configuration?.teamsAppId),
    say: showNotification,
    written: () => pane.tell('changed'),
    after: browserTiming.after,
  });
  Office.actions.associate('addAgenda', addAgenda);
  Office.actions.associate('removeAgenda', removeAgenda);
});

/** A page that was set up wrong says so on the screens that have room for it; a command goes without. */
function configurationIfRight(): Configuration | undefined {
  try {
    return readConfiguration();
  } catch {
    return undefined;
  }
}
