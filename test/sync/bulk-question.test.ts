import type { FilePath } from '../../src/domain/notes/file-path';
import { putIntoTrash } from '../../src/domain/notes/trash';
import type { LocalDate } from '../../src/domain/shared/local-date';
import { createSync } from '../../src/sync/engine';
import { noteRules } from '../../src/entries/note-rules';
import { alone, syncWorld } from '../support/sync-world';

const PATHS = Array.from({ length: 12 }, (_, index) => `People/noor/2026/${String(10 + index)}.md` as FilePath);
const wordsOf = (path: FilePath): string => `---\nid: x\n---\n## Notes\nwords of ${path.slice(-5, -3)}\n`;
const EMPTIED = '---\nid: x\n---\n## Notes\n\n';
const trashed = (text: string): string => putIntoTrash(text, '2026-11-24' as LocalDate);

/** Twelve notes that are here and there. */
async function withNotes(delta = true) {
  const world = syncWorld({ delta, rules: noteRules });
  for (const path of PATHS) await world.type(wordsOf(path), path);
  await world.sync.start();
  await world.time.pass(60_000);
  world.drive.calls.length = 0;
  const here = async (path: FilePath) => (await world.device.read(path))?.text;
  return { ...world, here, goThere: (paths: readonly FilePath[], text: (path: FilePath) => string) => paths.forEach((path) => world.drive.edit(path, text(path))) };
}

