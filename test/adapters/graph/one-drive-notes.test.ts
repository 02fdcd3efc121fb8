import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { batched } from '../../../src/adapters/graph/batched';
import { oneDriveNotes } from '../../../src/adapters/graph/one-drive-notes';
import { allowOwnFolder, forgetfulMemory } from '../../../src/adapters/graph/place-memory';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { Failure } from '../../../src/domain/shared/failure';
import { remoteNotesContract } from '../../contract/remote-notes.contract';
import { emulatedGraph, SCOPES } from '../../support/emulated-graph';
import { modelRemote } from '../../support/model-remote';

const NOTE = 'People/noor-k3v9/2026/a.md' as FilePath;

remoteNotesContract('the model', () => {
  const model = modelRemote();
  return Promise.resolve({
    notes: model,
    editThere: (path, text) => {
      model.edit(path, text);
      return Promise.resolve();
    },
  });
});

for (const account of ['business', 'personal'] as const) {
  remoteNotesContract(`OneDrive, ${account}`, async () => {
    const graph = await emulatedGraph({ account });
    return {
      notes: oneDriveNotes(batched(graph.client), { fetch: graph.fetch }),
      editThere: (path, text) => {
        writeFileSync(join(graph.folder, 'onedrive', 'Apps', 'Two Hats', path), text);
        graph.pass(5_000);
        return Promise.resolve();
      },
    };
  });
}

for (const account of ['business', 'personal'] as const) {
  remoteNotesContract(`OneDrive, ${account}, in a folder of our own`, async () => {
    const graph = await emulatedGraph({ account, drive: { appFolder: 'denied' } });
    const memory = forgetfulMemory();
    await allowOwnFolder(memory, true);
    return {
      notes: oneDriveNotes(batched(graph.client), { fetch: graph.fetch, memory, widerScopes: ['Files.ReadWrite'] }),
      editThere: (path, text) => {
        writeFileSync(join(graph.folder, 'onedrive', 'Two Hats', path), text);
        graph.pass(5_000);
        return Promise.resolve();
      },
    };
  });
}

describe('oneDriveNotes', () => {
  it('asks a work account for a delta once, and then lists', async () => {
    const { client, fetch, requests } = await emulatedGraph();
    const notes = oneDriveNotes(client, { fetch });
    const { cursor } = await notes.changes(undefined);
    await notes.changes(cursor);
    expect(requests().filter(({ path }) => path.includes('/delta'))).toHaveLength(1);
  });

  it('opens a folder that an account refuses at first, once the user gave the wider permission, and needs it no more', async () => {
    let isAllowed = false;
    const getToken = (wanted: readonly string[]) => {
      if (wanted.includes('Files.ReadWrite') && !isAllowed) return Promise.reject(new Failure('signed-out', 'get a token'));
      return Promise.resolve([...new Set([...SCOPES, ...wanted])].join('+'));
    };
    const { client, fetch } = await emulatedGraph({ account: 'no-app-folder', getToken });
    const notes = oneDriveNotes(client, { fetch, widerScopes: ['Files.ReadWrite'] });
    await expect(notes.root()).rejects.toMatchObject({ reason: 'consent-needed' });
    isAllowed = true;
    const root = await notes.root();
    isAllowed = false;
    expect(await notes.root()).toEqual(root);
    expect((await notes.create(NOTE, 'a')).path).toBe(NOTE);
  });

  it('lists all folders of one level in one round trip', async () => {
    const { client, fetch, roundTrips } = await emulatedGraph();
    const notes = oneDriveNotes(batched(client), { fetch });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await notes.create(`People/${name}/person.md` as FilePath, name);
    const before = roundTrips();
    expect((await notes.changes('listing')).files).toHaveLength(5);
    expect(roundTrips() - before).toBe(3);
  });

  it.each([true, false])('[F7] saves all the same when the token is refused in the middle, with a claims challenge: %s', async (claimsChallenge) => {
    const renewals: (string | undefined)[] = [];
    const getToken = (_: readonly string[], claims?: string, isRefused = false) => {
      if (isRefused) renewals.push(claims);
      return Promise.resolve('User.Read+Files.ReadWrite.AppFolder');
    };
    const { client, fetch, faults } = await emulatedGraph({ getToken, graph: { claimsChallenge } });
    const notes = oneDriveNotes(client, { fetch });
    const { itemId, tag } = await notes.create(NOTE, 'a');
    faults.set({ names: ['F7'], count: 1 });
    await notes.update(itemId, 'b', tag);
    expect(await notes.read(itemId)).toMatchObject({ text: 'b' });
    expect(renewals).toEqual([claimsChallenge ? expect.stringContaining('nbf') : undefined]);
  });

  it('[I3] puts a condition on every write', async () => {
    const { client, fetch, requests } = await emulatedGraph();
    const notes = oneDriveNotes(client, { fetch });
    const { itemId, tag } = await notes.create(NOTE, 'a');
    await notes.update(itemId, 'b', tag);
    const puts = requests().filter(({ method }) => method === 'PUT');
    expect(puts[0]?.headers['if-none-match']).toBe('*');
    expect(puts[0]?.path).toContain('conflictBehavior=fail');
    expect(puts[1]?.headers['if-match']).toBe(tag);
  });

  it('[F2] says that the outcome is unknown when the answer to a write is lost', async () => {
    const { client, fetch, faults } = await emulatedGraph();
    const notes = oneDriveNotes(client, { fetch });
    const { itemId, tag } = await notes.create(NOTE, 'a');
    faults.set({ names: ['F2'], count: 1 });
    const update = notes.update(itemId, 'b', tag);
    await expect(update).rejects.toMatchObject({ reason: 'unknown-outcome' });
    expect((await notes.read(itemId)).text).toBe('b');
  });

  it('sends nothing of ours along when it downloads', async () => {
    const { client, fetch } = await emulatedGraph();
    const seen: Headers[] = [];
    const watching: typeof fetch = (input, init) => {
      seen.push(new Request(input, init).headers);
      return fetch(input, init);
    };
    const notes = oneDriveNotes(client, { fetch: watching });
    const { itemId } = await notes.create(NOTE, 'text');
    await notes.read(itemId);
    expect(seen.map((headers) => [...headers.keys()])).toEqual([[]]);
  });
});
