import type { FilePath } from '../../src/domain/notes/file-path';
import { personFilePath, personFolder, personIdOf } from '../../src/domain/notes/paths';
import { besidePath } from '../../src/sync/beside-path';
import { trashedOn } from '../../src/domain/notes/trash';
import { Failure } from '../../src/domain/shared/failure';
import { createNotebook } from '../../src/workflows/create-notebook';
import { createPeople } from '../../src/workflows/create-people';
import { createTrash } from '../../src/workflows/create-trash';
import { createUpcoming } from '../../src/workflows/create-upcoming';
import { aCoach } from './a-coach';
import { anEvent } from './an-event';
import { aDesk, durableNotes, type DeskOptions } from './a-desk';

const NOOR = personIdOf('noor@example.com');
const FOLDER = personFolder({ id: NOOR, name: 'Noor Haddad' });
const PAGE = personFilePath(FOLDER);
const at = (date: string) => `${FOLDER}/2026/${date}-n${date.slice(-2)}.md` as FilePath;
const EVENT = anEvent();

function note(date: string, words = 'The launch slipped', more: readonly string[] = []): string {
  return ['---', 'two-hats: 1', `id: n${date.slice(-2)}`, `person: ${NOOR}`, 'with: Noor Haddad', 'title: Weekly', `date: ${date}`, ...more, '---', '', '## Notes', '', words, ''].join('\n');
}

const PERSON = ['---', 'two-hats: 1', `id: ${NOOR}`, 'name: Noor Haddad', 'addresses:', '  - noor@example.com', 'relation: report', '---', '', '## Goals', '', '- [ ] Ship the portal ^g1', ''].join('\n');

async function aTrash(files: readonly (readonly [FilePath, string])[], options: DeskOptions = {}) {
  const local = options.local ?? durableNotes();
  for (const [path, text] of files) await local.edit(path, () => text);
  const desk = aDesk({ ...options, local });
  const notebook = createNotebook(desk);
  const upcoming = createUpcoming({ ...desk, coach: aCoach() });
  const people = createPeople({ ...desk, upcoming });
  const trash = createTrash({ ...desk, flush: notebook.flush });
  await desk.identity.refresh();
  await desk.calendar.refresh();
  notebook.notes.subscribe(() => undefined);
  people.person(NOOR);
  void people.open();
  await trash.open();
  await desk.surroundings.pass(1000);
  const entries = () => {
    const state = trash.snapshot();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state.entries;
  };
  const listed = () => {
    const state = notebook.notes.snapshot();
    return state.kind === 'ready' ? state.lines.map(({ path }) => path) : [];
  };
  const textOf = async (path: FilePath) => (await desk.local.read(path))?.text ?? '';
  const namesOfPeople = () => {
    const state = people.list.snapshot();
    return state.kind === 'ready' ? state.people.map(({ name }) => name) : [];
  };
  return { ...desk, notebook, people, trash, entries, listed, textOf, namesOfPeople };
}

