import type { FilePath } from '../../src/domain/notes/file-path';
import { mergeFile } from '../../src/domain/notes/merge';
import type { LocalDate } from '../../src/domain/notes/note';
import { putIntoTrash, takeOutOfTrash, trashedOn } from '../../src/domain/notes/trash';
import { createFilesToLookAt } from '../../src/workflows/create-files-to-look-at';
import { createNotebook } from '../../src/workflows/create-notebook';
import { createSafety } from '../../src/workflows/create-safety';
import { createTwoVersions } from '../../src/workflows/create-two-versions';
import { besidePath } from '../../src/sync/beside-path';
import { aDesk, durableNotes } from './a-desk';
import { cloudOf } from './stand-ins';

const NOTE = 'People/noor-k3v9w2hd/2026/2026-11-24-n1.md' as FilePath;
const text = (words: string) => `---\ntwo-hats: 1\nid: n1\nperson: k3v9w2hd\nwith: Noor\ndate: 2026-11-24\n---\n\n## Notes\n\n${words}\n`;
const [BASE, MINE, OTHER] = [text('The launch'), text('The launch slipped'), text('The launch went well')];
const MERGED = mergeFile(NOTE, BASE, MINE, OTHER).text;
const COPY = besidePath(NOTE, OTHER);

async function aNoteWithTwo(files: readonly (readonly [FilePath, string])[], isMerged = false) {
  const local = durableNotes();
  for (const [path, words] of files) await local.edit(path, () => words);
  const desk = aDesk({ local });
  const notebook = createNotebook(desk);
  const twoVersions = createTwoVersions({ ...desk, flush: notebook.flush });
  if (isMerged) desk.merges.add(NOTE, { ours: MINE, theirs: OTHER, merged: MERGED });
  await notebook.open(NOTE);
  notebook.notes.subscribe(() => undefined);
  await desk.surroundings.pass(1000);
  const now = async (path = NOTE) => (await local.read(path))?.text ?? '';
  const seen = async () => {
    const found = await twoVersions.of(NOTE);
    if (found === undefined) throw new Error('nothing to decide');
    return found;
  };
  const flags = () => {
    const [note, list] = [notebook.note(NOTE).snapshot(), notebook.notes.snapshot()];
    return [note.kind === 'ready' && note.hasTwoVersions, list.kind === 'ready' && list.lines.some(({ hasTwoVersions }) => hasTwoVersions)];
  };
  return { ...desk, notebook, twoVersions, now, seen, flags };
}

