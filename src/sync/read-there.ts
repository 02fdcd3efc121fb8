import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import type { There } from './plan';
import type { RemoteNotes } from './ports';

/** Reads the item; where it is gone, the file at `path`, if there is one to look at, since editors save by deleting and making anew. */
export async function readThere(remote: Pick<RemoteNotes, 'read' | 'find'>, path: FilePath | undefined, itemId: string): Promise<There> {
  try {
    return { kind: 'read', itemId, ...(await remote.read(itemId)) };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'not-found') throw error;
    const found = path && (await remote.find(path));
    if (found === undefined || found.itemId === itemId) return { kind: 'absent' };
    return { kind: 'suspect', itemId: found.itemId };
  }
}
