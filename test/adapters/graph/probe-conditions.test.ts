import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { oneDriveNotes } from '../../../src/adapters/graph/one-drive-notes';
import { emulatedGraph } from '../../support/emulated-graph';

type Options = Parameters<typeof emulatedGraph>[0];

/** An account, and the names of what lies in the app folder. */
async function anAccount(options: Options = {}) {
  const graph = await emulatedGraph(options);
  const notes = oneDriveNotes(graph.client, { fetch: graph.fetch });
  await notes.root();
  const folder = join(graph.folder, 'onedrive', 'Apps', 'Two Hats');
  return { ...graph, notes, folder, names: () => readdirSync(folder), leaveCheckFile: () => writeFileSync(join(folder, 'two-hats-check.md'), 'left by an earlier try') };
}

describe('conditionsProbe', () => {
  it.each([
    ['put', 'honoured'],
    ['session', 'as-documented'],
    ['none', 'ignored'],
  ] as const)('[I3] answers %s where conditions are %s, and takes its file away', async (way, conditions) => {
    for (const account of ['business', 'personal'] as const) {
      const { notes, names } = await anAccount({ account, drive: { conditions } });
      expect(await notes.probe()).toBe(way);
      expect(names()).toEqual([]);
    }
  });

  it('costs five requests where a plain upload is refused', async () => {
    const { notes, requests } = await anAccount();
    const before = requests().length;
    await notes.probe();
    expect(requests().slice(before).map(({ method }) => method)).toEqual(['PUT', 'PUT', 'PUT', 'PUT', 'DELETE']);
  });

  it('[F10] takes no refusal by chance for one by principle', async () => {
    const { notes, faults } = await anAccount({ drive: { conditions: 'ignored' } });
    faults.set({ names: ['F10'] });
    expect(await notes.probe()).toBe('none');
    faults.set({ names: [] });
  });

  it('goes on from a file that an earlier try left, whose tag has changed by itself', async () => {
    const { notes, leaveCheckFile, names, pass } = await anAccount();
    leaveCheckFile();
    pass(5_000);
    expect(await notes.probe()).toBe('put');
    expect(names()).toEqual([]);
  });

  it.each(['F1', 'F2', 'F4', 'F6', 'F7', 'F8', 'F19'] as const)('[%s] finds out later what it could not find out now', async (fault) => {
    const { notes, faults } = await anAccount({ drive: { conditions: 'as-documented' } });
    faults.set({ names: [fault] });
    for (let count = 0; count < 12; count += 1) {
      // Whatever stands in the way, a wrong answer is none of it.
      expect(['session', 'failed']).toContain(await notes.probe().catch(() => 'failed'));
    }
    faults.set({ names: [] });
    expect(await notes.probe()).toBe('session');
  });

  it.each(['F1', 'F2', 'F4', 'F5', 'F6', 'F7'] as const)('[%s] goes on where the try before ended, so that a service that fails again and again is found out about soon', async (fault) => {
    const { notes, faults } = await anAccount();
    faults.set({ names: [fault] });
    let answer: string = 'failed';
    let tries = 0;
    for (; answer === 'failed' && tries < 10; tries += 1) answer = await notes.probe().catch(() => 'failed');
    faults.set({ names: [] });
    expect(answer).toBe('put');
    expect(tries).toBeLessThanOrEqual(5);
  });

  it('is never taken for a note by a look, when its file had to stay', async () => {
    for (const account of ['business', 'personal'] as const) {
      const { notes, leaveCheckFile, pass } = await anAccount({ account });
      const { cursor } = await notes.changes(undefined);
      leaveCheckFile();
      pass(5_000);
      expect((await notes.changes(cursor)).files).toEqual([]);
      expect((await notes.changes(undefined)).files).toEqual([]);
    }
  });
});

describe('replacing by a session', () => {
  it('[I3] refuses a past tag where a plain upload would not, and says so as a plain upload does', async () => {
    const { notes } = await anAccount({ drive: { conditions: 'as-documented' } });
    const { itemId, tag } = await notes.create('me.md' as never, 'first');
    const second = await notes.update(itemId, 'second', tag, 'session');
    await expect(notes.update(itemId, 'lost', tag, 'session')).rejects.toMatchObject({ reason: 'changed-elsewhere' });
    expect(await notes.read(itemId)).toEqual({ text: 'second', tag: second.tag });
  });

  it('sends neither token nor page to the address of the session', async () => {
    const { client, fetch } = await emulatedGraph();
    const seen: { readonly method: string; readonly headers: readonly string[]; readonly referrer: ReferrerPolicy }[] = [];
    const watching: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      seen.push({ method: request.method, headers: [...request.headers.keys()], referrer: request.referrerPolicy });
      return fetch(input, init);
    };
    const notes = oneDriveNotes(client, { fetch: watching });
    const { itemId, tag } = await notes.create('me.md' as never, 'first');
    await notes.update(itemId, 'second', tag, 'session');
    expect(seen).toEqual([{ method: 'PUT', headers: ['content-range'], referrer: 'no-referrer' }]);
  });

  it('[F2] says that the outcome is unknown when the answer to the bytes is lost', async () => {
    const { client, fetch } = await emulatedGraph();
    const losing: typeof fetch = async (input, init) => {
      await fetch(input, init);
      throw new TypeError('Failed to fetch');
    };
    const notes = oneDriveNotes(client, { fetch: losing });
    const { itemId, tag } = await notes.create('me.md' as never, 'first');
    await expect(notes.update(itemId, 'second', tag, 'session')).rejects.toMatchObject({ reason: 'unknown-outcome' });
  });

  it('refuses an address that is not encrypted', async () => {
    const { client } = await emulatedGraph();
    const rerouted: typeof client = {
      ...client,
      send: async (operation, request) => {
        const answer = await client.send(operation, request);
        return request.path.endsWith('createUploadSession') ? { ...answer, body: { uploadUrl: 'http://files.example/upload' } } : answer;
      },
    };
    const asked: unknown[] = [];
    const notes = oneDriveNotes(rerouted, { fetch: (input) => Promise.reject(new Error(String(asked.push(input)))) });
    const { itemId, tag } = await notes.create('me.md' as never, 'first');
    await expect(notes.update(itemId, 'second', tag, 'session')).rejects.toMatchObject({ reason: 'unexpected' });
    expect(asked).toEqual([]);
  });
});
