import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { appHome, MOVED_FILE } from '../../src/adapters/graph/app-home';
import { batched } from '../../src/adapters/graph/batched';
import type { GraphClient } from '../../src/adapters/graph/client';
import { oneDriveNotes } from '../../src/adapters/graph/one-drive-notes';
import { allowOwnFolder } from '../../src/adapters/graph/place-memory';
import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import type { DriveAccount } from '../../src/sandbox/graph/drive/drive-state';
import { createSync } from '../../src/sync/engine';
import { createOwnFolder } from '../../src/workflows/create-own-folder';
import { emulatedGraph, SCOPES } from '../support/emulated-graph';
import { plainRules } from '../support/keep-both-merge';
import { alone } from '../support/sync-world';
import { virtualTime } from '../support/virtual-time';

const WIDER = ['Files.ReadWrite'];
const A = 'People/noor-k3v9/2026/a.md' as FilePath;
const B = 'People/jo-x2y3/2026/b.md' as FilePath;
const ME = 'me.md' as FilePath;

/** An account whose notes lie in a folder of our own, since its app folder was refused until now. */
async function anAccount(account: DriveAccount) {
  const graph = await emulatedGraph({ account, drive: { appFolder: 'denied' }, getToken: () => Promise.resolve([...SCOPES, ...WIDER].join('+')) });
  const root = join(graph.folder, 'onedrive');
  const device = (store = memoryNotes(), client: GraphClient = graph.client) => {
    const memory = { read: () => store.readCache('onedrive:place'), write: (value: unknown) => store.writeCache('onedrive:place', value) };
    const options = { memory, widerScopes: WIDER };
    const remote = oneDriveNotes(batched(client), { fetch: graph.fetch, ...options });
    const sync = createSync({ device: store, remote, turn: alone, timing: virtualTime(), ...plainRules });
    const home = createOwnFolder({ home: appHome(batched(client), options), cloud: sync, flush: () => Promise.resolve() });
    const texts = async () => Object.fromEntries((await store.list()).map(({ path, text }) => [path, text]));
    return { store, memory, sync, home, texts, write: (path: FilePath, text: string) => store.edit(path, () => text) };
  };
  const first = device();
  await allowOwnFolder(first.memory, true);
  for (const [path, text] of [[A, 'of Noor'], [B, 'of Jo'], [ME, 'mine']] as const) await first.write(path, text);
  await first.sync.start();
  const filesIn = (folder: string): Readonly<Record<string, string>> => {
    if (!existsSync(folder)) return {};
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
    return Object.fromEntries(names.sort().map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]));
  };
  return { ...graph, device, first, inOwn: () => filesIn(join(root, 'Two Hats')), everywhere: () => JSON.stringify(filesIn(root)), inApp: () => appFiles(filesIn(root)) };
}

