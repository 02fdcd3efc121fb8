import type { FilePath } from '../../domain/notes/file-path';
import type { DeviceFile, DeviceNotes } from '../../sync/ports';
import type { LocalNotes } from '../../workflows/ports';
import type { Change } from './file-record';

/** Files that the disk could not take any more. */
export type HeldFiles = {
  readonly has: (path: FilePath) => boolean;
  /** The file as it is held, undefined where it left the device; to be asked for files that it has. */
  readonly get: (path: FilePath) => DeviceFile | undefined;
  readonly paths: () => Iterable<FilePath>;
  /** Holds what becomes of the file; answers false, and holds nothing new, where nothing changes. */
  readonly change: (path: FilePath, change: Change) => Promise<boolean>;
  /** Holds that the file is not here any more, if it may go. */
  readonly drop: (path: FilePath, mayGo: (file: DeviceFile | undefined) => boolean) => Promise<boolean>;
  readonly isHolding: () => boolean;
  /** Puts back to the disk what that takes now. */
  readonly giveBack: () => Promise<void>;
  readonly clear: () => void;
};

/** A file as it is now, undefined when it left the device, and the one on the disk that it grew from. */
type Held = { readonly file: DeviceFile | undefined; readonly base: DeviceFile | undefined };

/** Far beyond the revisions of the disk: what was read while a file was held is never taken for what the disk has later. */
const FIRST_REVISION = 2 ** 40;

/** @param notify called with the path after each change, and when a file went back to the disk */
export function heldFiles(disk: Pick<LocalNotes, 'edit'> & Pick<DeviceNotes, 'read' | 'take' | 'drop'>, notify: (path: FilePath) => void): HeldFiles {
  const held = new Map<FilePath, Held>();
  let revision = FIRST_REVISION;

  /** Looked at and changed without a pause in between, so that two edits at once lose nothing. */
  const hold = async (path: FilePath, change: (file: DeviceFile | undefined) => Pick<Held, 'file'> | undefined): Promise<boolean> => {
    const onDisk = held.has(path) ? undefined : await disk.read(path);
    const { file: before, base } = held.get(path) ?? { file: onDisk, base: onDisk };
    const after = change(before);
    if (after === undefined) return false;
    held.set(path, { ...after, base });
    notify(path);
    await giveBack(path);
    return true;
  };

  const giveBack = async (path: FilePath): Promise<void> => {
    const now = held.get(path);
    if (now === undefined) return;
    const { file } = now;
    try {
      // What another tab wrote to the disk stays there; it is joined with this in OneDrive, once that has this.
      const mayForget = file === undefined || file.text === file.agreed?.text;
      if (!(await put(path, now)) && !mayForget) return;
    } catch {
      return; // Still no room.
    }
    if (held.get(path) === now) held.delete(path);
    notify(path);
  };

  /** Answers whether the disk has it now. */
  const put = async (path: FilePath, { file, base }: Held): Promise<boolean> => {
    if (file === undefined) return base === undefined || disk.drop(path, base.revision, base.agreed?.itemId);
    if (file.agreed !== undefined) return disk.take(path, base?.revision, file.text, file.agreed);
    let isFree = false;
    await disk.edit(path, (before) => {
      isFree = before === base?.text;
      return isFree ? file.text : (before ?? '');
    });
    return isFree;
  };

  return {
    has: (path) => held.has(path),
    get: (path) => held.get(path)?.file,
    paths: () => held.keys(),
    change: (path, change) =>
      hold(path, (before) => {
        const file = change(before);
        return file && { file: file.revision === before?.revision ? file : { ...file, revision: ++revision } };
      }),
    drop: (path, mayGo) => hold(path, (before) => (mayGo(before) ? { file: undefined } : undefined)),
    isHolding: () => held.size > 0,
    giveBack: async () => {
      for (const path of [...held.keys()]) await giveBack(path);
    },
    clear: () => {
      held.clear();
    },
  };
}
