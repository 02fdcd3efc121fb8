import fc from 'fast-check';

import type { FilePath } from '../../src/domain/notes/file-path';
import type { LocalDate } from '../../src/domain/notes/note';
import { readNote } from '../../src/domain/notes/note-file';
import { parsePath, personIdOf } from '../../src/domain/notes/paths';
import { Failure } from '../../src/domain/shared/failure';
import { createNoteImport } from '../../src/workflows/create-note-import';
import { createUpcoming } from '../../src/workflows/create-upcoming';
import type { ChosenFile } from '../../src/workflows/note-import';
import { aCoach } from './a-coach';
import { aDesk, durableNotes } from './a-desk';
import { NOOR } from './an-event';

const NOOR_ID = personIdOf(NOOR.address);
const LATER = Date.parse('2025-05-05T10:00:00Z');

function aFile(path: string, content: string | Uint8Array, part: Partial<ChosenFile> = {}): ChosenFile {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
  return { path, size: bytes.length, changedAt: LATER, bytes: () => Promise.resolve(bytes), ...part };
}

async function anImport(local = durableNotes()) {
  const desk = aDesk({ local });
  const upcoming = createUpcoming({ ...desk, coach: aCoach() });
  const opened = upcoming.open();
  await desk.surroundings.pass(1000);
  await opened;
  const readers = {
    html: jest.fn((html: string) => Promise.resolve({ text: html.replace(/<[^>]*>/g, ''), title: undefined })),
    word: jest.fn((bytes: Uint8Array) => (bytes.length === 0 ? Promise.reject(new Error('no archive')) : Promise.resolve({ text: 'From Word', title: undefined }))),
  };
  const noteImport = createNoteImport({ ...desk, upcoming, readers });
  const preview = () => {
    const state = noteImport.snapshot();
    if (state.kind !== 'preview') throw new Error(`the import is ${state.kind}`);
    return state;
  };
  const written = async () => Object.fromEntries((await desk.local.list()).map(({ path, text }) => [path, text]));
  return { ...desk, noteImport, preview, written, readers };
}

const noteIn = (files: Readonly<Record<string, string>>, words: string) => {
  const [path = '', text = ''] = Object.entries(files).find(([, each]) => each.includes(words)) ?? [];
  const read = readNote(text);
  return { path, place: parsePath(path), note: read.kind === 'readable' ? read.note : undefined };
};

