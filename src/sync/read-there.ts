import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import type { There } from './plan';
import type { RemoteNotes } from './ports';

/** Reads the item; where it is gone, the file at its path, since editors save by deleting and making anew. */
export async function readThere(remote: Pick<RemoteNotes, 'read' | 'find'>, path: FilePath, itemId: string): Promise<There> {
  try {
    return { kind: 'read', itemId, ...(await remote.read(itemId)) };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'not-found') throw error;
    const found = await remote.find(path);
    if (found === undefined || found.itemId === itemId) return { kind: 'absent' };
    return { kind: 'suspect', itemId: found.itemId };
  }
}
