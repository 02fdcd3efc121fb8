import type { FilePath } from '../../src/domain/notes/file-path';
import { noteRules } from '../../src/entries/note-rules';
import type { DeviceNotes, RemoteNotes } from '../../src/sync/ports';
import type { BulkQuestion } from '../../src/sync/sync-options';
import type { MergeTexts } from '../../src/sync/text-rules';
import type { Disk } from './disk';
import { wordsIn } from './words';

/** Looks over the engine's shoulder, at what it does to the words of files. */
export type Watched = {
  readonly device: DeviceNotes;
  readonly remote: RemoteNotes;
  readonly merge: MergeTexts;
  /** The engine has its turn: what goes without a question is counted for each. */
  readonly turnBegins: () => void;
  /** The user says that these files may go, until the answer was carried out. */
  readonly mayGo: (paths: readonly FilePath[], carriedOut: Promise<unknown>) => void;
  /** The user lets go of what the next reading of the file finds. */
  readonly letsGo: (path: FilePath) => void;
};

export type Watching = {
  readonly disk: Disk;
  readonly device: DeviceNotes;
  readonly remote: RemoteNotes;
  readonly merge: MergeTexts;
  readonly broken: (promise: string) => void;
  readonly erased: (text: string) => void;
};

/** Up to so many never ask, and a fifth of the few files that there are here is never more. */
const NEVER_ASK = 2;

export function watched({ disk, device, remote, merge, broken, erased }: Watching): Watched {
  const gone: Record<BulkQuestion['direction'], Set<FilePath>> = { 'from-onedrive': new Set(), 'to-onedrive': new Set() };
  const allowed = new Map<FilePath, number>();
  const letGo = new Set<FilePath>();

  const wentWithout = (direction: BulkQuestion['direction'], path: FilePath): void => {
    if (allowed.has(path)) return;
    if (gone[direction].add(path).size > NEVER_ASK) broken(`I7: the words of more than ${NEVER_ASK} files went without a question`);
  };

  /** A conflict copy has its words. */
  const isBeside = (path: FilePath, text = ''): boolean => {
    const others = [...disk.files.values()].filter((file) => file.path !== path).map((file) => new Set(wordsIn(file.text)));
    return others.some((words) => wordsIn(text).every((word) => words.has(word)));
  };

  return {
    device: {
      ...device,
      read: async (path) => {
        const isLetGo = letGo.delete(path);
        const file = await device.read(path);
        if (isLetGo && file !== undefined) erased(file.text);
        return file;
      },
      take: async (path, revision, text, agreed) => {
        const before = disk.files.get(path)?.text;
        const isTaken = await device.take(path, revision, text, agreed);
        if (isTaken && isLiving(before) && !isLiving(text) && !isBeside(path, before)) wentWithout('from-onedrive', path);
        return isTaken;
      },
    },
    remote: {
      ...remote,
      update: (itemId, text, ifMatch, way) => {
        const file = [...disk.files.values()].find(({ agreed }) => agreed?.itemId === itemId);
        if (file !== undefined && isLiving(file.agreed?.text) && !isLiving(text) && !noteRules.isTrashed(text)) wentWithout('to-onedrive', file.path);
        return remote.update(itemId, text, ifMatch, way);
      },
    },
    merge: (base, ours, theirs, path) => {
      const text = merge(base, ours, theirs, path);
      const [was, one, other] = [bare(base), bare(ours), bare(theirs)];
      const areBothChanged = one !== other && was !== one && was !== other;
      const areBothTrashed = noteRules.isTrashed(ours) && noteRules.isTrashed(theirs);
      if (areBothChanged && noteRules.isTrashed(text) && !areBothTrashed) broken('I6: the trash beat a change');
      return text;
    },
    turnBegins: () => {
      for (const paths of Object.values(gone)) paths.clear();
    },
    mayGo: (paths, carriedOut) => {
      for (const path of paths) allowed.set(path, (allowed.get(path) ?? 0) + 1);
      void carriedOut.then(() => paths.forEach((path) => decrease(allowed, path)));
    },
    letsGo: (path) => letGo.add(path),
  };
}

function isLiving(text: string | undefined): boolean {
  return text !== undefined && !noteRules.isTrashed(text) && !noteRules.isEmptied(text);
}

/** Line ends and a byte order mark are no change. */
function bare(text: string | undefined): string | undefined {
  return text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

function decrease(counts: Map<FilePath, number>, path: FilePath): void {
  const left = (counts.get(path) ?? 0) - 1;
  if (left > 0) counts.set(path, left);
  else counts.delete(path);
}
