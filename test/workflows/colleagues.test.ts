import { Failure } from '../../src/domain/shared/failure';
import { personIdOf } from '../../src/domain/notes/paths';
import { NO_PERSON_ENTRIES, type PersonFile } from '../../src/domain/people/person';
import { addressesInDoubt, colleaguesOnDevice, createColleagues } from '../../src/workflows/colleagues';
import type { AddressEntry } from '../../src/workflows/ports';
import { aDesk, durableNotes, type DeskOptions } from './a-desk';
import { ALEX, anEvent, anInvitee, NOOR } from './an-event';

const TEAM = { name: 'Operations forum', address: 'All-Operations@example.com' };
const AT_TEAM = anEvent({ id: 'forum', startsAt: '2026-11-25T09:00:00Z', invitees: [anInvitee(TEAM)] });
const BOOK: Readonly<Record<string, AddressEntry>> = {
  'noor@example.com': { kind: 'person', name: 'Noor Haddad', addresses: ['noor.haddad@example.com', 'noor@example.com'] },
  'all-operations@example.com': { kind: 'group' },
};

/** A desk whose calendar and directory were read. */
async function aReadDesk(options: DeskOptions & { book?: Readonly<Record<string, AddressEntry>> | undefined } = {}) {
  const desk = aDesk({ events: [anEvent(), AT_TEAM], ...options });
  desk.directory.book = 'book' in options ? options.book : BOOK;
  await desk.shelf.open();
  const read = async () => {
    await Promise.all([desk.identity.refresh(), desk.calendar.refresh()]);
    await desk.surroundings.pass(0);
  };
  await read();
  return { ...desk, read };
}

const file = (change: Partial<PersonFile>): PersonFile => ({
  id: personIdOf('noor.haddad@example.com'), name: 'Noor Haddad', addresses: ['noor.haddad@example.com'], relation: 'peer', relationIsChosen: true,
  since: undefined, ...NO_PERSON_ENTRIES, ...change,
});

describe('createColleagues', () => {
  it('looks up what came into the calendar, once, and takes a list for a group', async () => {
    const { colleagues, directory, recognise, read } = await aReadDesk();
    expect(directory.lookedUp).toEqual([['noor@example.com', 'all-operations@example.com']]);
    expect(recognise(AT_TEAM)).toEqual({ kind: 'other', because: 'distribution-list' });
    expect(recognise(anEvent())).toMatchObject({ kind: 'one-on-one', counterpart: { name: 'Noor Haddad' } });
    expect(colleagues.snapshot().permission).toBe('given');
    await read();
    expect(directory.lookedUp).toHaveLength(1);
  });

  it('shows the meeting where nobody allowed the look-up, and offers it', async () => {
    const { colleagues, recognise } = await aReadDesk({ book: undefined });
    expect(recognise(AT_TEAM)).toMatchObject({ kind: 'one-on-one', counterpart: { name: 'Operations forum' } });
    expect(colleagues.snapshot().permission).toBe('missing');
  });

  it('knows the answers after a new start, and asks again after thirty days', async () => {
    const local = durableNotes();
    await aReadDesk({ local });
    const soon = await aReadDesk({ local, now: '2026-12-20T08:00:00Z', events: [anEvent({ startsAt: '2026-12-22T09:00:00Z' })] });
    expect(soon.directory.lookedUp).toEqual([]);
    expect(soon.recognise(AT_TEAM)).toMatchObject({ kind: 'other' });
    const later = await aReadDesk({ local, now: '2026-12-25T08:00:00Z', events: [anEvent({ startsAt: '2026-12-26T09:00:00Z' })] });
    expect(later.directory.lookedUp).toEqual([['noor@example.com']]);
  });

  it('remembers a refusal for a week, over starts', async () => {
    const local = durableNotes();
    await aReadDesk({ local, book: undefined });
    const next = await aReadDesk({ local, now: '2026-11-26T08:00:00Z' });
    expect(next.directory.lookedUp).toEqual([]);
    expect(next.colleagues.snapshot().permission).toBe('missing');
    const later = await aReadDesk({ local, now: '2026-12-02T08:00:00Z', events: [anEvent({ startsAt: '2026-12-03T09:00:00Z' })] });
    expect(later.colleagues.snapshot().permission).toBe('given');
  });

  it('offers nothing and forgets nothing while there is no network', async () => {
    const desk = aDesk();
    await desk.identity.refresh();
    desk.directory.fails = 'offline';
    await desk.calendar.refresh();
    await desk.surroundings.pass(0);
    expect(desk.colleagues.snapshot().permission).toBe('unknown');
  });

  it('keeps a no for good, and takes it back with a yes', async () => {
    const local = durableNotes();
    const { colleagues } = await aReadDesk({ local, book: undefined });
    colleagues.decline();
    expect(colleagues.snapshot().permission).toBe('declined');
    const next = await aReadDesk({ local, now: '2027-02-24T08:00:00Z', book: undefined, events: [anEvent({ startsAt: '2027-02-25T09:00:00Z' })] });
    expect(next.colleagues.snapshot().permission).toBe('declined');
    next.directory.book = BOOK;
    await next.colleagues.allow();
    expect(next.colleagues.snapshot().permission).toBe('given');
  });

  it('asks for its permission by a click alone, then for everyone around the user as well', async () => {
    const desk = await aReadDesk({ book: undefined });
    desk.directory.refuses = ['reports'];
    await desk.identity.refresh();
    const asked: (readonly string[])[] = [];
    const colleagues = createColleagues({ ...desk, addressBook: desk.directory, scopes: ['User.ReadBasic.All'], tokens: { interact: (scopes) => Promise.resolve(void asked.push(scopes)) } });
    [desk.directory.refuses, desk.directory.book] = [[], BOOK];
    desk.directory.circle_ = { manager: undefined, reports: [NOOR] };
    await colleagues.allow();
    expect(asked).toEqual([['User.ReadBasic.All']]);
    expect(colleagues.isGroup('all-operations@example.com')).toBe(true);
    expect(desk.identity.circle().reports).toEqual([NOOR]);
  });

  it('leaves everything as it was when the user closes the question', async () => {
    const desk = await aReadDesk({ book: undefined });
    const colleagues = createColleagues({ ...desk, addressBook: desk.directory, scopes: [], tokens: { interact: () => Promise.reject(new Failure('signed-out', 'sign in')) } });
    await desk.read();
    const before = colleagues.snapshot();
    await colleagues.allow();
    expect(colleagues.snapshot()).toBe(before);
  });
});

