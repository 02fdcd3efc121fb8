import { ME_PATH, SETTINGS_PATH } from '../domain/notes/paths';
import { pageProblem } from '../domain/people/page-problem';
import { notesFirst } from './create-safety';
import { decoding } from './decoding';
import { derived } from './derived';
import type { BrokenPage, FilesToLookAt } from './files-to-look-at';
import type { NoteShelf } from './note-shelf';
import type { NamedFile } from './safety';

export type FilesToLookAtPorts = { readonly shelf: Pick<NoteShelf, 'open' | 'files' | 'trashed' | 'twoVersions'>; readonly nameOf: (path: BrokenPage['path']) => NamedFile };

export function createFilesToLookAt({ shelf, nameOf }: FilesToLookAtPorts): FilesToLookAt {
  const problems = decoding(shelf.files, (text, path) => pageProblem(path, text));
  const brokenPages = (): readonly BrokenPage[] => {
    const pages = shelf.files.paths().filter((path) => path === ME_PATH || path === SETTINGS_PATH || path.endsWith('/person.md'));
    return pages.flatMap((path): readonly BrokenPage[] => {
      const text = shelf.files.get(path)?.text ?? '';
      const problem = shelf.trashed().has(path) ? undefined : problems.get(path);
      return problem === undefined ? [] : [{ ...withName(nameOf(path), text), text, problem }];
    });
  };
  const twoVersions = derived([shelf.twoVersions], () => [...shelf.twoVersions.snapshot()].map(nameOf).filter(({ kind }) => kind !== 'other').sort(notesFirst));
  const broken = derived([shelf.files], brokenPages, isSame);
  return { ...derived([broken, twoVersions], () => ({ broken: broken.snapshot(), twoVersions: twoVersions.snapshot() })), open: shelf.open };
}

/** The name is looked for where it mostly stands: whoever edited the file may have left that line alone. */
function withName(file: NamedFile, text: string): NamedFile {
  if (file.kind !== 'person' || file.personName !== '') return file;
  const [, written] = /^name:[ \t]*["']?([^"'\r\n]+)/m.exec(text) ?? [];
  const [, folder = ''] = file.path.split('/');
  return { ...file, personName: written?.trim() ?? folder.replace(/-[^-]*$/, '') };
}

function isSame(before: readonly BrokenPage[], after: readonly BrokenPage[]): boolean {
  return before.length === after.length && before.every(({ path, text }, place) => path === after[place]?.path && text === after[place].text);
}
