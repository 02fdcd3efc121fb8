import 'fake-indexeddb/auto';

import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { lastAccount, rememberAccount } from '../../src/adapters/store/last-account';
import { recordAccount } from '../../src/adapters/store/recorded-account';
import { indexedDbNotes } from '../../src/adapters/store/indexed-db-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { accountStore, openLastStore } from '../../src/entries/account-store';
import { forOneAccount } from '../../src/entries/for-one-account';
import type { Online } from '../../src/entries/join';
import { createIdentity } from '../../src/workflows/identity';
import type { HostUser, Me } from '../../src/workflows/ports';
import { modelRemote } from '../support/model-remote';
import { calendarOf, directoryOf, invitationOf } from '../workflows/stand-ins';
import { ownTimesOf } from '../workflows/own-times-of';
import { anEvent } from '../workflows/an-event';
import { fakeSurroundings } from '../workflows/fake-surroundings';

const ALEX: Me = { name: 'Alex Morgan', addresses: ['alex@example.com'], accountId: 'alex' };
const NOOR: Me = { name: 'Noor Haddad', addresses: ['noor@example.com'], accountId: 'noor' };
const NOTE = 'People/sam-sam12345/2026/2026-11-24-n1.md' as FilePath;

/** Long enough for everything that does not wait for ever. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

const kept = new Map<string, string>();
beforeAll(() => {
  Object.assign(globalThis, {
    localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) },
  });
});
beforeEach(() => {
  kept.clear();
});

describe('two accounts on one device [I14]', () => {
  it('keep their notes in two databases, of which neither names the other', async () => {
    const [alex, noor] = [indexedDbNotes(ALEX.accountId), indexedDbNotes(NOOR.accountId)];
    await alex.edit(NOTE, () => 'quincunx');
    await alex.writeCache('calendar', ['quincunx']);
    expect([await noor.read(NOTE), await noor.list(), await noor.readCache('calendar')]).toEqual([undefined, [], undefined]);
    await noor.edit(NOTE, () => 'her own');
    await noor.remove();
    expect((await alex.read(NOTE))?.text).toBe('quincunx');
    await alex.remove();
  });
});

describe('accountStore [I14]', () => {
  const startAgain = jest.fn();
  const asAlexWasHere = async (user?: HostUser) => {
    rememberAccount({ accountId: ALEX.accountId, name: ALEX.name, address: 'alex@example.com' });
    return accountStore(await openLastStore(), user, startAgain);
  };
  beforeEach(() => {
    startAgain.mockReset();
  });

  it.each([undefined, { id: 'alex', address: undefined }, { id: undefined, address: 'Alex@Example.com' }])('opens what was here last for the same person: %j', async (user) => {
    const account = await asAlexWasHere(user);
    expect([account.isKnown, account.owner(), await account.id]).toEqual([true, 'alex', 'alex']);
    (await account.store).close();
  });

  it('shows nothing of it to somebody else, and opens theirs once they are known', async () => {
    const account = await asAlexWasHere({ id: 'noor', address: 'noor@example.com' });
    expect([account.isKnown, account.owner()]).toEqual([false, undefined]);
    account.is(NOOR);
    expect([await account.id, account.owner(), lastAccount()?.accountId]).toEqual(['noor', 'noor', 'noor']);
    expect(startAgain).not.toHaveBeenCalled();
    (await account.store).close();
  });

  it('starts the page again when somebody else signs in, and stays the store of the first', async () => {
    const account = await asAlexWasHere();
    account.is(NOOR);
    await rest();
    expect(startAgain).toHaveBeenCalledTimes(1);
    expect([account.owner(), lastAccount()?.accountId]).toEqual(['alex', 'noor']);
    (await account.store).close();
  });

  it('[F22] knows who was here after a kill in the first seconds took the local storage with it', async () => {
    const first = accountStore(undefined, undefined, startAgain);
    first.is(NOOR);
    (await first.store).close();
    kept.clear();
    const again = accountStore(await openLastStore(), undefined, startAgain);
    expect([again.isKnown, again.owner(), lastAccount()?.accountId]).toEqual([true, 'noor', 'noor']);
    (await again.store).close();
  });

  it('knows nobody after a sign-out, and makes no database to find that out', async () => {
    rememberAccount(undefined);
    await recordAccount(undefined);
    expect(await openLastStore()).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('two-hats');
  });
});

describe('forOneAccount [I14]', () => {
  function aNetwork(signedIn: Me, owner: string | undefined) {
    const drive = modelRemote({});
    const moves: string[] = [];
    const inviteWriter = invitationOf('<p>Hello</p>');
    const directory = Object.assign(directoryOf(signedIn), { lookUp: () => Promise.resolve(new Map()) });
    const calendar = calendarOf([anEvent()]);
    const ownTimes = ownTimesOf(calendar);
    const base: Online = {
      calendar,
      directory,
      inviteWriter,
      ownTimes,
      home: { isMovable: () => Promise.resolve(true), move: () => Promise.resolve(void moves.push(signedIn.accountId)) },
      remote: drive.device(() => undefined),
      tokens: { silent: () => Promise.resolve('token'), interact: () => Promise.resolve(), signOut: () => Promise.resolve() },
    };
    const others: Me[] = [];
    const online = forOneAccount(base, { accountId: () => owner, isOther: (me) => void others.push(me) });
    return { online, moves, drive, ownTimes, inviteWriter, directory, others };
  }
  const everything = (online: Online): readonly (() => Promise<unknown>)[] => [
    () => online.directory.me(),
    () => online.directory.circle(new Set()),
    () => online.calendar.list({ from: 0, to: Number.MAX_SAFE_INTEGER }),
    () => online.calendar.read(anEvent().id),
    () => online.inviteWriter.read(anEvent().id),
    () => online.inviteWriter.write(anEvent().id, { format: 'html', content: 'x' }, 'tag-1'),
    () => online.remote.root(),
    () => online.remote.changes(undefined),
    () => online.remote.create(NOTE, 'quincunx'),
    () => online.remote.find(NOTE),
    () => online.ownTimes.add({ subject: 'x', startsAt: 0, endsAt: 1, body: { format: 'html', content: '' }, mark: 'm' }, 'once'),
    () => online.ownTimes.read(anEvent().id),
    () => online.ownTimes.remove(anEvent().id, 'tag-0'),
    () => online.home.isMovable(),
    () => online.home.move(),
  ];

  it('hands nothing on of somebody else’s, writes nothing of theirs, and says who it is', async () => {
    const { online, drive, inviteWriter, ownTimes, moves, others } = aNetwork(NOOR, ALEX.accountId);
    const settled: number[] = [];
    everything(online).forEach((ask, index) => void ask().finally(() => settled.push(index)));
    await rest();
    expect(settled).toEqual([]);
    expect([drive.texts().size, inviteWriter.writes, ownTimes.deeds, moves]).toEqual([0, 0, [], []]);
    expect(new Set(others)).toEqual(new Set([NOOR]));
  });

  it('keeps somebody else’s name out of the store', async () => {
    const { online } = aNetwork(NOOR, ALEX.accountId);
    const store = memoryNotes();
    void createIdentity({ directory: online.directory, local: store, surroundings: fakeSurroundings({ now: '2026-11-24T08:00:00Z' }) }).refresh();
    await rest();
    expect(await store.readCache('me')).toBeUndefined();
  });

  it.each([['whose store is open', ALEX.accountId], ['on a device without any', undefined]])('hands on everything to the account %s', async (_name, owner) => {
    const { online, others } = aNetwork(ALEX, owner);
    for (const ask of everything(online)) await ask();
    expect(others).toEqual([]);
  });

  it('does nothing while nobody can say who is signed in, and asks again', async () => {
    const { online, drive, directory } = aNetwork(ALEX, ALEX.accountId);
    directory.fails = 'offline';
    await expect(online.remote.create(NOTE, 'text')).rejects.toBeInstanceOf(Failure);
    expect(drive.texts().size).toBe(0);
    directory.fails = undefined;
    await online.remote.create(NOTE, 'text');
    expect(drive.texts().get(NOTE)).toBe('text');
  });

  it('asks anew who it is after a sign-in', async () => {
    const { online, directory, others } = aNetwork(ALEX, ALEX.accountId);
    await online.remote.root();
    directory.me_ = NOOR;
    await online.tokens.interact([]);
    void online.remote.create(NOTE, 'text');
    await rest();
    expect(others).toEqual([NOOR]);
  });
});
