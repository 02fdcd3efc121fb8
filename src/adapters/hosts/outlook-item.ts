import { Failure } from '../../domain/shared/failure';
import { officeCall } from './office-call';

export type OpenItem = { readonly item: Office.AppointmentCompose | Office.AppointmentRead; readonly isCompose: boolean };

/** The appointment that Outlook shows now. @throws {Failure} `not-found` where none is open: a pinned pane outlives its appointment, and may see a mail */
export function openItem(): OpenItem {
  const item = currentItem();
  if (item === undefined) throw new Failure('not-found', 'read the appointment');
  // In a form that can be edited, properties are objects with `getAsync`; in one that cannot, they are values.
  return { item, isCompose: typeof item.subject !== 'string' };
}

export function currentItem(): OpenItem['item'] | undefined {
  const item = Office.context.mailbox.item as unknown as OpenItem['item'] | null | undefined;
  return item === undefined || item === null || (item.itemType) === 'message' ? undefined : item;
}

/** Whether this Outlook says that it has a requirement set of the mailbox API. */
export function hasSet(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}

const serials = new WeakMap<object, number>();
let lastSerial = 0;

/** Tells forms apart that have no id: Office.js makes one object for each, and keeps it for as long as the form is shown. */
export function serialOf(item: OpenItem['item']): number {
  const serial = serials.get(item) ?? (lastSerial += 1);
  serials.set(item, serial);
  return serial;
}

/**
 * The address of the calendar's owner, where the open appointment is in a calendar of somebody else; undefined in the user's own.
 *
 * An Outlook with requirement set 1.8 tells, in a calendar that is shared. Where it does not, a form that can be edited and names another
 * organizer is not the user's: the harder reading, since what is written there would go out in that person's name.
 */
export async function calendarOwner({ item, isCompose }: OpenItem): Promise<string | undefined> {
  const own = Office.context.mailbox.userProfile.emailAddress;
  const told = await sharedOwner(item);
  if (told === 'nobody') return undefined;
  const owner = told ?? (isCompose ? await composeOrganizer(item as Office.AppointmentCompose) : undefined);
  return owner === undefined || owner.toLowerCase() === own.toLowerCase() ? undefined : owner;
}

type Shareable = { readonly getSharedPropertiesAsync?: (done: (result: Office.AsyncResult<Office.SharedProperties>) => void) => void };

/** `nobody` where the appointment is in no shared calendar, undefined where this Outlook does not tell. */
async function sharedOwner(item: OpenItem['item']): Promise<string | undefined> {
  if (typeof (item as Shareable).getSharedPropertiesAsync !== 'function') return hasSet('1.8') ? 'nobody' : undefined; // On the web it is there in shared calendars alone.
  // Elsewhere it is always there, and fails in the user's own calendar.
  return officeCall<Office.SharedProperties>('read the calendar’s owner', (done) => item.getSharedPropertiesAsync(done)).then(
    ({ owner }) => owner,
    () => undefined,
  );
}

async function composeOrganizer(item: Office.AppointmentCompose): Promise<string | undefined> {
  const organizer = await officeCall<Office.EmailAddressDetails>('read the organizer', (done) => item.organizer.getAsync(done)).catch(() => undefined);
  return organizer?.emailAddress === '' ? undefined : organizer?.emailAddress;
}
