import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import type { DeviceNotes, RemoteNotes, WriteWay } from './ports';
import type { TextRules } from './text-rules';

/** Where items of files in the trash lie in OneDrive, for people who look there. What counts is the text (`docs/decisions/0019`). */
const FOLDER = 'Trash/';

/** The path that the file of an item has on a device: there, no file has its place in the trash folder. */
export function pathOutOfTrash(lies: FilePath): FilePath {
  return (isInTrashFolder(lies) ? lies.slice(FOLDER.length) : lies) as FilePath;
}

export function isInTrashFolder(lies: FilePath): boolean {
  return lies.startsWith(FOLDER);
}

/** Moves items into the trash folder and back, after their files were agreed on (S24). */
export type TrashFolder = {
  /** The item of the file at `path` lies there, as was told just now; empty where nobody can tell. */
  readonly lies: (path: FilePath, place: FilePath) => void;
  /**
   * Moves what lies elsewhere than its text says. That a move fails is no harm: the file is in the trash, or not, all the same.
   * Answers whether nothing is to be tried again. @throws {Failure} one that would meet the next request as well
   */
  readonly tidy: () => Promise<boolean>;
};

type Ports = {
  readonly device: DeviceNotes;
  readonly remote: Pick<RemoteNotes, 'move'>;
  readonly way: () => Promise<WriteWay>;
} & Pick<TextRules, 'isTrashed'>;

export function trashFolder(ports: Ports): TrashFolder {
  const places = new Map<FilePath, FilePath>();
  return {
    lies: (path, place) => places.set(path, place),
    tidy: async () => {
      for (const [path, place] of places) if (await putInPlace(ports, path, place)) places.delete(path);
      return places.size === 0;
    },
  };
}

const HARMLESS: ReadonlySet<Failure['reason']> = new Set(['changed-elsewhere', 'already-exists', 'not-found', 'unexpected', 'unknown-outcome']);

/** Answers false where it is to be tried again. A file that has something to send is left alone: that may say otherwise. */
async function putInPlace({ device, remote, way, isTrashed }: Ports, path: FilePath, lies: FilePath): Promise<boolean> {
  const { text, agreed } = (await device.read(path)) ?? {};
  if (lies === '' || agreed === undefined || text !== agreed.text || isTrashed(text) === isInTrashFolder(lies)) return true;
  const place = isTrashed(text) ? (`${FOLDER}${lies}` as FilePath) : pathOutOfTrash(lies);
  try {
    if ((await way()) === 'none') return true;
    const { tag } = await remote.move(agreed.itemId, place, agreed.tag);
    await device.agree(path, { ...agreed, tag });
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || !HARMLESS.has(error.reason)) throw error;
    return error.reason !== 'unknown-outcome';
  }
}
