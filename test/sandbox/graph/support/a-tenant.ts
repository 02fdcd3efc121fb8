import { BLANK_EVENT } from '../../../../src/sandbox/people/blank-event';
import type { DirectoryEntry, StoredAttendee, StoredEvent, Tenant } from '../../../../src/sandbox/people/tenant';

const ID = 'AAMkADk0MGFkODE3LWE4MmYtNDRhOS04OGQxLTYxNGI0ZjQyZTZkOQBGAAAAAAC0KBzLmwXJRrkRkXbBznTvBwAb6ytyNkQsTKqxAAAAAAENAAAb6ytyNkQsTKqxAADb6ytyAAA=';

export function anEntry(changes: Partial<DirectoryEntry> & Pick<DirectoryEntry, 'id' | 'displayName' | 'mail'>): DirectoryEntry {
  const [givenName = '', surname = ''] = changes.displayName.split(' ');
  return {
    kind: 'user',
    givenName,
    surname,
    userPrincipalName: changes.mail,
    otherMails: [],
    jobTitle: 'Engineer',
    managerId: undefined,
    timeZone: 'W. Europe Standard Time',
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    ...changes,
  };
}

export const ALEX = anEntry({ id: 'alex-id', displayName: 'Alex Morgan', mail: 'alex@contoso.example', otherMails: ['a.morgan@contoso.example'], managerId: 'sara-id' });
export const NOOR = anEntry({ id: 'noor-id', displayName: 'Noor Haddad', mail: 'noor@contoso.example', managerId: 'alex-id' });
export const SARA = anEntry({ id: 'sara-id', displayName: 'Sara Davis', mail: 'sara@contoso.example', jobTitle: 'Director' });

export function anAttendee({ displayName, mail }: DirectoryEntry, changes: Partial<StoredAttendee> = {}): StoredAttendee {
  return { name: displayName, address: mail, type: 'required', response: 'accepted', ...changes };
}

/** A 1:1 of Alex with Noor on a Tuesday, at half past nine in Berlin. */
export function anEvent(changes: Partial<StoredEvent> = {}): StoredEvent {
  return {
    id: ID,
    iCalUId: '040000008200E00074C5B7101A82E00800000000D3D70B8A6A17D70100000000000000001000000074665914A06C3F49BB4B7D7EEE4304DA',
    subject: 'Alex and Noor',
    timeZone: 'Europe/Berlin',
    start: '2026-11-24T09:30:00',
    end: '2026-11-24T10:00:00',
    ...BLANK_EVENT,
    organizer: { name: ALEX.displayName, address: ALEX.mail },
    attendees: [anAttendee(NOOR)],
    bodyHtml: '<p>See you there.</p>',
    ...changes,
  };
}

/** `anEvent` each Tuesday from 3 November 2026 on. */
export function aSeries(changes: Partial<StoredEvent> = {}): StoredEvent {
  return anEvent({ start: '2026-11-03T09:30:00', end: '2026-11-03T10:00:00', rule: 'FREQ=WEEKLY;BYDAY=TU', ...changes });
}

export function aTenant(events: readonly StoredEvent[] = [anEvent()], changes: Partial<Tenant> = {}): Tenant {
  return { tenantId: 'contoso-id', meId: ALEX.id, directory: [ALEX, NOOR, SARA], events, ...changes };
}