describe('colleaguesOnDevice', () => {
  it('has what was learnt before, and nothing of a copy that makes no sense', async () => {
    const local = durableNotes();
    await aReadDesk({ local });
    const facts = await colleaguesOnDevice(local);
    expect(facts.isGroup('all-operations@example.com')).toBe(true);
    expect(facts.addressesOf('noor@example.com')).toEqual(['noor.haddad@example.com', 'noor@example.com']);
    await local.writeCache('colleagues', { entries: [['noor@example.com', 'yesterday', {}]] });
    expect((await colleaguesOnDevice(local)).addressesOf('noor@example.com')).toEqual(['noor@example.com']);
  });
});

describe('recognition with a directory', () => {
  const UNDER_TWO = anEvent({ id: 'two', invitees: [anInvitee(NOOR), anInvitee({ name: 'N. Haddad', address: 'noor.haddad@example.com' })] });

  it('takes two addresses that the directory gives to one person for one person', async () => {
    const { recognise } = await aReadDesk({ events: [UNDER_TWO] });
    expect(recognise(UNDER_TWO)).toMatchObject({ kind: 'one-on-one', counterpart: { personId: personIdOf('noor.haddad@example.com') } });
  });

  it('finds the person’s file by an address that only the directory knows, and keeps the user’s choice in it', async () => {
    const { recognise, noteFiles, directory, identity } = await aReadDesk();
    directory.circle_ = { manager: undefined, reports: [NOOR] };
    await identity.refresh();
    await noteFiles.editPerson(file({}), (person) => person);
    expect(recognise(anEvent())).toMatchObject({ counterpart: { personId: personIdOf('noor.haddad@example.com'), relation: 'peer' } });
  });

  it('keeps the file that stands under the address of the invitation', async () => {
    const { recognise, noteFiles } = await aReadDesk();
    await noteFiles.editPerson(file({ id: personIdOf('noor@example.com'), addresses: ['noor@example.com'] }), (person) => person);
    expect(recognise(anEvent())).toMatchObject({ counterpart: { personId: personIdOf('noor@example.com') } });
  });

  it('knows a report whom nothing is kept of, under any of their addresses', async () => {
    const { recognise, directory, identity } = await aReadDesk();
    directory.circle_ = { manager: undefined, reports: [{ name: 'Noor Haddad', address: 'Noor.Haddad@example.com' }] };
    await identity.refresh();
    expect(recognise(anEvent())).toMatchObject({ counterpart: { relation: 'report' } });
  });
});

describe('addressesInDoubt', () => {
  const mine = new Set([ALEX.address]);
  const someone = (name: string) => anInvitee({ name, address: `${name}@example.com` });

  it('has each address of the user’s own domains once, without the user’s', () => {
    const abroad = anInvitee({ name: 'Pat', address: 'pat@partner.example' });
    expect(addressesInDoubt([anEvent(), anEvent({ invitees: [anInvitee({ ...NOOR, address: 'NOOR@example.com' }), abroad] })], mine)).toEqual(['noor@example.com']);
  });

  it('leaves out rooms, and meetings that are none of two people whoever is invited', () => {
    const room = anInvitee({ name: 'Saddle', address: 'saddle@example.com' }, { kind: 'resource' });
    const crowd = ['a', 'b', 'c', 'd'].map(someone);
    expect(addressesInDoubt([anEvent({ invitees: [room] }), anEvent({ invitees: crowd }), anEvent({ isCancelled: true }), anEvent({ isAllDay: true })], mine)).toEqual([]);
  });
});
