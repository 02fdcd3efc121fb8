import { directoryId } from './exchange-id';
import { addressOf, COMPANY_DOMAIN, managerStory, ME, PEERS, reportStories, type StoryPerson } from './story';
import type { DirectoryEntry } from './tenant';

/** Windows names of the zones that the seeded company works in; others are kept as they are. */
const WINDOWS_NAMES: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern Standard Time',
  'Asia/Kolkata': 'India Standard Time',
};

export const ALL_OPERATIONS = `all-operations@${COMPANY_DOMAIN}`;
export const ROOM = { name: 'Room Saddle', address: `room.saddle@${COMPANY_DOMAIN}` };

/** Everyone and everything with an address in the seeded company. */
export function seedDirectory(localZone: string): DirectoryEntry[] {
  const manager = managerStory();
  const managerId = directoryId(addressOf(manager));
  const myId = directoryId(addressOf(ME));
  return [
    userOf(ME, localZone, managerId),
    userOf(manager, localZone, undefined),
    ...reportStories().map((report) => userOf(report, localZone, myId)),
    ...PEERS.map((peer) => userOf(peer, localZone, managerId)),
    placeOf('All of operations', ALL_OPERATIONS, 'group', localZone),
    placeOf(ROOM.name, ROOM.address, 'room', localZone),
  ];
}

function userOf(person: StoryPerson, localZone: string, managerId: string | undefined): DirectoryEntry {
  const zone = person.zone === undefined || person.zone === 'local' ? localZone : person.zone;
  return {
    id: directoryId(addressOf(person)),
    kind: 'user',
    displayName: person.name,
    givenName: person.givenName,
    surname: person.surname,
    mail: addressOf(person),
    userPrincipalName: addressOf(person),
    otherMails: (person.otherMails ?? []).map((mail) => addressOf({ mail })),
    jobTitle: person.jobTitle,
    managerId,
    timeZone: WINDOWS_NAMES[zone] ?? zone,
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  };
}

function placeOf(name: string, mail: string, kind: 'group' | 'room', timeZone: string): DirectoryEntry {
  return {
    id: directoryId(mail),
    kind,
    displayName: name,
    givenName: '',
    surname: '',
    mail,
    userPrincipalName: mail,
    otherMails: [],
    jobTitle: '',
    managerId: undefined,
    timeZone,
    workingDays: [],
  };
}
