import type { FilePath } from '../notes/file-path';
import type { FileProblem } from '../notes/file-problem';
import { parsePath } from '../notes/paths';
import { readSettings } from '../notes/settings-file';
import { readMe } from './me-file';
import { readPerson } from './person-file';

/** What keeps a person's page, the user's own or the settings from being read (N3); undefined for files that can be, and for all others. */
export function pageProblem(path: FilePath, text: string): FileProblem | undefined {
  const read = readerOf(path)?.(text);
  return read?.kind === 'broken' ? read.problem : undefined;
}

function readerOf(path: FilePath) {
  switch (parsePath(path).kind) {
    case 'person':
      return readPerson;
    case 'me':
      return readMe;
    case 'settings':
      return readSettings;
    default:
      return undefined;
  }
}
