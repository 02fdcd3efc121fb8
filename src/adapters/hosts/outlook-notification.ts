import { officeCall } from './office-call';
import { openItem } from './outlook-item';

/** The longest text that Outlook shows above an item. */
const NOTIFICATION_LENGTH = 150;

/** Says something above the appointment; a function command has no other place. An Outlook that cannot is left alone: it is a courtesy. */
export async function showNotification(text: string): Promise<void> {
  const { item } = openItem();
  const message: Office.NotificationMessageDetails = {
    type: 'informationalMessage',
    message: text.length > NOTIFICATION_LENGTH ? `${text.slice(0, NOTIFICATION_LENGTH - 1)}…` : text,
    icon: 'icon16',
    persistent: false,
  };
  await officeCall<undefined>('say something in Outlook', (done) =>
    item.notificationMessages.replaceAsync('two-hats', message, done as (result: Office.AsyncResult<void>) => void),
  ).catch(() => undefined);
}
