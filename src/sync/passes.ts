import type { FilePath } from '../domain/notes/file-path';
import type { BulkGuard, HeldFile } from './bulk-guard';
import type { FileRounds } from './file-rounds';
import type { FileStates } from './file-states';
import { AT_A_TIME, inPool } from './in-pool';
import { lookForChanges, type Found } from './look-for-changes';
import { PACE } from './pace';
import type { There } from './plan';
import { LOOKED_AT } from './ports';
import type { Reading } from './reading';
import type { BulkAnswer, BulkQuestion, SyncOptions } from './sync-options';
import { isInTrashFolder, type TrashFolder } from './trash-folder';

/** What the user said, and of which files. */
export type Answered = { readonly said: BulkAnswer; readonly question: BulkQuestion };

/** The ways through the files that a round is made of. Each throws the `Failure` that ends the round. */
export type Passes = {
  /** Sends what waits, or what is due of it. */
  readonly upload: (uploads: 'all' | 'due') => Promise<void>;
  /** Takes what OneDrive has that is not here; answers whether nothing of it was left for later (S30). */
  readonly look: () => Promise<boolean>;
  /** Does with the files that were asked about what the user said. */
  readonly answer: (answered: Answered) => Promise<void>;
  readonly isLookDue: () => Promise<boolean>;
  /** Whether this device ever looked through OneDrive. */
  readonly hasLooked: () => Promise<boolean>;
};

type Parts = { readonly states: FileStates; readonly reading: Reading; readonly guard: BulkGuard; readonly trash: TrashFolder; readonly settle: FileRounds['settle'] };

export function passes(options: SyncOptions, { states, reading, guard, trash, settle }: Parts): Passes {
  const { device, remote, timing } = options;
  let lookedHereAt: number | undefined;

  const settleHeld = (held: readonly HeldFile[], said: BulkAnswer): Promise<void> =>
    inPool(AT_A_TIME, held, async (file) => {
      await settle(file.path, thereOf(file), said);
    });
  /** What a pass held back goes on, if it is not so much that somebody should be asked (I7). */
  const settleFew = async (): Promise<void> => {
    if (guard.isHolding()) await settleHeld(guard.few(await device.list()), 'go-on');
  };
  /** Settles every file that was found, the new ones together, and tidies up; answers whether nothing is left to do, and to read. */
  const bringIn = async (found: Found): Promise<{ readonly isSettled: boolean; readonly isRead: boolean }> => {
    const { files, places } = found;
    const { taken, left } = await reading.fill(found);
    const failed = new Set<FilePath>();
    await inPool(AT_A_TIME, [...files].filter(([path]) => !taken.has(path) && !left.has(path)), async ([path, there]) => {
      if (!(await settle(path, there))) failed.add(path);
    });
    await settleFew();
    for (const [path, place] of places) if (!isKnownToLieWell(taken.get(path), place)) trash.lies(path, place);
    const isTidy = await trash.tidy();
    return { isSettled: isTidy && failed.size + left.size + guard.held('from-onedrive').length === 0, isRead: left.size === 0 };
  };

  /** Of hundreds of files that are new here, each need not be read again. */
  const isKnownToLieWell = (text: string | undefined, place: FilePath): boolean => text !== undefined && options.isTrashed(text) === isInTrashFolder(place);

  return {
    upload: async (uploads) => {
      for (const path of states.waiting()) {
        if (uploads === 'due' && states.dueAt(path, timing.now()) > timing.now()) continue;
        await settle(path, { kind: 'as-agreed' });
      }
      await settleFew();
    },
    look: async () => {
      const found = await lookForChanges(device, remote, options.isTrashed);
      const { isSettled, isRead } = await bringIn(found);
      if (isSettled) await found.done();
      lookedHereAt = timing.now();
      // While files are held or unread, the next tab or the next start is to find them again.
      if (isRead && guard.held('from-onedrive').length === 0) await device.writeCache(LOOKED_AT, lookedHereAt);
      return isRead;
    },
    // Files that are held by now as well, nobody was asked about.
    answer: ({ said, question }) => settleHeld(guard.held(question.direction).filter(({ path }) => question.paths.includes(path)), said),
    isLookDue: async () => !isRecent(await device.readCache(LOOKED_AT), timing.now()) && !isRecent(lookedHereAt, timing.now()),
    hasLooked: async () => typeof (await device.readCache(LOOKED_AT)) === 'number',
  };
}

/** What comes from OneDrive is read anew: it may be another text by now. */
function thereOf({ direction, itemId }: HeldFile): There {
  return direction === 'from-onedrive' ? { kind: 'suspect', itemId } : { kind: 'as-agreed' };
}

/** A clock that was set back is no reason to wait. */
function isRecent(lookedAt: unknown, now: number): boolean {
  const ago = typeof lookedAt === 'number' ? now - lookedAt : Number.NaN;
  return ago >= 0 && ago < PACE.lookMs;
}