describe('createNoteImport', () => {
  it('[IM13] writes nothing before it is asked to, then a note for each and a page for who is new', async () => {
    const { noteImport, preview, written } = await anImport();
    await noteImport.choose([aFile('Noor 2024-03-07.md', 'The launch slipped'), aFile('Priya Raman.txt', '# 2024-03-14\nPricing\n# 2024-03-21\nHiring')]);
    expect(preview()).toMatchObject({ ready: 3, leftOut: [], failed: undefined });
    expect(preview().notes.map(({ day, person }) => [day, person?.name, person?.isNew])).toEqual([['2024-03-07', 'Noor Haddad', false], ['2024-03-14', 'Priya Raman', true], ['2024-03-21', 'Priya Raman', true]]);
    expect(await written()).toEqual({});

    await noteImport.write();
    expect(noteImport.snapshot()).toEqual({ kind: 'done', notes: 3, files: 0 });
    const files = await written();
    expect(Object.keys(files)).toHaveLength(5);
    expect(noteIn(files, 'The launch slipped')).toMatchObject({ place: { kind: 'note', personId: NOOR_ID, date: '2024-03-07' }, note: { text: 'The launch slipped', personName: 'Noor Haddad' } });
    expect(Object.entries(files).find(([path]) => /priya-raman-\w+\/person\.md$/.test(path))?.[1]).toContain('name: Priya Raman');
  });

  it('[IM9] adds nothing when the same files are imported again, whatever was corrected', async () => {
    const files = [aFile('Noor.md', '# 2024-03-07\nPricing\n# 2024-03-14\nHiring'), aFile('notes.md', 'Words without a name')];
    const { noteImport, preview, written } = await anImport();
    await noteImport.choose(files);
    noteImport.setPerson(preview().notes[2]!.id, 'Priya Raman');
    noteImport.setDay(preview().notes[0]!.id, '2024-03-08' as LocalDate);
    await noteImport.write();
    const before = await written();
    await noteImport.choose(files);
    expect(preview()).toMatchObject({ notes: [], ready: 0 });
    expect(preview().leftOut.map(({ reason }) => reason)).toEqual(['already-there', 'already-there', 'already-there']);
    await noteImport.write();
    expect(await written()).toEqual(before);
  });

  it('[IM7] imports no note of which nobody knows whose it is, until the user says so', async () => {
    const { noteImport, preview } = await anImport();
    await noteImport.choose([aFile('notes.md', 'Words')]);
    const { id } = preview().notes[0]!;
    expect(preview()).toMatchObject({ ready: 0, notes: [{ person: undefined }] });
    noteImport.setPerson(id, ' – ');
    expect(preview().ready).toBe(0);
    noteImport.setPerson(id, 'noor haddad');
    expect(preview()).toMatchObject({ ready: 1, notes: [{ person: { id: NOOR_ID, isNew: false } }] });
  });

  it('[IM6] lets the other notes of a file follow a chosen person, but none that was chosen for', async () => {
    const { noteImport, preview } = await anImport();
    await noteImport.choose([aFile('diary.md', '# 2024-03-07\na\n# 2024-03-14\nb\n# 2024-03-21 Noor\nc\n# 2024-03-28\nd')]);
    const [first, second, , fourth] = preview().notes.map(({ id }) => id);
    noteImport.setPerson(fourth!, 'Jonas');
    noteImport.setPerson(second!, 'Priya');
    expect(preview().notes.map(({ person }) => person?.name)).toEqual(['Priya', 'Priya', 'Noor Haddad', 'Jonas']);
    noteImport.setTaken(first!, false);
    expect(preview()).toMatchObject({ ready: 3 });
    expect(preview().people.map(({ name }) => name)).toEqual(['Jonas', 'Noor Haddad', 'Priya']);
  });

  it('[IM1] reads UTF-16 with its mark, and says what was read as Western European', async () => {
    const { noteImport, preview } = await anImport();
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Größe und Олена', 'utf16le')]);
    await noteImport.choose([aFile('a Noor.txt', utf16), aFile('b Noor.txt', Buffer.from('Gr\xf6\xdfe', 'latin1')), aFile('c Noor.txt', '\uFEFFGröße')]);
    expect(preview().notes.map(({ excerpt, isLatin1 }) => [excerpt, isLatin1])).toEqual([['Größe und Олена', false], ['Größe', true], ['Größe', false]]);
  });

  it('[IM10] leaves out what it cannot use, each with its reason, and reads no file that is too large', async () => {
    const { noteImport, preview, readers } = await anImport();
    const bytes = jest.fn(() => Promise.resolve(new Uint8Array()));
    await noteImport.choose([
      aFile('a.png', 'x'),
      aFile('b.md', '', { size: 10_000_000, bytes }),
      aFile('c.txt', 'x'.repeat(1_000_001)),
      aFile('d.txt', 'a\0b'),
      aFile('e.docx', new Uint8Array()),
      aFile('f.md', ' \n\n'),
      aFile('g.md', 'x', { bytes: () => Promise.reject(new Error('moved')) }),
      aFile('toString', 'x'),
    ]);
    expect(Object.fromEntries(preview().leftOut.map(({ path, reason }) => [path, reason]))).toEqual({
      'a.png': 'other-kind', 'b.md': 'too-large', 'c.txt': 'too-large', 'd.txt': 'unreadable', 'e.docx': 'unreadable', 'f.md': 'empty', 'g.md': 'unreadable', toString: 'other-kind',
    });
    expect(bytes).not.toHaveBeenCalled();
    expect(readers.word).toHaveBeenCalledTimes(1);
  });

  it('keeps two files of one name apart, and takes one that is chosen twice once', async () => {
    const { noteImport, preview } = await anImport();
    await noteImport.choose([aFile('Noor.md', 'one'), aFile('Noor.md', 'two'), aFile('Noor.html', '<p>third</p>')]);
    await noteImport.choose([aFile('Noor.md', 'one')]);
    expect(preview().notes.map(({ excerpt }) => excerpt).sort()).toEqual(['one', 'third', 'two']);
    expect(preview().leftOut).toEqual([]);
  });

  it('[IM13] goes on where it ended when the device is full', async () => {
    const local = durableNotes();
    let writes = 0;
    const full = { ...local, edit: (...asked: Parameters<typeof local.edit>) => (++writes === 3 ? Promise.reject(new Failure('storage-unavailable', 'edit')) : local.edit(...asked)) };
    const { noteImport, preview, written } = await anImport(full);
    await noteImport.choose([aFile('Noor.md', '# 2024-03-07\na\n# 2024-03-14\nb\n# 2024-03-21\nc')]);
    await noteImport.write();
    expect(preview()).toMatchObject({ failed: 'storage-unavailable', ready: 2, leftOut: [{ reason: 'already-there' }] });
    await noteImport.write();
    expect(noteImport.snapshot()).toMatchObject({ kind: 'done', notes: 2 });
    expect(Object.keys(await written())).toHaveLength(4);
  });

  it('[IM13] never writes over anything', async () => {
    const { noteImport, preview, written, local } = await anImport();
    await noteImport.choose([aFile('Noor 2024-03-07.md', 'Words')]);
    const { id } = preview().notes[0]!;
    const path = `People/noor-haddad-${NOOR_ID}/2024/2024-03-07-${id}.md` as FilePath;
    await local.edit(path, () => 'came from elsewhere meanwhile');
    await noteImport.write();
    expect((await written())[path]).toBe('came from elsewhere meanwhile');
  });

  it('lets go of everything when it is told so', async () => {
    const { noteImport } = await anImport();
    await noteImport.choose([aFile('Noor.md', 'Words')]);
    noteImport.forget();
    expect(noteImport.snapshot()).toEqual({ kind: 'nothing' });
  });

  it('[IM8, IM9] keeps every word of whatever is chosen, and adds nothing the second time', async () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('# 2024-03-14', '2024-03-01', '---', 'two-hats: 1', '## Notes'));
    const files = fc.array(fc.record({ path: fc.stringMatching(/^[a-z]{1,3} Noor\.(md|txt)$/), lines: fc.array(line, { minLength: 1, maxLength: 6 }) }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(files, async (chosen) => {
        const { noteImport, written } = await anImport();
        const asFiles = chosen.map(({ path, lines }) => aFile(path, `w${lines.join('\n')}`));
        await noteImport.choose(asFiles);
        await noteImport.write();
        const first = await written();
        const there = Object.values(first).join('\n');
        for (const { lines } of chosen) for (const word of lines.join('\n').split(/[^\p{L}\p{N}]+/u)) expect(there).toContain(word);
        await noteImport.choose(asFiles);
        await noteImport.write();
        expect(await written()).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });
});
