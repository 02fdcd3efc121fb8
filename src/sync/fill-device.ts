import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { inPool } from './in-pool';
import type { DeviceNotes, NewFile, RemoteNotes } from './ports';

/** So many files are written together: few transactions, and yet a device that dies half-way keeps most. */
const TOGETHER = 25;

/** Whoever watches a device being filled. */
export type Filling = {
  /** Asked right before a file is read; one that is not wanted by now is passed over. */
  readonly isWanted: (path: FilePath) => boolean;
  /** So many files more are on the device. */
  readonly took: (count: number) => Promise<void>;
};

const ALL: Filling = { isWanted: () => true, took: () => Promise.resolve() };

/**
 * Brings files that are not on the device here (S6 for many at once). There is nothing to merge them with, so each is
 * read and put down; whatever is not that simple is left for the ordinary way.
 *
 * @returns the texts of the files that are settled by this
 * @throws {Failure} when the network, the service or the store stands in the way; what came before it stays
 */
export async function fillDevice(
  device: Pick<DeviceNotes, 'takeAll'>,
  remote: Pick<RemoteNotes, 'read'>,
  fresh: ReadonlyMap<FilePath, string>,
  readers: number,
  { isWanted, took }: Filling = ALL,
): Promise<ReadonlyMap<FilePath, string>> {
  const taken = new Map<FilePath, string>();
  let read: NewFile[] = [];
  const write = async (): Promise<void> => {
    const together = read;
    read = [];
    if (together.length === 0) return;
    const texts = new Map(together.map(({ path, agreed }) => [path, agreed.text]));
    for (const path of await device.takeAll(together)) taken.set(path, texts.get(path) ?? '');
    await took(together.length);
  };

  try {
    await inPool(readers, [...fresh], async ([path, itemId]) => {
      const there = isWanted(path) ? await readUnlessGone(remote, itemId) : undefined;
      if (there === undefined) return;
      read.push({ path, agreed: { ...there, itemId } });
      if (read.length >= TOGETHER) await write();
    });
  } finally {
    await write();
  }
  return taken;
}

async function readUnlessGone(remote: Pick<RemoteNotes, 'read'>, itemId: string): Promise<{ readonly text: string; readonly tag: string } | undefined> {
  try {
    return await remote.read(itemId);
  } catch (error) {
    if (error instanceof Failure && error.reason === 'not-found') return undefined;
    throw error;
  }
}
