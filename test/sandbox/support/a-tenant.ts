import type { StoredEvent, Tenant } from '../../../src/sandbox/people/tenant';

const alex = person('alex', 'Alex Morgan');
const noor = person('noor', 'Noor Haddad');

function person(name: string, displayName: string): Tenant['directory'][number] {
  const [givenName = '', surname = ''] = displayName.split(' ');
  const mail = `${name}@example.org`;
  return {
    id: `${name}-id`, kind: 'user', displayName, givenName, surname, mail, userPrincipalName: mail, otherMails: [],
    jobTitle: '', managerId: undefined, timeZone: 'UTC', workingDays: ['monday'],
  };
}

const oneToOne: StoredEvent = {
  id: 'EVENT-1', iCalUId: 'uid-1', subject: 'Alex and Noor', timeZone: 'UTC', start: '2026-11-24T10:00:00', end: '2026-11-24T10:30:00',
  isAllDay: false, rule: 'FREQ=WEEKLY;BYDAY=TU', extraDates: [], exceptions: [],
  organizer: { name: alex.displayName, address: alex.mail },
  attendees: [{ name: noor.displayName, address: noor.mail, type: 'required', response: 'accepted' }],
  myResponse: 'organizer', bodyHtml: '<html><body>Hello</body></html>', location: '', showAs: 'busy', sensitivity: 'normal',
  isCancelled: false, hideAttendees: false, joinUrl: 'https://teams.microsoft.com/meet/1?p=a', threadId: '19:meeting_a@thread.v2', categories: [],
};

const fromNoor: StoredEvent = {
  ...oneToOne,
  id: 'EVENT-2',
  iCalUId: 'uid-2',
  subject: 'Noor and Alex',
  rule: undefined,
  start: '2026-11-25T14:00:00',
  end: '2026-11-25T14:45:00',
  organizer: { name: noor.displayName, address: noor.mail },
  attendees: [{ name: alex.displayName, address: alex.mail, type: 'required', response: 'accepted' }],
  myResponse: 'accepted',
  bodyHtml: '<html><body>From <b>Noor</b><script>window.top.hacked = 1</script><img src="x" onerror="window.top.hacked = 1"></body></html>',
};

/** A manager with one weekly 1:1 of their own, and one that the other person organises. Its days are around 24 November 2026. */
export function aTenant(): Tenant {
  return { tenantId: 'tenant-id', meId: 'alex-id', directory: [alex, noor], events: [oneToOne, fromNoor] };
}
