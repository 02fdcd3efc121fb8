import { createNestablePublicClientApplication } from '@azure/msal-browser';

type Configuration = { readonly clientId: string; readonly authority: string };

/** Turns the callback style of Office into a promise; a failure becomes its code. */
function ask<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T | { readonly failed: number }> {
  return new Promise((resolve) => start((result) => resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : { failed: result.error.code })));
}

function write(name: string, value: unknown): void {
  document.body.dataset[name] = JSON.stringify(value);
}

async function compose(item: Office.AppointmentCompose): Promise<void> {
  write('subject', await ask<string>((done) => item.subject.getAsync(done)));
  write('html', await ask<string>((done) => item.body.getAsync(Office.CoercionType.Html, done)));
  write('text', await ask<string>((done) => item.body.getAsync(Office.CoercionType.Text, done)));
  write('start', await ask<Date>((done) => item.start.getAsync(done)));
  write('organizer', await ask((done) => item.organizer.getAsync(done)));
  write('people', await ask((done) => item.requiredAttendees.getAsync(done)));
  item.addHandlerAsync(Office.EventType.RecipientsChanged, () => item.requiredAttendees.getAsync(({ value }) => write('recipients', value.map(({ emailAddress }) => emailAddress))));
  item.addHandlerAsync(Office.EventType.AppointmentTimeChanged, () => item.start.getAsync(({ value }) => write('moved', value)));
  write('owner', typeof item.getSharedPropertiesAsync === 'function' ? await ask<Office.SharedProperties>((done) => item.getSharedPropertiesAsync(done)) : null);
  write('recurrence', await ask<Office.Recurrence>((done) => item.recurrence.getAsync(done)));
  write('seriesId', item.seriesId);
  const id = await ask<string>((done) => item.getItemIdAsync(done));
  write('id', typeof id === 'string' ? Office.context.mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0) : id);
  const notice = { type: Office.MailboxEnums.ItemNotificationMessageType.ErrorMessage, message: 'A notice' };
  write('noticed', await ask((done) => item.notificationMessages.addAsync('key', notice, done)));
  write('noticedTwice', await ask((done) => item.notificationMessages.addAsync('key', notice, done)));
  Office.context.roamingSettings.set('seen', true);
  write('roaming', await ask((done) => Office.context.roamingSettings.saveAsync(done)));
  await ask((done) => item.sessionData.setAsync('a', 'b', done));
  write('session', await ask<string>((done) => item.sessionData.getAsync('a', done)));
}

async function signIn(): Promise<void> {
  const { clientId, authority } = JSON.parse(document.querySelector('meta[name="two-hats-configuration"]')?.getAttribute('content') ?? '') as Configuration;
  const client = await createNestablePublicClientApplication({ auth: { clientId, authority } });
  write('account', (await client.acquireTokenSilent({ scopes: ['Calendars.ReadWrite'] })).account.username);
}

async function run(): Promise<void> {
  const { host } = await Office.onReady();
  write('host', host);
  Office.actions.associate('addAgenda', (event: Office.AddinCommands.Event) => {
    const { body } = Office.context.mailbox.item as Office.AppointmentCompose;
    body.setAsync('<p style="color: rgb(1, 2, 3)">The agenda</p>', { coercionType: Office.CoercionType.Html }, () => event.completed());
  });
  if (document.title === 'Commands') return;
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    const shown = Office.context.mailbox.item as unknown as Office.AppointmentCompose | null;
    if (shown === null) write('changed', null);
    else shown.subject.getAsync(({ value }) => write('changed', value));
  });
  write('set', Office.context.requirements.isSetSupported('Mailbox', '1.9'));
  const item = Office.context.mailbox.item as unknown as Office.AppointmentCompose & Office.AppointmentRead;
  if (typeof item.subject === 'string') {
    write('subject', item.subject);
    write('id', Office.context.mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0));
    write('start', item.start);
    write('people', item.requiredAttendees);
    write('html', await ask<string>((done) => item.body.getAsync(Office.CoercionType.Html, done)));
  } else await compose(item);
  await signIn();
}

run().catch((error: unknown) => write('failure', error instanceof Error ? (error.stack ?? '') : String(error)));