describe('createTwoVersions', () => {
  it('has nothing to decide where there is one version', async () => {
    const { twoVersions, flags } = await aNoteWithTwo([[NOTE, MINE]]);
    expect(await twoVersions.of(NOTE)).toBeUndefined();
    expect(flags()).toEqual([false, false]);
  });

  describe('of a note in which both were put together', () => {
    const files = [[NOTE, MERGED]] as const;

    it('shows each as it was, and what stands now, and marks the note until somebody chose', async () => {
      const { seen, flags, twoVersions, surroundings } = await aNoteWithTwo(files, true);
      expect(await seen()).toEqual({ mine: MINE, other: OTHER, now: MERGED, copy: undefined, more: 0 });
      expect(flags()).toEqual([true, true]);
      await twoVersions.choose(NOTE, await seen(), { kind: 'both' });
      await surroundings.pass(100);
      expect(await twoVersions.of(NOTE)).toBeUndefined();
      expect(flags()).toEqual([false, false]);
    });

    it.each([
      [{ kind: 'mine' }, MINE],
      [{ kind: 'other' }, OTHER],
      [{ kind: 'both' }, MERGED],
      [{ kind: 'text', text: text('Something else') }, text('Something else')],
    ] as const)('becomes what was chosen: %j', async (choice, expected) => {
      const { twoVersions, seen, now } = await aNoteWithTwo(files, true);
      await twoVersions.choose(NOTE, await seen(), choice);
      expect(await now()).toBe(expected);
    });

    it('keeps what was written since, typed a moment ago included', async () => {
      const { twoVersions, seen, now, notebook } = await aNoteWithTwo(files, true);
      const before = await seen();
      notebook.type(NOTE, 'privateText', 'Written since');
      await twoVersions.choose(NOTE, before, { kind: 'mine' });
      expect(await now()).toContain('Written since');
      expect(await now()).toContain('slipped');
      expect(await now()).not.toContain('went well');
    });
  });

  it.each([
    ['settings.yaml', 'week-start: monday\n', 'week-start: sunday\n', 'week-start: saturday\n'],
    ['me.md', ...['a', 'b', 'c'].map((words) => `---\ntwo-hats: 1\n---\n\n## Openings\n\n- [ ] ${words} ^o1\n`)],
  ] as [string, string, string, string][])('[N25] becomes what was chosen in %s', async (name, base, mine, other) => {
    const path = name as FilePath;
    const merged = mergeFile(path, base, mine, other).text;
    const { twoVersions, merges, now } = await aNoteWithTwo([[path, merged]]);
    merges.add(path, { ours: mine, theirs: other, merged });
    const seen = await twoVersions.of(path);
    expect(seen).toMatchObject({ mine, other, now: merged });
    await twoVersions.choose(path, seen!, { kind: 'other' });
    expect([await now(path), await twoVersions.of(path)]).toEqual([other, undefined]);
  });

  it.each([
    ['settings.yaml', 'week-start: monday\n', 'week-start: sunday\n'],
    ['me.md', ...['a', 'b'].map((words) => `---\ntwo-hats: 1\n---\n\n## Openings\n\n- [ ] ${words} ^o1\n`)],
    ['People/noor-k3v9w2hd/person.md', ...['a', 'b'].map((words) => `---\ntwo-hats: 1\nid: k3v9w2hd\nname: Noor\naddresses: [noor@example.com]\nrelation: report\n---\n\n## Topics\n\n- [ ] Me: ${words} ^t1\n`)],
  ] as [string, string, string][])('[N25] shows a copy that lies beside %s, and puts it into the trash with the choice, from which it comes back', async (name, mine, other) => {
    const path = name as FilePath;
    const copy = besidePath(path, other);
    const { twoVersions, shelf, now, surroundings, noteFiles } = await aNoteWithTwo([[path, mine], [copy, other]]);
    const lookAt = createFilesToLookAt({ shelf, nameOf: createSafety({ shelf, cloud: cloudOf() }).nameOf });
    expect(lookAt.snapshot().twoVersions.map((file) => file.path)).toEqual([path]);
    const seen = await twoVersions.of(path);
    expect(seen).toEqual({ mine, other, now: mine, copy, more: 0 });
    await twoVersions.choose(path, seen!, { kind: 'other' });
    await surroundings.pass(100);
    expect([await now(path), await twoVersions.of(path), trashedOn(await now(copy)), lookAt.snapshot().twoVersions]).toEqual([other, undefined, '2026-11-24', []]);
    await noteFiles.changeText(copy, takeOutOfTrash);
    expect(await now(copy)).toBe(other);
  });

  it('[N25] lists every file with two versions by name, notes first', async () => {
    const files = [[NOTE, MINE], [COPY, OTHER], ['settings.yaml', 'week-start: monday\n'], ['settings-copy-1a2b.yaml', 'week-start: sunday\n'], ['prompts.yaml', ''], ['prompts-copy-1a2b.yaml', '']] as [FilePath, string][];
    const { shelf, surroundings, local } = await aNoteWithTwo(files);
    const lookAt = createFilesToLookAt({ shelf, nameOf: createSafety({ shelf, cloud: cloudOf() }).nameOf });
    expect(lookAt.snapshot().twoVersions.map(({ kind, personName, date }) => [kind, personName, date])).toEqual([['note', 'Noor', '2026-11-24'], ['settings', '', '']]);
    await local.edit('settings-copy-1a2b.yaml' as FilePath, (text = '') => putIntoTrash(text, '2026-11-24' as LocalDate));
    await surroundings.pass(100);
    expect(lookAt.snapshot().twoVersions).toHaveLength(1);
  });

  describe('of a note with a copy beside it', () => {
    const files = [[NOTE, MINE], [COPY, OTHER]] as const;

    it('shows the note and the copy', async () => {
      const { seen, flags } = await aNoteWithTwo(files);
      expect(await seen()).toEqual({ mine: MINE, other: OTHER, now: MINE, copy: COPY, more: 0 });
      expect(flags()).toEqual([true, true]);
    });

    it.each([
      ['mine', MINE],
      ['other', OTHER],
      ['both', mergeFile(NOTE, undefined, MINE, OTHER).text],
    ] as const)('puts the copy into the trash, whatever is kept: %s', async (kind, expected) => {
      const { twoVersions, seen, now, flags, surroundings } = await aNoteWithTwo(files);
      await twoVersions.choose(NOTE, await seen(), { kind });
      await surroundings.pass(100);
      expect(await now()).toBe(expected);
      expect(trashedOn(await now(COPY))).toBe('2026-11-24');
      expect(await now(COPY)).toContain('went well');
      expect(flags()).toEqual([false, false]);
    });

    it('goes on with what else there is to decide', async () => {
      const { twoVersions, seen } = await aNoteWithTwo(files, true);
      expect((await seen()).more).toBe(1);
      await twoVersions.choose(NOTE, await seen(), { kind: 'mine' });
      expect(await seen()).toMatchObject({ copy: undefined, more: 0 });
    });
  });
});