describe('createTrash', () => {
  describe('a note', () => {
    it('[N18, N19] is marked, leaves list and search, and comes back word for word', async () => {
      const { trash, listed, entries, textOf, surroundings, notebook } = await aTrash([[PAGE, PERSON], [at('2026-11-10'), note('2026-11-10')], [at('2026-11-17'), note('2026-11-17')]]);
      expect(listed()).toHaveLength(2);
      await trash.putNote(at('2026-11-10'));
      await surroundings.pass(100);
      expect(trashedOn(await textOf(at('2026-11-10')))).toBe('2026-11-24');
      expect(listed()).toEqual([at('2026-11-17')]);
      notebook.setFilter({ ...notebook.filter(), words: 'launch' });
      expect(listed()).toEqual([at('2026-11-17')]);
      expect(entries()).toMatchObject([{ kind: 'note', personName: 'Noor Haddad', date: '2026-11-10', title: 'Weekly', trashedOn: '2026-11-24', daysLeft: 30, isBroken: false }]);
      await trash.restore([at('2026-11-10')]);
      expect(await textOf(at('2026-11-10'))).toBe(note('2026-11-10'));
      expect(listed()).toHaveLength(2);
      expect(entries()).toEqual([]);
    });

    it('goes with what is still being typed in it, and is not brought back by that', async () => {
      const { trash, notebook, textOf, surroundings } = await aTrash([[at('2026-11-10'), note('2026-11-10')]]);
      notebook.type(at('2026-11-10'), 'text', 'The launch slipped, once more');
      await trash.putNote(at('2026-11-10'));
      await surroundings.pass(5000);
      expect(trashedOn(await textOf(at('2026-11-10')))).toBe('2026-11-24');
      expect(await textOf(at('2026-11-10'))).toContain('once more');
    });

    it('that is broken goes and comes back as well', async () => {
      const text = '---\nnot: [closed\n---\nold words';
      const { trash, entries, textOf, surroundings } = await aTrash([[at('2026-11-10'), text]]);
      const undo = await trash.putNote(at('2026-11-10'));
      await surroundings.pass(100);
      expect(entries()).toMatchObject([{ kind: 'note', isBroken: true, date: '2026-11-10' }]);
      await undo();
      expect(await textOf(at('2026-11-10'))).toBe(text);
    });

    it('[N21] takes its second versions along, which would otherwise stand in its place', async () => {
      const copy = at('2026-11-10').replace('.md', '-copy-1x2y3z.md') as FilePath;
      const { trash, listed, surroundings } = await aTrash([[at('2026-11-10'), note('2026-11-10')], [copy, note('2026-11-10', 'Other words')]]);
      expect(listed()).toEqual([at('2026-11-10')]);
      await trash.putNote(at('2026-11-10'));
      await surroundings.pass(100);
      expect(listed()).toEqual([]);
    });

    it('[I6, N19] whose meeting is on comes out again with its earlier words as soon as something is written', async () => {
      const { notebook, trash, textOf, surroundings } = await aTrash([]);
      const path = await notebook.pathOfMeeting(EVENT.id);
      await notebook.open(path);
      notebook.type(path, 'text', 'Earlier words');
      await surroundings.pass(2000);
      await trash.putNote(path);
      await surroundings.pass(100);
      expect(notebook.note(path).snapshot()).toMatchObject({ kind: 'in-trash', trashedOn: '2026-11-24', personName: 'Noor Haddad', blank: { text: '' }, save: { kind: 'nothing-yet' } });
      notebook.type(path, 'text', 'New words');
      await surroundings.pass(2000);
      expect(trashedOn(await textOf(path))).toBeUndefined();
      expect(await textOf(path)).toContain('Earlier words');
      expect(await textOf(path)).toContain('New words');
      expect(notebook.note(path).snapshot()).toMatchObject({ kind: 'ready' });
    });

    it('[I6] is found for its meeting even where its file is called something else', async () => {
      const path = `${FOLDER}/2026/moved.md` as FilePath;
      const starts = new Date(EVENT.startsAt).toISOString();
      const { notebook, trash } = await aTrash([[path, note('2026-11-24', 'Earlier words', [`starts: ${starts}`])]]);
      await trash.putNote(path);
      expect(await notebook.pathOfMeeting(EVENT.id)).toBe(path);
    });

    it('is listed first once it has been there for thirty days, whatever the clock says', async () => {
      const marked = (date: string, day: string) => note(date).replace('---\n', `---\ntrashed: ${day}\n`);
      const { entries } = await aTrash([
        [at('2026-11-10'), marked('2026-11-10', '2026-11-20')],
        [at('2026-09-01'), marked('2026-09-01', '2026-10-25')],
        [at('2026-11-11'), marked('2026-11-11', '2027-01-01')],
        [at('2026-11-12'), marked('2026-11-12', '2026-99-99')],
      ]);
      expect(entries().map(({ trashedOn: day, daysLeft }) => [day, daysLeft])).toEqual([
        ['2026-10-25', 0],
        ['2027-01-01', 30],
        ['2026-99-99', 30],
        ['2026-11-20', 26],
      ]);
    });
  });

  describe('a person', () => {
    const files = [[PAGE, PERSON], [at('2026-11-10'), note('2026-11-10')], [at('2026-11-17'), note('2026-11-17')]] as const;

    it('[N20] goes with the page and every note, out of all lists', async () => {
      const { trash, people, namesOfPeople, listed, entries, surroundings, shelf } = await aTrash(files);
      expect(namesOfPeople()).toEqual(['Noor Haddad']);
      await trash.putPerson(NOOR);
      await surroundings.pass(1000);
      expect(namesOfPeople()).toEqual([]); // Although the calendar has a 1:1 with them.
      expect(listed()).toEqual([]);
      expect(shelf.notesOf(NOOR)).toEqual([]);
      expect(people.person(NOOR).snapshot()).toEqual({ kind: 'in-trash', personId: NOOR, name: 'Noor Haddad', trashedOn: '2026-11-24' });
      expect(entries()).toMatchObject([{ kind: 'person', personName: 'Noor Haddad', notes: [{ date: '2026-11-17' }, { date: '2026-11-10' }] }]);
      expect(entries()[0]?.paths).toHaveLength(3);
      await trash.restorePerson(NOOR);
      await surroundings.pass(1000);
      expect(listed()).toHaveLength(2);
      expect(people.person(NOOR).snapshot()).toMatchObject({ kind: 'ready', person: { goals: [{ text: 'Ship the portal' }] }, pageInTrashSince: undefined });
    });

    it('[N20, N21] takes the second version of the page along, so that nothing of the person stays in a list, and brings it back', async () => {
      const copy = besidePath(PAGE, 'other');
      const { trash, listed, entries, surroundings, textOf } = await aTrash([...files, [copy, '---\ntwo-hats: 1\nid: x\nname: Noor Haddad\n---\n']]);
      await trash.putPerson(NOOR);
      await surroundings.pass(100);
      expect([listed(), trashedOn(await textOf(copy)), entries().length]).toEqual([[], '2026-11-24', 1]);
      await trash.restorePerson(NOOR);
      expect(trashedOn(await textOf(copy))).toBeUndefined();
    });

    it('comes back by undo without what was in the trash before', async () => {
      const { trash, listed, surroundings } = await aTrash(files);
      await trash.putNote(at('2026-11-10'));
      await surroundings.pass(100);
      const undo = await trash.putPerson(NOOR);
      await surroundings.pass(100);
      await undo();
      await surroundings.pass(100);
      expect(listed()).toEqual([at('2026-11-17')]);
    });

    it('[N19] who is met again has a page without what was deleted; a change of it brings that back', async () => {
      const { trash, notebook, people, namesOfPeople, surroundings, textOf } = await aTrash(files);
      await trash.putPerson(NOOR);
      const path = await notebook.pathOfMeeting(EVENT.id);
      await notebook.open(path);
      notebook.type(path, 'text', 'A new beginning');
      await surroundings.pass(2000);
      expect(trashedOn(await textOf(PAGE))).toBe('2026-11-24');
      expect(namesOfPeople()).toEqual(['Noor Haddad']);
      expect(people.person(NOOR).snapshot()).toMatchObject({ kind: 'ready', person: { goals: [] }, pageInTrashSince: '2026-11-24' });
      await people.raiseNextTime(NOOR, 'The budget', false);
      expect(people.person(NOOR).snapshot()).toMatchObject({ kind: 'ready', person: { goals: [{ text: 'Ship the portal' }], topics: [{ text: 'The budget' }] }, pageInTrashSince: undefined });
    });

    it('[N20] leaves lines on other pages, which are named before', async () => {
      const boss = personIdOf('priya@example.com');
      const bossPage = personFilePath(personFolder({ id: boss, name: 'Priya Raman' }));
      const me = ['---', 'two-hats: 1', '---', '', '## Practice', '', `- [ ] Ask first (2026-11-01 to 2026-11-30, with ${NOOR}) ^p1`, '', '## Chances', '', '- [x] Noor Haddad (of p1, on 2026-11-10) ^c1', '', '## Impact stories', '', '- What Noor did for the school (on 2026-11-01) ^i1', '- The noory light (on 2026-11-01) ^i2', ''].join('\n');
      const page = ['---', 'two-hats: 1', `id: ${boss}`, 'name: Priya Raman', '---', '', '## Raised upward', '', `- [ ] A second planner (since 2026-11-01, for ${NOOR}) ^u1`, '  From: Noor Haddad', ''].join('\n');
      const { trash } = await aTrash([...files, ['me.md' as FilePath, me], [bossPage, page]]);
      expect(await trash.extentOf(NOOR)).toEqual({
        notes: 2,
        elsewhere: 1,
        traces: [
          { kind: 'practice', text: 'Ask first' },
          { kind: 'chance', text: '2026-11-10' },
          { kind: 'own', text: 'What Noor did for the school' },
          { kind: 'raised', text: 'A second planner', onPageOf: 'Priya Raman' },
        ],
      });
    });

    it('says so when not all of it could be moved', async () => {
      const local = durableNotes();
      const { trash } = await aTrash(files, { local: { ...local, edit: (path, change) => (path === at('2026-11-17') && trashFull ? Promise.reject(new Failure('storage-unavailable', 'edit file')) : local.edit(path, change)) } });
      trashFull = true;
      await expect(trash.putPerson(NOOR)).rejects.toMatchObject({ reason: 'storage-unavailable' });
    });
  });
});

let trashFull = false;
