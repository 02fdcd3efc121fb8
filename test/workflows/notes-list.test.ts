import type { FilePath } from '../../src/domain/notes/file-path';
import type { LocalDate } from '../../src/domain/notes/note';
import type { NotesFilter, NotesState } from '../../src/workflows/notebook';
import { createNotesList } from '../../src/workflows/notes-list';
import { aDesk, durableNotes } from './a-desk';

const ALL: NotesFilter = { words: '', personId: undefined, from: undefined, to: undefined, kind: 'all' };

function file(date: string, person: string, body: string): [FilePath, string] {
  const path = `People/${person}-${person}/2026/${date}-${person}${date.slice(-2)}.md` as FilePath;
  const front = ['---', 'two-hats: 1', `id: ${person}${date.slice(-2)}`, `person: ${person}`, `with: ${person}`, 'title: Weekly', `date: ${date}`, '---'];
  return [path, [...front, '', body, ''].join('\n')];
}

async function aList(files: [FilePath, string][]) {
  const local = durableNotes();
  for (const [path, text] of files) await local.edit(path, () => text);
  const desk = aDesk({ local });
  const list = createNotesList(desk.shelf, desk.surroundings);
  list.notes.subscribe(() => undefined);
  await desk.surroundings.pass(1000);
  const ready = () => {
    const state: NotesState = list.notes.snapshot();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state;
  };
  const dates = () => ready().lines.map(({ date }) => date);
  return { ...desk, list, ready, dates, local };
}

const FILES: [FilePath, string][] = [
  file('2026-11-03', 'noor', '## Notes\n\nPricing worries her\n\n## Private notes\n\nThink about a rise'),
  file('2026-11-17', 'noor', '## Notes\n\nThe launch went well'),
  file('2026-11-10', 'sam', '## Notes\n\nPRICING again\n\n## Commitments\n\n- [ ] Me: ask finance ^c1'),
];

describe('createNotesList', () => {
  it('lists notes newest first, whoever they are with', async () => {
    const { dates, ready } = await aList(FILES);
    expect(dates()).toEqual(['2026-11-17', '2026-11-10', '2026-11-03']);
    expect(ready()).toMatchObject({ total: 3, lines: [{ personName: 'noor', title: 'Weekly', excerpt: 'The launch went well' }, {}, {}] });
  });

  it('says of how many notes it shows some, while it still reads the others', async () => {
    const local = durableNotes();
    const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
    for (const [path, text] of days.map((day) => file(day, 'noor', '## Notes\n\nwords'))) await local.edit(path, () => text);
    const desk = aDesk({ local });
    const list = createNotesList(desk.shelf, desk.surroundings);
    const said: (readonly [number, number])[] = [];
    list.notes.subscribe(() => {
      const state = list.notes.snapshot();
      if (state.kind === 'ready') said.push([state.lines.length, state.total]);
    });
    await desk.surroundings.pass(1000);
    expect([said[0], said.at(-1)]).toEqual([[25, 60], [60, 60]]);
  });

  it('reads nothing before someone looks', () => {
    const { shelf, surroundings } = aDesk();
    expect(createNotesList(shelf, surroundings).notes.snapshot()).toEqual({ kind: 'loading' });
  });

  it('finds words in any case, and shows the words around them', async () => {
    const { list, dates, ready } = await aList(FILES);
    list.setFilter({ ...ALL, words: 'pricing' });
    expect(dates()).toEqual(['2026-11-10', '2026-11-03']);
    expect(ready().lines[0]?.excerpt).toContain('PRICING again');
    list.setFilter({ ...ALL, words: 'no such words' });
    expect(dates()).toEqual([]);
  });

  it('loses a note that left the device, from the list and from what is found', async () => {
    const { local, list, dates, surroundings } = await aList(FILES);
    const [path, text] = FILES[0]!;
    await local.agree(path, { text, tag: '"1"', itemId: 'i1' });
    await local.drop(path, 1, 'i1');
    await surroundings.pass(0);
    expect(dates()).toEqual(['2026-11-17', '2026-11-10']);
    list.setFilter({ ...ALL, words: 'pricing' });
    expect(dates()).toEqual(['2026-11-10']);
  });

  it('filters by person, by day and by kind', async () => {
    const { list, dates, ready } = await aList(FILES);
    list.setFilter({ ...ALL, personId: ready().lines[0]!.personId });
    expect(dates()).toEqual(['2026-11-17', '2026-11-03']);
    list.setFilter({ ...ALL, from: '2026-11-10' as LocalDate, to: '2026-11-10' as LocalDate });
    expect(dates()).toEqual(['2026-11-10']);
    list.setFilter({ ...ALL, kind: 'with-commitments' });
    expect(dates()).toEqual(['2026-11-10']);
    list.setFilter({ ...ALL, kind: 'with-private' });
    expect(dates()).toEqual(['2026-11-03']);
    expect(list.filter().kind).toBe('with-private');
  });

  it('follows what is written afterwards', async () => {
    const { list, local, dates, surroundings } = await aList(FILES);
    const [path, text] = file('2026-11-24', 'noor', '## Notes\n\nSomething new');
    await local.edit(path, () => text);
    await surroundings.pass(100);
    expect(dates()[0]).toBe('2026-11-24');
    list.setFilter({ ...ALL, words: 'something' });
    expect(dates()).toEqual(['2026-11-24']);
  });

  it('[N21] finds the words of a second version with the note that it lies beside', async () => {
    const [path, text] = FILES[1]!;
    const copy = path.replace('.md', '-copy-1a2b3c.md') as FilePath;
    const { list, dates, ready, local, surroundings } = await aList([...FILES, [copy, text.replace('went well', 'was a zeppelin')]]);
    expect(ready()).toMatchObject({ total: 3 });
    list.setFilter({ ...ALL, words: 'zeppelin' });
    expect(ready().lines).toMatchObject([{ path, excerpt: expect.stringContaining('zeppelin') as string }]);
    await local.edit(copy, () => text.replace('went well', 'was an airship'));
    await surroundings.pass(100);
    list.setFilter({ ...ALL, words: 'airship' });
    expect(dates()).toEqual(['2026-11-17']);
    await local.edit(path, () => text.replace('---\n', '---\ntrashed: 2026-11-24\n'));
    await surroundings.pass(100);
    expect(ready().lines).toMatchObject([{ path: copy }]);
  });

  it('lists a broken file under its day, and says that it is broken', async () => {
    const [path] = file('2026-11-20', 'noor', '');
    const { ready } = await aList([...FILES, [path, '---\nnot: [closed\n---\nold words']]);
    expect(ready().lines[0]).toMatchObject({ date: '2026-11-20', isBroken: true });
  });

  it('builds thousands of lines in slices', async () => {
    const many = Array.from({ length: 120 }, (_, index): [FilePath, string] => {
      const [path, text] = file('2026-11-03', `p${String(index)}`, '## Notes\n\nwords');
      return [path, text];
    });
    const local = durableNotes();
    for (const [path, text] of many) await local.edit(path, () => text);
    const { shelf, surroundings } = aDesk({ local });
    const list = createNotesList(shelf, surroundings);
    const sizes: number[] = [];
    list.notes.subscribe(() => {
      const state = list.notes.snapshot();
      if (state.kind === 'ready') sizes.push(state.lines.length);
    });
    await surroundings.pass(1000);
    expect(sizes[0]).toBeLessThan(120);
    expect(sizes.at(-1)).toBe(120);
  });
});
