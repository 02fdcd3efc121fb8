import type { FilePath } from '../../src/domain/notes/file-path';
import type { LocalDate } from '../../src/domain/notes/note';
import { putIntoTrash } from '../../src/domain/notes/trash';
import { createFilesToLookAt } from '../../src/workflows/create-files-to-look-at';
import { createSafety } from '../../src/workflows/create-safety';
import { aDesk, durableNotes } from './a-desk';
import { cloudOf } from './stand-ins';

const PAGE = 'People/noor-haddad-k3v9w2hd/person.md' as FilePath;
const ME = 'me.md' as FilePath;
const SETTINGS = 'settings.yaml' as FilePath;
const NOTE = 'People/noor-haddad-k3v9w2hd/2026/2026-11-24-n1.md' as FilePath;
const page = (more: string) => `---\ntwo-hats: 1\nid: k3v9w2hd\nname: Noor Haddad\n${more}---\n\n## Goals\n\n- [ ] Ship the portal ^g1\n`;

async function someFiles(files: readonly (readonly [FilePath, string])[]) {
  const local = durableNotes();
  for (const [path, text] of files) await local.edit(path, () => text);
  const desk = aDesk({ local });
  const lookAt = createFilesToLookAt({ shelf: desk.shelf, nameOf: createSafety({ shelf: desk.shelf, cloud: cloudOf() }).nameOf });
  await lookAt.open();
  return { ...desk, local, lookAt };
}

describe('createFilesToLookAt', () => {
  it('[N3] tells every page that cannot be read, with its words and what is wrong', async () => {
    const [person, me] = [page('since: soon\n'), '---\ntwo-hats: 1\nno pair\n---\n\n## Openings\n'];
    const { lookAt } = await someFiles([[PAGE, person], [ME, me], [SETTINGS, 'week-start: monday\nweek-start: sunday\n'], [NOTE, 'broken as well']]);
    expect(lookAt.snapshot().broken).toEqual([
      expect.objectContaining({ path: PAGE, kind: 'person', personName: 'Noor Haddad', text: person, problem: { kind: 'not-a-date', key: 'since', found: 'soon' } }),
      expect.objectContaining({ path: ME, kind: 'own-page', text: me, problem: { kind: 'not-a-pair', line: 3 } }),
      expect.objectContaining({ path: SETTINGS, kind: 'settings', problem: { kind: 'key-twice', key: 'week-start', line: 2 } }),
    ]);
  });

  it('calls a person by their folder where the line of the name is gone', async () => {
    const { lookAt } = await someFiles([[PAGE, 'nothing of a page']]);
    expect(lookAt.snapshot().broken).toMatchObject([{ personName: 'noor-haddad', problem: { kind: 'not-opened' } }]);
  });

  it('says nothing of what is well, in the trash, or mended', async () => {
    const { lookAt, noteFiles, surroundings } = await someFiles([[PAGE, page('since: soon\n')], [SETTINGS, 'week-start: monday\n'], [ME, putIntoTrash('no front', '2026-11-24' as LocalDate)]]);
    const before = lookAt.snapshot().broken;
    expect(before).toHaveLength(1);
    await noteFiles.changeText(SETTINGS, () => 'week-start: sunday\n');
    await surroundings.pass(100);
    expect(lookAt.snapshot().broken).toBe(before);
    await noteFiles.changeText(PAGE, () => page(''));
    await surroundings.pass(100);
    expect(lookAt.snapshot().broken).toEqual([]);
  });
});