describe('createSync, when many notes would go', () => {
  it('[S27] lets two go without a question', async () => {
    const { sync, here, goThere } = await withNotes();
    goThere(PATHS.slice(0, 2), (path) => trashed(wordsOf(path)));
    await sync.syncNow();
    expect(sync.question()).toBeUndefined();
    expect(await here(PATHS[1]!)).toBe(trashed(wordsOf(PATHS[1]!)));
  });

  it.each([true, false])('[S27, I7] holds many, tells of it, and goes on with the rest (delta: %s)', async (delta) => {
    const { sync, drive, type, there, time, here, goThere, device } = await withNotes(delta);
    const heard: unknown[] = [];
    sync.subscribe(() => heard.push(sync.question()?.paths.length));
    const cursor = await device.readCache('sync:cursor');
    goThere(PATHS.slice(0, 2), (path) => trashed(wordsOf(path)));
    goThere([PATHS[2]!], () => EMPTIED);
    drive.edit(PATHS[3]!, `${wordsOf(PATHS[3]!)}and more\n`);
    await sync.syncNow();
    expect(sync.question()).toEqual({ direction: 'from-onedrive', paths: PATHS.slice(0, 3) });
    expect(heard).toContain(3);
    expect(await here(PATHS[0]!)).toBe(wordsOf(PATHS[0]!));
    expect(await here(PATHS[3]!)).toContain('and more');
    expect(await device.readCache('sync:cursor')).toBe(cursor);
    await type(`${wordsOf(PATHS[4]!)}typed in the meeting\n`, PATHS[4]);
    await time.pass(31_000);
    expect(there(PATHS[4])).toContain('typed in the meeting');
    expect(sync.question()?.paths).toHaveLength(3);
  });

  it('[S28] takes them when the user says so, and closes the look', async () => {
    const { sync, here, goThere, device, drive } = await withNotes();
    const cursor = await device.readCache('sync:cursor');
    goThere(PATHS.slice(0, 3), (path) => trashed(wordsOf(path)));
    drive.deleteThere('another.md' as FilePath);
    await sync.syncNow();
    drive.edit(PATHS[0]!, trashed(`${wordsOf(PATHS[0]!)}later words\n`));
    await sync.answer('go-on');
    expect(sync.question()).toBeUndefined();
    expect(await here(PATHS[0]!)).toBe(trashed(`${wordsOf(PATHS[0]!)}later words\n`));
    expect(await here(PATHS[2]!)).toBe(trashed(wordsOf(PATHS[2]!)));
    expect(cursor).toBeDefined();
  });

  it('[S28, I1] keeps them when the user says so, with what was written there meanwhile', async () => {
    const { sync, here, goThere, there } = await withNotes();
    goThere(PATHS.slice(0, 2), (path) => trashed(`${wordsOf(path)}words from there\n`));
    goThere([PATHS[2]!], () => EMPTIED.replace('id: x', 'id: x\ntitle: new'));
    await sync.syncNow();
    await sync.answer('keep');
    expect(sync.question()).toBeUndefined();
    expect(there(PATHS[0])).toBe(`${wordsOf(PATHS[0]!)}words from there\n`);
    expect(there(PATHS[2])).toContain('words of 12');
    expect(there(PATHS[2])).toContain('title: new');
    for (const path of PATHS.slice(0, 3)) expect(await here(path)).toBe(there(path));
    expect(sync.waiting()).toEqual([]);
  });

  it('[S28] leaves the question open when the answer cannot be carried out', async () => {
    const { sync, troubles, goThere, here, time } = await withNotes();
    goThere(PATHS.slice(0, 3), () => EMPTIED);
    await sync.syncNow();
    troubles.push(...Array.from({ length: 4 }, () => ({ kind: 'offline' }) as const));
    await sync.answer('go-on');
    expect(sync.question()?.paths).toHaveLength(3);
    expect(await here(PATHS[0]!)).toBe(wordsOf(PATHS[0]!));
    troubles.length = 0;
    await time.pass(600_000);
    await sync.answer('go-on');
    expect(sync.question()).toBeUndefined();
    expect(await here(PATHS[0]!)).toBe(EMPTIED);
  });

  it('[S27] takes the question back when the other device put the words back', async () => {
    const { sync, goThere } = await withNotes();
    goThere(PATHS.slice(0, 3), () => EMPTIED);
    await sync.syncNow();
    goThere(PATHS.slice(0, 3), wordsOf);
    await sync.syncNow();
    expect(sync.question()).toBeUndefined();
  });

  it('[S27] asks again after a restart', async () => {
    const { sync, goThere, device, remote, time } = await withNotes(false);
    goThere(PATHS.slice(0, 3), () => EMPTIED);
    await time.pass(600_000);
    await sync.focus();
    sync.stop();
    const again = createSync({ device, remote, turn: alone, timing: time, ...noteRules });
    await again.start();
    expect(again.question()?.paths).toHaveLength(3);
    again.stop();
  });

  it('[S27, I7] holds emptied notes on the way up as well, and trashed ones not', async () => {
    const { sync, type, time, there, writes } = await withNotes();
    for (const path of PATHS.slice(0, 3)) await type(EMPTIED, path);
    for (const path of PATHS.slice(3, 9)) await type(trashed(wordsOf(path)), path);
    await time.pass(60_000);
    expect(sync.question()).toEqual({ direction: 'to-onedrive', paths: PATHS.slice(0, 3) });
    expect(there(PATHS[0])).toBe(wordsOf(PATHS[0]!));
    expect(there(`Trash/${PATHS[8]!}` as FilePath)).toBe(trashed(wordsOf(PATHS[8]!)));
    const before = writes().length;
    await time.pass(3_600_000);
    expect(writes()).toHaveLength(before);
    await sync.answer('go-on');
    expect(there(PATHS[2])).toBe(EMPTIED);
    expect(sync.waiting()).toEqual([]);
  });

  it('[S28] brings the words back here when emptied notes are to be kept', async () => {
    const { sync, type, time, there, here } = await withNotes();
    for (const path of PATHS.slice(0, 3)) await type(EMPTIED.replace('id: x', 'id: x\ntitle: new'), path);
    await time.pass(60_000);
    await sync.answer('keep');
    expect(sync.question()).toBeUndefined();
    await time.pass(60_000);
    expect(await here(PATHS[0]!)).toContain('words of 10');
    expect(await here(PATHS[0]!)).toContain('title: new');
    expect(there(PATHS[0])).toBe(await here(PATHS[0]!));
  });
});
