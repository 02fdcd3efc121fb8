import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { MOVED_FILE } from '../../../src/adapters/graph/app-home';
import { batched } from '../../../src/adapters/graph/batched';
import { oneDriveNotes } from '../../../src/adapters/graph/one-drive-notes';
import { allowOwnFolder, forgetfulMemory, type PlaceMemory } from '../../../src/adapters/graph/place-memory';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { Failure } from '../../../src/domain/shared/failure';
import type { DriveSettings } from '../../../src/sandbox/graph/drive/drive-state';
import { emulatedGraph, SCOPES } from '../../support/emulated-graph';

const NOTE = 'People/noor-k3v9/2026/a.md' as FilePath;
const WIDER = ['Files.ReadWrite'];

/** An account that gives the app no folder, whatever its token may do. */
async function aRefusingAccount(appFolder: DriveSettings['appFolder'] = 'denied') {
  const consent = { isWide: false };
  const drive = { appFolder };
  const graph = await emulatedGraph({
    drive,
    getToken: (wanted) => {
      const isWide = wanted.includes('Files.ReadWrite');
      if (isWide && !consent.isWide) return Promise.reject(new Failure('consent-needed', 'get a token'));
      // Whatever was asked for: a token carries all that was ever given.
      return Promise.resolve([...SCOPES, ...(consent.isWide ? WIDER : [])].join('+'));
    },
  });
  const root = join(graph.folder, 'onedrive');
  const onDevice = (memory: PlaceMemory) => oneDriveNotes(batched(graph.client), { fetch: graph.fetch, memory, widerScopes: WIDER });
  return { ...graph, consent, root, own: join(root, 'Two Hats'), onDevice };
}

/** A device whose user has said yes to a folder among their own. */
async function agreed(account: Awaited<ReturnType<typeof aRefusingAccount>>) {
  account.consent.isWide = true;
  const memory = forgetfulMemory();
  await allowOwnFolder(memory, true);
  return { memory, notes: account.onDevice(memory) };
}

