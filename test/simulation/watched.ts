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

/** Up to so many never ask; more than so many always do, and more than a fifth of the files that have words. */
const [NEVER_ASK, ALWAYS_ASK, SHARE] = [2, 10, 5] as const;

export function watched({ disk, device, remote, merge, broken, erased }: Watching): Watched {
  const gone: Record<BulkQuestion['direction'], Set<FilePath>> = { 'from-onedrive': new Set(), 'to-onedrive': new Set() };
  const allowed = new Map<FilePath, number>();
  const letGo = new Set<FilePath>();
  /** How many files had words in this turn, those that went since included. */
  const had: Record<BulkQuestion['direction'], number> = { 'from-onedrive': 0, 'to-onedrive': 0 };
  const known = new Map<string, boolean>();
  const hasWords = (text: string | undefined): boolean => {
    if (text === undefined) return false;
    const isKnown = known.get(text) ?? isLiving(text);
    known.set(text, isKnown);
    return isKnown;
  };

  const wentWithout = (direction: BulkQuestion['direction'], path: FilePath): void => {
    if (allowed.has(path)) return;
    const count = gone[direction].add(path).size;
    if (count <= NEVER_ASK || (count <= ALWAYS_ASK && count * SHARE <= had[direction])) return;
    broken(`I7: the words of more than ${NEVER_ASK} files went without a question, ${count} of ${had[direction]}`);
  };

  /** A conflict copy has its words. */
  const isBeside = (path: FilePath, text = ''): boolean => {
    const others = [...disk.files.values()].filter((file) => file.path !== path).map((file) => new Set(wordsIn(file.text)));
    return others.some((words) => wordsIn(text).every((word) => words.has(word)));
  };

  return {
    device: {
      ...device,
      list: async () => {
        const files = await device.list();
        const living = files.filter(({ text, agreed }) => hasWords(text) || hasWords(agreed?.text)).length;
        for (const direction of DIRECTIONS) had[direction] = Math.max(had[direction], living + gone[direction].size);
        return files;
      },
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
      for (const direction of DIRECTIONS) {
        gone[direction].clear();
        had[direction] = 0;
      }
    },
    mayGo: (paths, carriedOut) => {
      for (const path of paths) allowed.set(path, (allowed.get(path) ?? 0) + 1);
      void carriedOut.then(() => paths.forEach((path) => decrease(allowed, path)));
    },
    letsGo: (path) => letGo.add(path),
  };
}

/** Whether the number of files alone would not have been a reason to ask, nor how few there are. */
export function isAskedForShare({ files }: Pick<Disk, 'files'>, { paths }: BulkQuestion): boolean {
  return paths.length <= ALWAYS_ASK && files.size > (NEVER_ASK + 1) * SHARE;
}

const DIRECTIONS = ['from-onedrive', 'to-onedrive'] as const;

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
