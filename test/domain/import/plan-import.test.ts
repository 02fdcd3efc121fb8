import fc from 'fast-check';

import { importedNoteText } from '../../../src/domain/import/imported-note-text';
import { planImport, type AlreadyHere, type ImportDraft, type ImportReading, type NoteDraft } from '../../../src/domain/import/plan-import';
import type { SourceText } from '../../../src/domain/import/source-text';
import { readNote } from '../../../src/domain/notes/note-file';
import type { NoteId } from '../../../src/domain/notes/note';
import { personIdOf } from '../../../src/domain/notes/paths';
import { putIntoTrash } from '../../../src/domain/notes/trash';
import type { PersonId } from '../../../src/domain/people/person';
import type { LocalDate } from '../../../src/domain/shared/local-date';

const NOOR = { id: personIdOf('noor@example.com'), name: 'Noor Haddad', addresses: ['noor@example.com'] };
const NOTHING: AlreadyHere = { notes: new Set(), people: new Set(), hasMe: false };
const READING: ImportReading = { known: [NOOR], me: { name: 'Alex Morgan', addresses: [] }, isMonthFirst: false, latest: '2026-11-24' as LocalDate, timeZone: 'Europe/Berlin' };
const source = (path: string, text: string, part: Partial<SourceText> = {}): SourceText => ({ path, text, title: undefined, changedAt: Date.parse('2025-05-05T22:30:00Z'), ...part });
const plan = (sources: readonly SourceText[], here = NOTHING) => planImport(sources, here, READING);
const notes = (drafts: readonly ImportDraft[]) => drafts.filter((draft) => draft.kind === 'note');
const one = (path: string, text: string, part: Partial<SourceText> = {}): NoteDraft => notes(plan([source(path, text, part)]).drafts)[0]!;
const SOMEBODY = { id: 'somebody' as PersonId, name: 'Somebody', address: '', isNew: true };
/** What the imported file reads back as. */
const imported = (draft: NoteDraft) => {
  const read = readNote(importedNoteText(draft, draft.person ?? SOMEBODY));
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.note;
};
const OWN = `---\ntwo-hats: 1\nid: abcdefghij\nperson: k3v9w2hd\nwith: Priya Raman\ntitle: Weekly\ndate: 2024-03-07\ncolour: blue # mine\n---\n\n## Notes\n\nThe launch slipped.\n\n## My own section\n\nkept\n`;

