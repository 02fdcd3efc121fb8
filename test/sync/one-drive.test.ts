import { batched } from '../../src/adapters/graph/batched';
import { oneDriveNotes } from '../../src/adapters/graph/one-drive-notes';
import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { createSync } from '../../src/sync/engine';
import { emulatedGraph, type EmulatedGraph } from '../support/emulated-graph';
import { plainRules } from '../support/keep-both-merge';
import { alone } from '../support/sync-world';
import { virtualTime } from '../support/virtual-time';

const NOTE = 'People/noor-k3v9/2026/a.md' as FilePath;

function deviceOn(graph: EmulatedGraph) {
  const device = memoryNotes();
  const remote = oneDriveNotes(batched(graph.client), { fetch: graph.fetch });
  const sync = createSync({ device, remote, turn: alone, timing: virtualTime(), ...plainRules });
  return { device, sync, type: (text: string) => device.edit(NOTE, () => text), text: async () => (await device.read(NOTE))?.text };
}

describe('createSync on OneDrive', () => {
  it.each(['business', 'personal'] as const)('brings the words of two devices together (%s)', async (account) => {
    const graph = await emulatedGraph({ account });
    const [left, right] = [deviceOn(graph), deviceOn(graph)];
    await left.type('a\nb');
    await left.sync.start();
    await right.sync.start();
    expect(await right.text()).toBe('a\nb');
    await left.type('a, left\nb');
    await right.type('a\nb\nright');
    await left.sync.syncNow();
    graph.pass(5_000);
    await right.sync.syncNow();
    await left.sync.syncNow();
    expect(await left.text()).toBe('a, left\nb\nright');
    expect(await right.text()).toBe('a, left\nb\nright');
    for (const { sync } of [left, right]) sync.stop();
  });

  it.each(['F2', 'F3', 'F6', 'F10'])('[I1, I10] loses and doubles nothing under %s', async (fault) => {
    const graph = await emulatedGraph();
    const { sync, type } = deviceOn(graph);
    await sync.start();
    graph.faults.set({ names: [fault] });
    for (const text of ['one', 'one\ntwo', 'one\ntwo\nthree']) {
      await type(text);
      await sync.syncNow();
      graph.pass(5_000);
    }
    graph.faults.set({ names: [] });
    await sync.syncNow();
    sync.stop();
    const other = deviceOn(graph);
    await other.sync.start();
    other.sync.stop();
    expect(await other.text()).toBe('one\ntwo\nthree');
  });
});
