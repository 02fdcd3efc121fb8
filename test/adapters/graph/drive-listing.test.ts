import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { batched } from '../../../src/adapters/graph/batched';
import { oneDriveNotes } from '../../../src/adapters/graph/one-drive-notes';
import { emulatedGraph } from '../../support/emulated-graph';

const DAY_MS = 24 * 3_600_000;

/** A work account in 2026, after some years with some people: every folder that there would be, and one note in each. */
async function anAccount({ people, years }: { readonly people: number; readonly years: number }) {
  const graph = await emulatedGraph();
  const root = join(graph.folder, 'onedrive', 'Apps', 'Two Hats');
  const notes = oneDriveNotes(batched(graph.client), { fetch: graph.fetch, now: graph.now });
  await notes.root();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    graph.pass(5_000);
  };
  for (let index = 0; index < people; index += 1) {
    const person = `person-${index}`;
    write(`People/${person}/person.md`, person);
    for (let year = 2027 - years; year < 2027; year += 1) write(`People/${person}/${year}/${year}-03-04-p7q2.md`, `${person} ${year}`);
  }
  for (const name of ['me.md', 'settings.yaml']) write(name, name);

  /** One look, and what it cost. */
  const look = async (cursor: string | undefined) => {
    const [asked, trips] = [graph.requests().length, graph.roundTrips()];
    const changes = await notes.changes(cursor);
    const parts = graph.requests().slice(asked).filter(({ path }) => path.includes('/children'));
    return { ...changes, paths: changes.files.map(({ path }) => path as string), listed: parts.length, trips: graph.roundTrips() - trips };
  };
  return { ...graph, root, write, look };
}

/** Seventeen folders: the root, the people, each of three and four years of each. Eleven of them are active. */
const SMALL = { people: 3, years: 4 };

describe('listDrive', () => {
  it('[S17] asks, after ten years with ten people, for 112 folders in eight round trips, and from then on for 32 in two', async () => {
    const { look } = await anAccount({ people: 10, years: 10 });
    const first = await look(undefined);
    expect([first.files.length, first.isComplete]).toEqual([112, true]);
    // One trip is for the delta that a work account does not know.
    expect([first.listed, first.trips - 1]).toEqual([112, 8]);
    const next = await look(first.cursor);
    // The root, the people, each person, and two years of each: all in the same moment.
    expect([next.listed, next.trips]).toEqual([32, 2]);
    expect([next.files.length, next.isComplete, next.deleted]).toEqual([2 + 10 + 20, false, []]);
  }, 30_000);

  it('finds what changed there, new years and new people included', async () => {
    const { look, write } = await anAccount(SMALL);
    const { cursor, files } = await look(undefined);
    write('People/person-1/2026/2026-03-04-p7q2.md', 'edited by hand');
    write('People/person-1/2027/2027-01-05-r8s1.md', 'a new year');
    write('People/new/2026/2026-11-24-t1u2.md', 'a new person');
    const next = await look(cursor);
    const edited = 'People/person-1/2026/2026-03-04-p7q2.md';
    expect(next.files.find(({ path }) => path === edited)?.tag).not.toBe(files.find(({ path }) => path === edited)?.tag);
    expect(next.paths).toEqual(expect.arrayContaining(['People/person-1/2027/2027-01-05-r8s1.md', 'People/new/2026/2026-11-24-t1u2.md']));
    expect(next.isComplete).toBe(false);
  });

  it('finds a note that was laid into an old year, by the number of files there', async () => {
    const { look, write } = await anAccount(SMALL);
    const { cursor } = await look(undefined);
    write('People/person-1/2023/2023-06-07-v3w4.md', 'found in a drawer');
    const next = await look(cursor);
    expect(next.paths).toContain('People/person-1/2023/2023-06-07-v3w4.md');
    expect(next.listed).toBe(12);
    expect((await look(next.cursor)).listed).toBe(11);
  });

  it('[S17] lists everything once a day, and after a clock was set back', async () => {
    const { look, pass } = await anAccount(SMALL);
    const first = await look(undefined);
    pass(DAY_MS - 60_000);
    const second = await look(first.cursor);
    pass(120_000);
    const third = await look(second.cursor);
    expect([second.isComplete, third.isComplete, third.listed]).toEqual([false, true, 17]);
    pass(-DAY_MS);
    expect((await look(third.cursor)).isComplete).toBe(true);
  });

  it('leaves a person alone whom the user met last in years past, until something is written there again', async () => {
    const { look, root, write } = await anAccount(SMALL);
    for (const year of [2025, 2026]) rmSync(join(root, `People/person-1/${year}`), { recursive: true });
    const { cursor } = await look(undefined);
    const next = await look(cursor);
    expect([next.listed, next.paths.filter((path) => path.includes('person-1'))]).toEqual([8, []]);
    write('People/person-1/2026/2026-11-24-t1u2.md', 'met again');
    const again = await look(next.cursor);
    expect(again.paths).toContain('People/person-1/2026/2026-11-24-t1u2.md');
  });

  it('[I6] says nothing of a folder that is gone', async () => {
    const { look, root } = await anAccount(SMALL);
    const { cursor } = await look(undefined);
    rmSync(join(root, 'People/person-1'), { recursive: true });
    const next = await look(cursor);
    expect([next.deleted, next.isComplete]).toEqual([[], false]);
    expect(next.files).toHaveLength(2 + 2 + 4);
    expect((await look(next.cursor)).listed).toBe(8);
  });

  it('[I8] lists everything when another folder stands in the place of the app folder', async () => {
    const { look } = await anAccount(SMALL);
    const { cursor } = await look(undefined);
    const next = await look(cursor?.replace(/"rootId":"[^"]+"/, '"rootId":"another"'));
    expect(next.isComplete).toBe(true);
  });

  it.each(['listing', 'listing:{', 'listing:{"rootId":1}', 'listing:[]'])('lists everything for a cursor that tells nothing: %s', async (cursor) => {
    const { look } = await anAccount(SMALL);
    const { isComplete, trips } = await look(cursor);
    expect([isComplete, trips]).toEqual([true, 4]);
  });
});
