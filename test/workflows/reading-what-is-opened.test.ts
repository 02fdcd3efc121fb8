import type { EventId } from '../../src/domain/calendar/event';
import type { FilePath } from '../../src/domain/notes/file-path';
import { personIdOf } from '../../src/domain/notes/paths';
import { createAgendas } from '../../src/workflows/create-agendas';
import { createNotebook } from '../../src/workflows/create-notebook';
import { createPeople } from '../../src/workflows/create-people';
import { createUpcoming } from '../../src/workflows/create-upcoming';
import { aCoach } from './a-coach';
import { aDesk } from './a-desk';
import { NOOR } from './an-event';
import { invitationOf } from './stand-ins';

const NOOR_ID = personIdOf(NOOR.address);
const OF_NOOR = [`People/noor-haddad-${NOOR_ID}/person.md`, `People/noor-${NOOR_ID}/2019/2019-11-24-n1.md`] as FilePath[];
const OF_OTHERS = ['People/jo-abcd1234/person.md', 'me.md'] as FilePath[];

/** What was asked for first, of some files that are not on the device yet. */
function desk() {
  const all = aDesk();
  return { ...all, wanted: () => [...OF_NOOR, ...OF_OTHERS].filter((path) => all.cloud.brought.some((wants) => wants(path))) };
}

describe('what is opened while the device has not read everything', () => {
  it('[S30] is everything of a person whose agenda is opened', async () => {
    const { wanted, ...ports } = desk();
    const agendas = createAgendas({ ...ports, inviteWriter: invitationOf('<p>Hello</p>'), coach: aCoach() });
    await ports.identity.refresh();
    expect(wanted()).toEqual([]);
    await agendas.open('event-1' as EventId);
    expect(wanted()).toEqual(OF_NOOR);
  });

  it('[S30] is everything of a person whose page is opened', () => {
    const { wanted, ...ports } = desk();
    createPeople({ ...ports, upcoming: createUpcoming({ ...ports, coach: aCoach() }) }).person(NOOR_ID);
    expect(wanted()).toEqual(OF_NOOR);
  });

  it('[S30] is everything beside a note that is opened by a link, of whoever it may be', async () => {
    const { wanted, ...ports } = desk();
    await createNotebook(ports).open(OF_OTHERS[0] as FilePath);
    expect(wanted()).toEqual([OF_OTHERS[0]]);
  });
});
