import type { FilePath } from '../../src/domain/notes/file-path';
import { personIdOf } from '../../src/domain/notes/paths';
import { putIntoTrash } from '../../src/domain/notes/trash';
import type { LocalDate } from '../../src/domain/shared/local-date';
import { createArchive, type ArchivePorts } from '../../src/workflows/create-archive';
import { aDesk } from './a-desk';
import { NOOR } from './an-event';

const NOOR_ID = personIdOf(NOOR.address);
const FOLDER = `People/noor-haddad-${NOOR_ID}`;
const noteText = (id: string, date: string) => `---\ntwo-hats: 1\nid: ${id}\nperson: ${NOOR_ID}\ndate: ${date}\n---\n\n## Notes\n\nWords of ${date}\n`;
const FILES: Readonly<Record<string, string>> = {
  'me.md': 'mine',
  [`${FOLDER}/person.md`]: `---\nid: ${NOOR_ID}\nname: Noor Haddad\n---\n`,
  [`${FOLDER}/2026/2026-11-10-bbbbbbbbbb.md`]: noteText('bbbbbbbbbb', '2026-11-10'),
  [`${FOLDER}/2026/2026-10-20-cccccccccc.md`]: noteText('cccccccccc', '2026-10-20'),
  [`${FOLDER}/2026/2026-11-03-dddddddddd.md`]: putIntoTrash(noteText('dddddddddd', '2026-11-03'), '2026-11-20' as LocalDate),
  [`${FOLDER}/by hand.md`]: 'no front matter',
  'People/zoe-zzzzzzzz/person.md': '---\nid: zzzzzzzz\nname: Zoë\n---\n',
  'settings.yaml': 'two-hats: 1\n',
};

async function anArchive() {
  const desk = aDesk();
  for (const [path, text] of Object.entries(FILES)) await desk.local.edit(path as FilePath, () => text);
  const zip = jest.fn<ReturnType<ArchivePorts['zip']>, Parameters<ArchivePorts['zip']>>(() => Promise.resolve([]));
  const zipped = () => zip.mock.calls[0]?.[0].map(({ path }) => path);
  let typed: string | undefined;
  const flush = async () => {
    if (typed !== undefined) await desk.local.edit('me.md' as FilePath, () => typed ?? '');
  };
  return { archive: createArchive({ ...desk, flush, zip }), zip, zipped, type: (words: string) => void (typed = words) };
}

describe('createArchive', () => {
  it('gives every file as it is, in the folders of OneDrive, what is in the trash below Trash', async () => {
    const { archive, zip, zipped } = await anArchive();
    await archive.everything();
    const inTrash = `${FOLDER}/2026/2026-11-03-dddddddddd.md`;
    expect(new Set(zipped())).toEqual(new Set([...Object.keys(FILES).filter((path) => path !== inTrash), `Trash/${inTrash}`]));
    expect(zip.mock.calls[0]?.[0].find(({ path }) => path === 'me.md')?.text).toBe('mine');
    expect(zip.mock.calls[0]?.[1]).toBe(Date.parse('2026-11-24T08:00:00Z'));
  });

  it('takes along what was typed a moment ago', async () => {
    const { archive, zip, type } = await anArchive();
    type('mine, and more');
    await archive.everything();
    expect(zip.mock.calls[0]?.[0].find(({ path }) => path === 'me.md')?.text).toBe('mine, and more');
  });

  it('gives one person’s folder with whatever lies in it, and nobody else’s', async () => {
    const { archive, zipped } = await anArchive();
    await archive.ofPerson(NOOR_ID);
    expect(zipped()).toHaveLength(5);
    expect(zipped()?.every((path) => path.includes(NOOR_ID))).toBe(true);
  });

  it('says so where nothing is kept of a person', async () => {
    const { archive, zip } = await anArchive();
    await expect(archive.ofPerson(personIdOf('nobody@example.com'))).rejects.toMatchObject({ reason: 'not-found' });
    expect(zip).not.toHaveBeenCalled();
  });

  it('has a person’s notes for the printer, oldest first, none of the trash, unreadable ones word for word', async () => {
    const { archive } = await anArchive();
    const notes = await archive.notesOf(NOOR_ID);
    expect(notes.map((printed) => (printed.kind === 'note' ? printed.note.date : printed.text))).toEqual(['2026-10-20', '2026-11-10', 'no front matter']);
  });
});