describe('planImport', () => {
  it('[IM8] makes a note of any text, with all of its words under Notes', () => {
    const text = '---\ntags: [1on1]\n__proto__: x\n---\n# Launch\n\n## Notes\n\n- slipped\n';
    const note = imported(one('Noor Haddad 2024-03-07.md', text));
    expect(note).toMatchObject({ personId: NOOR.id, personName: 'Noor Haddad', date: '2024-03-07', title: 'Launch', text, privateText: '', agenda: [] });
  });

  it.each([
    ['2024-03-07 Noor.md', 'On 2024-02-01 she came', '2024-03-07', 'name'],
    ['2024-03-07/Noor.md', 'x', '2024-03-07', 'name'],
    ['Noor.md', '---\ndate: 2024-02-01\n---\nBy 2024-03-07', '2024-02-01', 'text'],
    ['Noor.md', '# Gespräch am 1. Februar 2024', '2024-02-01', 'text'],
    ['Noor.md', 'Words\n\nwithout a day', '2025-05-06', 'file'],
  ])('[IM5] finds the day of %s', (path, text, day, dayFrom) => {
    expect(one(path, text)).toMatchObject({ day, dayFrom });
  });

  it('[IM5] takes today where the device knows no other day', () => {
    expect(one('Noor.md', 'x', { changedAt: Number.NaN })).toMatchObject({ day: '2026-11-24', dayFrom: 'file' });
    expect(one('Noor.md', 'x', { changedAt: Date.parse('2031-01-01') })).toMatchObject({ day: '2026-11-24', dayFrom: 'file' });
  });

  it('[IM4] makes a note of each dated heading, each with its own words', () => {
    const { drafts } = plan([source('Noor.md', '# Noor\n\n## 2024-03-14\nPricing\n\n## 2024-03-07 The launch\nSlipped')]);
    expect(notes(drafts).map(({ day, dayFrom, title }) => [day, dayFrom, title])).toEqual([['2024-03-14', 'heading', '2024-03-14'], ['2024-03-07', 'heading', '2024-03-07 The launch']]);
    expect(imported(notes(drafts)[1]!).text).toBe('## 2024-03-07 The launch\nSlipped');
  });

  it('[IM2] takes a file of ours as it is, whoever it is about', () => {
    const draft = one('anything.md', OWN);
    expect(draft).toMatchObject({ id: 'abcdefghij', day: '2024-03-07', dayFrom: 'own', person: { id: 'k3v9w2hd', name: 'Priya Raman', isNew: true } });
    expect(importedNoteText(draft, draft.person!)).toBe(OWN);
  });

  it('[IM2] changes in a file of ours no more than the person or the day that the user corrects', () => {
    const corrected = importedNoteText({ ...one('anything.md', OWN), day: '2024-03-08' as LocalDate }, { ...NOOR, address: '', isNew: false });
    expect(corrected).toBe(OWN.replace('k3v9w2hd', NOOR.id).replace('Priya Raman', 'Noor Haddad').replace('2024-03-07', '2024-03-08'));
  });

  it('[IM2] takes a file of ours out of the trash', () => {
    const draft = one('Trash/anything.md', putIntoTrash(OWN, '2026-11-20' as LocalDate));
    expect(importedNoteText(draft, draft.person!)).toBe(OWN);
  });

  it('[IM2] takes what is kept of a person and of the user whole, where there is none yet', () => {
    const files = [source('a/person.md', '---\ntwo-hats: 1\nid: k3v9w2hd\nname: Priya Raman\n---\n'), source('a/me.md', '---\ntwo-hats: 1\n---\n\n## Openings\n\n- [ ] Clerk ^n1\n'), source('b.md', OWN.replace('with: Priya Raman\n', ''))];
    const { drafts } = plan(files);
    expect(drafts.map(({ kind }) => kind)).toEqual(['me', 'person', 'note']);
    expect(notes(drafts)[0]?.person).toMatchObject({ id: 'k3v9w2hd', name: 'Priya Raman', isNew: false });
    expect(plan(files, { ...NOTHING, people: new Set(['k3v9w2hd' as PersonId]), hasMe: true }).leftOut).toEqual([{ path: 'a/me.md', reason: 'already-there' }, { path: 'a/person.md', reason: 'already-there' }]);
  });

  it.each([
    ['an id that is a path', OWN.replace('abcdefghij', '../../me')],
    ['a person that is a path', OWN.replace('k3v9w2hd', 'a/b')],
    ['a broken day', OWN.replace('2024-03-07', 'soon')],
    ['another program’s front matter', OWN.replace('two-hats: 1\n', '')],
    ['an anchor', OWN.replace('colour: blue', 'colour: &a blue')],
  ])('[IM14] takes a file with %s for any other text', (_what, text) => {
    const draft = one('Noor.md', text);
    expect(draft.own).toBeUndefined();
    expect(imported(draft).text).toBe(text);
  });

  it('[IM10] says what is left out, and why', () => {
    const first = one('Noor.md', 'Pricing');
    const here = { ...NOTHING, notes: new Set<NoteId>([first.id, 'abcdefghij' as NoteId]) };
    expect(plan([source('Noor.md', 'Pricing'), source('blank.md', '\n \t\n--\n'), source('own.md', OWN)], here)).toEqual({
      drafts: [],
      leftOut: [{ path: 'Noor.md', reason: 'already-there' }, { path: 'blank.md', reason: 'empty' }, { path: 'own.md', reason: 'already-there' }],
    });
  });

  it('[IM9, N23] takes the same words once from one file, but twice from two folders', () => {
    const { drafts, leftOut } = plan([source('Noor/week.md', 'Nothing new'), source('Jonas/week.md', 'Nothing new'), source('twice.md', '# 2024-03-14\nx\n# 2024-03-07\ny\n# 2024-03-07\ny')]);
    expect(new Set(notes(drafts).map(({ id }) => id)).size).toBe(4);
    expect(leftOut).toEqual([{ path: 'twice.md', reason: 'already-there' }]);
  });
});

describe('whatever is imported', () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('# 2024-03-14', '## 7.3.2024 Noor', '2024-03-01', '', '---', 'two-hats: 1', 'id: abc', 'person: abc', 'date: 2024-01-01', '## Notes', '\\## Notes', '- [ ] Me: x ^c1'));
  const path = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Noor.md', 'a/Noor.md', 'b/Noor.md', '../../x.md', 'CON', '2024-03-07.txt'));
  const sources = fc.array(fc.record({ path, lines: fc.array(line, { maxLength: 8 }) }), { maxLength: 5 }).map((files) => files.map(({ path: at, lines }) => source(at, lines.join('\n'))));
  const words = (text: string) => text.split(/[^\p{L}\p{N}\p{S}]+/u).filter((word) => word !== '');

  it('[IM8] has every word of every file that is not left out', () => {
    fc.assert(
      fc.property(sources, (files) => {
        const { drafts, leftOut } = plan(files);
        for (const file of files) {
          const there = new Set(notes(drafts).filter(({ text }) => file.text.includes(text)).flatMap((draft) => words(importedNoteText(draft, draft.person ?? SOMEBODY))));
          const isEmpty = leftOut.some(({ path: at, reason }) => at === file.path && reason === 'empty');
          if (!isEmpty) expect(words(file.text).filter((word) => !there.has(word))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[IM9] is there once, however often and in whatever order it is imported', () => {
    fc.assert(
      fc.property(sources, (files) => {
        const { drafts } = plan(files);
        const here: AlreadyHere = { notes: new Set(notes(drafts).map(({ id }) => id)), people: new Set(drafts.flatMap((draft) => (draft.kind === 'person' ? [draft.person.id] : []))), hasMe: drafts.some(({ kind }) => kind === 'me') };
        expect(plan(files, here).drafts).toEqual([]);
        expect(plan([...files].reverse(), here).drafts).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
