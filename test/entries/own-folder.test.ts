import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { batched } from '../../src/adapters/graph/batched';
import { oneDriveNotes } from '../../src/adapters/graph/one-drive-notes';
import { allowOwnFolder } from '../../src/adapters/graph/place-memory';
import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { createSync } from '../../src/sync/engine';
import { createIdentity } from '../../src/workflows/identity';
import { createSession } from '../../src/workflows/create-session';
import { createStore } from '../../src/workflows/store';
import { emulatedGraph, SCOPES } from '../support/emulated-graph';
import { plainRules } from '../support/keep-both-merge';
import { alone } from '../support/sync-world';
import { virtualTime } from '../support/virtual-time';
import { directoryOf } from '../workflows/stand-ins';

const WIDER = ['Files.ReadWrite'];
const A = 'People/noor-k3v9/2026/a.md' as FilePath;
const B = 'People/noor-k3v9/2026/b.md' as FilePath;
const C = 'People/noor-k3v9/2026/c.md' as FilePath;

/** An account whose app folder works until it is refused for good, and its devices. */
async function anAccount() {
  const consent = { isWide: false };
  const graph = await emulatedGraph({
    getToken: (wanted) => {
      const isWide = wanted.includes('Files.ReadWrite');
      if (isWide && !consent.isWide) return Promise.reject(new Failure('consent-needed', 'get a token'));
      return Promise.resolve([...SCOPES, ...(consent.isWide ? WIDER : [])].join('+'));
    },
  });
  const device = () => {
    const store = memoryNotes();
    const memory = { read: () => store.readCache('onedrive:place'), write: (value: unknown) => store.writeCache('onedrive:place', value) };
    const remote = oneDriveNotes(batched(graph.client), { fetch: graph.fetch, memory, widerScopes: WIDER });
    const sync = createSync({ device: store, remote, turn: alone, timing: virtualTime(), ...plainRules });
    const session = createSession({
      identity: createIdentity({ local: store, directory: directoryOf(), surroundings: { now: () => 0 } }),
      cloud: sync,
      local: store,
      isOnline: createStore(true),
      scopes: SCOPES,
      folderScopes: WIDER,
      profileScopes: ['User.Read'],
      notesScopes: ['Files.ReadWrite.AppFolder'],
      approvalLink: '',
      allowFolder: (isAllowed) => allowOwnFolder(memory, isAllowed),
      tokens: { silent: () => Promise.resolve('token'), interact: () => Promise.resolve(void (consent.isWide = true)), signOut: () => Promise.resolve() },
      flush: () => Promise.resolve(),
      removeDeviceCopy: () => Promise.resolve(),
      afterSignIn: () => Promise.resolve(),
      afterSignOut: () => undefined,
    });
    return { store, sync, session, write: (path: FilePath, text: string) => store.edit(path, () => text), texts: async () => (await store.list()).map(({ path, text }) => [path, text]) };
  };
  const inOwnFolder = (): readonly string[] => readdirSync(join(graph.folder, 'onedrive', 'Two Hats', 'People/noor-k3v9/2026')).sort();
  const textInOwnFolder = (path: FilePath): string => readFileSync(join(graph.folder, 'onedrive', 'Two Hats', path), 'utf8');
  return { ...graph, device, inOwnFolder, textInOwnFolder };
}

describe('an account that refuses the app folder for good, after notes were kept there', () => {
  it('[I1, I8] takes every note into the folder of our own at the click, and asks nothing more', async () => {
    const { device, drive, inOwnFolder } = await anAccount();
    const { sync, session, write } = device();
    await write(A, 'kept in the app folder');
    await sync.start();
    expect(sync.waiting()).toEqual([]);
    drive.appFolder = 'denied';
    await write(B, 'typed since');
    await sync.syncNow();
    expect([sync.waiting(), session.isFolderRefused.snapshot()]).toEqual([[B], true]);
    await session.allowNotes();
    expect([sync.waiting(), sync.trouble(), session.isFolderRefused.snapshot()]).toEqual([[], undefined, false]);
    expect(inOwnFolder()).toEqual(['a.md', 'b.md']);
    sync.stop();
  });

  it('[I1, I8] asks a second device that has notes of the app folder, and then puts everything together', async () => {
    const { device, drive, pass, inOwnFolder, textInOwnFolder } = await anAccount();
    const [first, second] = [device(), device()];
    await first.write(A, 'both have this');
    await first.sync.start();
    pass(5_000);
    await second.sync.start();
    drive.appFolder = 'denied';
    await first.write(A, 'both have this\nthe first adds this');
    await first.write(B, 'of the first alone');
    await first.sync.syncNow();
    await first.session.allowNotes();
    await second.write(A, 'both have this\nthe second adds that');
    await second.write(C, 'of the second alone');
    pass(5_000);
    await second.sync.syncNow();
    expect([second.sync.trouble(), inOwnFolder()]).toEqual([{ kind: 'other-root' }, ['a.md', 'b.md']]);
    await second.sync.acceptRoot();
    expect(second.sync.trouble()).toBeUndefined();
    pass(5_000);
    await first.sync.syncNow();
    expect(await first.texts()).toEqual(await second.texts());
    expect(inOwnFolder()).toEqual(['a.md', 'b.md', 'c.md']);
    for (const words of ['both have this', 'the first adds this', 'the second adds that']) expect(textInOwnFolder(A)).toContain(words);
    for (const { sync } of [first, second]) sync.stop();
  });

  it('brings a new device its notes without a question', async () => {
    const { device, drive } = await anAccount();
    const [first, second] = [device(), device()];
    drive.appFolder = 'not-found';
    await first.write(A, 'from the first');
    await first.sync.start();
    expect([first.sync.waiting(), first.sync.firstReading()]).toEqual([[A], { kind: 'failed', reason: 'consent-needed' }]);
    await first.session.allowNotes();
    await second.sync.start();
    expect([await second.texts(), second.sync.trouble(), second.sync.firstReading()]).toEqual([[[A, 'from the first']], undefined, { kind: 'done' }]);
    for (const { sync } of [first, second]) sync.stop();
  });
});