/** The app folder's name is the service's affair. */
function appFiles(all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found = Object.entries(all).filter(([name]) => !name.startsWith('Two Hats/'));
  return Object.fromEntries(found.map(([name, text]) => [name.replace(/^Apps\/[^/]*\//, ''), text]));
}

/** A client that dies before its n-th write that is no reading. */
function dyingAt(client: GraphClient, count: number): GraphClient {
  let left = count;
  return {
    pathOf: client.pathOf,
    send: (operation, request) => {
      if (request.method !== 'GET' && !request.path.startsWith('/$batch') && (left -= 1) < 0) return Promise.reject(new Failure('offline', operation));
      return client.send(operation, request);
    },
  };
}

describe.each(['business', 'personal'] as const)('the way back to the app folder (%s)', (kind) => {
  it('[S31] is offered only where the notes lie in a folder of ours and the app folder works', async () => {
    const { first, drive, device } = await anAccount(kind);
    expect(await first.home.isMovable()).toBe(false);
    drive.appFolder = 'present';
    expect(await first.home.isMovable()).toBe(true);
    expect(await device().home.isMovable()).toBe(false);
    first.sync.stop();
  });

  it('[S31, I1, I8] moves every note with its earlier versions, leaves words behind, and asks nothing', async () => {
    const { first, drive, pass, inOwn, inApp } = await anAccount(kind);
    await first.write(A, 'of Noor, later');
    await first.sync.syncNow();
    pass(5_000);
    drive.appFolder = 'present';
    expect(await first.home.move()).toBe('moved');
    expect(inApp()).toEqual({ [A]: 'of Noor, later', [B]: 'of Jo', [ME]: 'mine' });
    expect(Object.keys(inOwn())).toEqual([MOVED_FILE]);
    expect((await first.sync.versions(A)).length).toBeGreaterThan(1);
    pass(5_000);
    await first.write(B, 'of Jo, after the move');
    await first.sync.syncNow();
    expect([inApp()[B], first.sync.trouble(), first.sync.waiting(), await first.home.isMovable()]).toEqual(['of Jo, after the move', undefined, [], false]);
    first.sync.stop();
  });

  it('[S31, S19] is noticed by another device, which asks, and then puts everything together', async () => {
    const { first, device, drive, pass, inApp } = await anAccount(kind);
    const second = device();
    await second.sync.start();
    drive.appFolder = 'present';
    pass(5_000);
    expect(await first.home.move()).toBe('moved');
    await second.write(A, 'of Noor\nand of the second');
    pass(5_000);
    await second.sync.syncNow();
    expect(second.sync.trouble()).toEqual({ kind: 'other-root' });
    await second.sync.acceptRoot();
    pass(5_000);
    await first.sync.syncNow();
    expect([second.sync.trouble(), second.sync.waiting()]).toEqual([undefined, []]);
    expect(inApp()[A]).toContain('and of the second');
    expect(await first.texts()).toEqual(await second.texts());
    for (const { sync } of [first, second]) sync.stop();
  });

  it('[S31, S32, S9] puts together what another device has begun in the app folder meanwhile', async () => {
    const { first, device, drive, pass, inApp } = await anAccount(kind);
    drive.appFolder = 'present';
    // It was away while the app folder was refused, and goes on there.
    const away = device();
    await away.memory.write({ hasLooked: true });
    await away.write(A, 'begun in the app folder');
    await away.sync.start();
    pass(5_000);
    expect(inApp()).toEqual({ [A]: 'begun in the app folder' });
    const heard: boolean[] = [];
    first.sync.subscribe(() => heard.push(first.sync.isSplit()));
    await first.write(B, 'of Jo, later');
    await first.sync.syncNow();
    expect(heard).toContain(true);
    expect([first.sync.isSplit(), first.sync.trouble(), first.sync.waiting()]).toEqual([true, undefined, []]);
    expect(await first.home.move()).toBe('moved');
    expect(Object.keys(inApp()).sort()).toEqual([B, A, ME]);
    for (const words of ['of Noor', 'begun in the app folder']) expect(inApp()[A]).toContain(words);
    expect([first.sync.isSplit(), first.sync.trouble(), first.sync.waiting()]).toEqual([false, undefined, []]);
    for (const { sync } of [first, away]) sync.stop();
  });

  it('[S32] brings a new device all notes where they lie, and nothing is in two places', async () => {
    const { first, device, drive, pass, inApp } = await anAccount(kind);
    drive.appFolder = 'present';
    pass(5_000);
    const newer = device();
    await newer.sync.start();
    expect([await newer.texts(), newer.sync.trouble()]).toEqual([await first.texts(), undefined]);
    await newer.write(A, 'of Noor, from the new one');
    await newer.sync.syncNow();
    pass(5_000);
    await first.sync.syncNow();
    expect([(await first.texts())[A], inApp(), first.sync.trouble()]).toEqual(['of Noor, from the new one', {}, undefined]);
    expect(await newer.home.isMovable()).toBe(true);
    for (const { sync } of [first, newer]) sync.stop();
  });

  it.each([0, 1, 2, 3, 4, 5])('[S31, I10] loses nothing when the tab dies before its write %d, and comes to the end the next time', async (count) => {
    const { first, device, drive, client, pass, everywhere, inApp } = await anAccount(kind);
    first.sync.stop();
    drive.appFolder = 'present';
    pass(5_000);
    const dying = device(first.store, dyingAt(client, count));
    await dying.sync.start();
    await dying.home.move();
    dying.sync.stop();
    for (const words of ['of Noor', 'of Jo', 'mine']) expect(everywhere()).toContain(words);
    pass(5_000);
    const next = device(first.store);
    await next.sync.start();
    expect(await next.texts()).toEqual({ [A]: 'of Noor', [B]: 'of Jo', [ME]: 'mine' });
    if (next.sync.trouble()?.kind === 'other-root') await next.sync.acceptRoot();
    await next.home.move();
    expect([next.sync.trouble(), next.sync.waiting()]).toEqual([undefined, []]);
    expect(inApp()).toEqual({ [A]: 'of Noor', [B]: 'of Jo', [ME]: 'mine' });
    next.sync.stop();
  });

  it('[S31] does not begin while a note is not in OneDrive yet', async () => {
    const { first, drive, faults, inApp } = await anAccount(kind);
    drive.appFolder = 'present';
    await first.write(A, 'not there yet');
    faults.set({ names: ['F19'], count: 20 });
    expect(await first.home.move()).toBe('not-yet');
    expect(inApp()).toEqual({});
    first.sync.stop();
  });
});
