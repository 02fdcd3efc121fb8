import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
      return Promise.resolve((isWide ? wanted : SCOPES).join('+'));
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
    expect([existsSync(account.own), await memory.read()]).toEqual([false, undefined]);
  });

  it('[F2] makes one folder, and no second one, when the answer to the first was lost', async () => {
    const account = await aRefusingAccount();
    const { memory, notes } = await agreed(account);
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