describe('driveRoot', () => {
  it.each(['denied', 'not-found'] as const)('[F9] asks for consent where the app folder is %s, and makes nothing', async (appFolder) => {
    const account = await aRefusingAccount(appFolder);
    await expect(account.onDevice(forgetfulMemory()).root()).rejects.toMatchObject({ reason: 'consent-needed' });
    expect(readdirSync(account.root)).toEqual([]);
  });

  it('makes no folder among the user’s own on the strength of a permission alone: an administrator may have given it', async () => {
    const account = await aRefusingAccount();
    account.consent.isWide = true;
    await expect(account.onDevice(forgetfulMemory()).root()).rejects.toMatchObject({ reason: 'consent-needed' });
    expect(readdirSync(account.root)).toEqual([]);
  });

  it.each(['denied', 'not-found'] as const)('[F9] keeps notes in a folder of its own once the user agreed, where the app folder is %s', async (appFolder) => {
    const account = await aRefusingAccount(appFolder);
    const { notes } = await agreed(account);
    await notes.root();
    const { itemId } = await notes.create(NOTE, 'text');
    expect(existsSync(join(account.own, NOTE))).toBe(true);
    expect((await notes.read(itemId)).text).toBe('text');
    expect((await notes.changes(undefined)).files.map(({ path }) => path)).toEqual([NOTE]);
  });

  it('asks for the wider token in that folder alone, and for its reads together', async () => {
    const account = await aRefusingAccount();
    const { notes } = await agreed(account);
    await notes.root();
    for (const name of ['a', 'b', 'c']) await notes.create(`People/${name}/person.md` as FilePath, name);
    const before = account.roundTrips();
    await notes.changes('listing');
    expect(account.roundTrips() - before).toBe(3);
  });

  it('finds the folder again on the next start in one round trip, whatever it is called by then', async () => {
    const account = await aRefusingAccount();
    const { memory, notes } = await agreed(account);
    const root = await notes.root();
    renameSync(account.own, join(account.root, 'Renamed by hand'));
    account.pass(5_000);
    const before = account.roundTrips();
    const next = account.onDevice(memory);
    expect(await next.root()).toEqual(root);
    expect(account.roundTrips()).toBe(before + 1);
    await next.create(NOTE, 'text');
    expect(existsSync(join(account.root, 'Renamed by hand', NOTE))).toBe(true);
  });

  it('finds the folder on a second device, without a question', async () => {
    const account = await aRefusingAccount();
    const { notes } = await agreed(account);
    const root = await notes.root();
    await notes.create(NOTE, 'from the first');
    const second = account.onDevice(forgetfulMemory());
    expect(await second.root()).toEqual(root);
    expect((await second.changes(undefined)).files.map(({ path }) => path)).toEqual([NOTE]);
  });

  it('[I8] makes the folder anew under another id when it was deleted, for the engine to ask about', async () => {
    const account = await aRefusingAccount();
    const { memory, notes } = await agreed(account);
    const root = await notes.root();
    rmSync(account.own, { recursive: true });
    account.pass(5_000);
    expect(await account.onDevice(memory).root()).not.toEqual(root);
  });

  it('[F8] asks for consent again when it was withdrawn', async () => {
    const account = await aRefusingAccount();
    const { memory, notes } = await agreed(account);
    const root = await notes.root();
    account.consent.isWide = false;
    await expect(account.onDevice(memory).root()).rejects.toMatchObject({ reason: 'consent-needed' });
    account.consent.isWide = true;
    expect(await account.onDevice(memory).root()).toEqual(root);
  });

  it('prefers the app folder where there is one, and forgets the user’s word there', async () => {
    const account = await aRefusingAccount('present');
    const { memory, notes } = await agreed(account);
    await notes.root();
    expect([existsSync(account.own), await memory.read()]).toEqual([false, { hasLooked: true }]);
  });

  it('[F2] makes one folder, and no second one, when the answer to the first was lost', async () => {
    const account = await aRefusingAccount();
    const { memory, notes } = await agreed(account);
    await memory.write({ isOwnAllowed: true, hasLooked: true }); // Its first look would be what is lost.
    account.faults.set({ names: ['F2'], count: 1 });
    const root = await notes.root();
    expect(readdirSync(account.root)).toEqual(['Two Hats']);
    expect(await account.onDevice(memory).root()).toEqual(root);
  });

  it.each(['F1', 'F4', 'F6'] as const)('[%s] takes a service in trouble for no refusal', async (fault) => {
    const account = await aRefusingAccount();
    const { notes } = await agreed(account);
    account.faults.set({ names: [fault], count: 1 });
    await expect(notes.root()).rejects.toMatchObject({ reason: expect.stringMatching(/^(offline|busy)$/) as string });
    expect(readdirSync(account.root)).toEqual([]);
    await notes.root();
    expect(readdirSync(account.root)).toEqual(['Two Hats']);
  });

  it('[S32] finds the folder on a new device, although the app folder works by then, and is empty', async () => {
    const account = await aRefusingAccount();
    const { notes } = await agreed(account);
    const root = await notes.root();
    await notes.create(NOTE, 'from the first');
    account.drive.appFolder = 'present';
    const memory = forgetfulMemory();
    const second = account.onDevice(memory);
    expect(await second.root()).toEqual(root);
    expect((await second.changes(undefined)).files.map(({ path }) => path)).toEqual([NOTE]);
    expect(await account.onDevice(memory).root()).toEqual(root);
  });

  it('[S32] tells every device that uses it of notes in the app folder, in the same round trip', async () => {
    const account = await aRefusingAccount();
    const { memory, notes } = await agreed(account);
    const root = await notes.root();
    await notes.create(NOTE, 'from the first');
    account.drive.appFolder = 'present';
    const away = forgetfulMemory();
    await away.write({ hasLooked: true });
    await account.onDevice(away).root();
    expect(await notes.root()).toEqual(root);
    await account.onDevice(away).create('me.md' as FilePath, 'from one that was away');
    account.pass(5_000);
    const before = account.roundTrips();
    expect(await account.onDevice(memory).root()).toEqual({ ...root, isSplit: true });
    expect(account.roundTrips()).toBe(before + 1);
    expect(await account.onDevice(forgetfulMemory()).root()).toEqual({ ...root, isSplit: true });
  });

  it.each([
    ['it is empty', () => undefined],
    ['it holds nothing of ours', (own: string) => writeFileSync(join(own, 'holiday.md'), 'mine')],
    ['the notes have left it', (own: string) => ['me.md', MOVED_FILE].forEach((name) => writeFileSync(join(own, name), 'ours'))],
  ])('[S32] prefers the app folder to such a folder where %s, and looks once', async (_, prepare) => {
    const account = await aRefusingAccount('present');
    account.consent.isWide = true;
    mkdirSync(account.own);
    prepare(account.own);
    account.pass(5_000);
    const memory = forgetfulMemory();
    await account.onDevice(memory).create(NOTE, 'text');
    expect([existsSync(join(account.own, NOTE)), await memory.read()]).toEqual([false, { hasLooked: true }]);
    writeFileSync(join(account.own, 'settings.yaml'), 'two-hats: 1');
    account.pass(5_000);
    const before = account.roundTrips();
    expect(await account.onDevice(memory).root()).not.toHaveProperty('isSplit');
    expect(account.roundTrips()).toBe(before + 1);
  });

  it('[S32] sees no such folder without the permission for it, and says nothing of it', async () => {
    const account = await aRefusingAccount('present');
    mkdirSync(account.own);
    writeFileSync(join(account.own, 'me.md'), 'ours');
    account.pass(5_000);
    await account.onDevice(forgetfulMemory()).create(NOTE, 'text');
    expect(existsSync(join(account.own, NOTE))).toBe(false);
  });

  it.each(['F1', 'F4', 'F6'] as const)('[S32, %s] takes a service in trouble for no answer', async (fault) => {
    const account = await aRefusingAccount();
    const { notes } = await agreed(account);
    const root = await notes.root();
    await notes.create(NOTE, 'from the first');
    account.drive.appFolder = 'present';
    const second = account.onDevice(forgetfulMemory());
    account.faults.set({ names: [fault], count: 1 });
    await second.root().catch(() => undefined);
    expect(await second.root()).toEqual(root);
  });

  it('uses a folder of that name that is there already', async () => {
    const account = await aRefusingAccount();
    const { notes } = await agreed(account);
    mkdirSync(account.own);
    account.pass(5_000);
    await notes.root();
    await notes.create(NOTE, 'text');
    expect(existsSync(join(account.own, NOTE))).toBe(true);
  });
});
