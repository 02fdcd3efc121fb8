import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { bulkGuard, type BulkGuard } from './bulk-guard';
import { deleteForGood } from './delete-for-good';
import { asFailure, fileRounds } from './file-rounds';
import type { FileStates } from './file-states';
import { firstLookState, type FirstLookState } from './first-look';
import { forgetCursor, freeDoubles } from './look-for-changes';
import { passes } from './passes';
import type { Pauses } from './pauses';
import type { DeviceFile } from './ports';
import { watchRoot } from './root-watch';
import type { BulkAnswer, SyncOptions, SyncTrouble } from './sync-options';
import { trashFolder } from './trash-folder';

/** What one round is to do. `seldom`: only if the last look is long enough ago. `answer`: what the user said to the question. */
export type Round = { readonly looks: 'always' | 'seldom' | 'never'; readonly uploads: 'all' | 'due'; readonly answer?: BulkAnswer };

export type Rounds = {
  /** Never throws: what failed is in the files' states and in the pauses. */
  readonly run: (round: Round) => Promise<'done' | 'other-tab'>;
  /** Reads one file from the store and says how far it is. */
  readonly refresh: (path: FilePath) => Promise<void>;
  readonly readAll: () => Promise<void>;
  readonly firstLook: Pick<FirstLookState, 'now' | 'subscribe'>;
  readonly guard: Pick<BulkGuard, 'question' | 'subscribe'>;
  /** Deletes files of the trash that still are as they were seen; answers which are gone now. Never throws. */
  readonly deleteForGood: (seen: readonly DeviceFile[]) => Promise<ReadonlySet<FilePath>>;
  readonly trouble: () => SyncTrouble | undefined;
  readonly acceptRoot: () => Promise<void>;
  readonly conflictCopies: () => ReadonlyMap<FilePath, FilePath>;
};

export function rounds(options: SyncOptions, states: FileStates, pause: Pauses): Rounds {
  const { device, remote, turn, timing, isOnline = () => true } = options;
  const root = watchRoot(device, remote);
  const firstLook = firstLookState();
  const guard = bulkGuard(options);
  const trash = trashFolder(options);
  const files = fileRounds({ ...options, isSameRoot: root.isSame }, states, guard, trash, timing.now);
  /** A file may find out in the middle of a round that another folder stands in the place of ours: then the round is over (S19). */
  const settle: typeof files.settle = async (path, there, ifLost) => root.last() !== 'other' && files.settle(path, there, ifLost);
  const pass = passes(options, { states, guard, trash, settle });

  const isLookDue = async ({ looks }: Round): Promise<boolean> => {
    if (looks !== 'seldom') return looks === 'always';
    if (await pass.hasLooked()) firstLook.become({ kind: 'done' }); // Another tab may have looked meanwhile.
    return pass.isLookDue();
  };

  const refuse = (failure: Failure): void => {
    pause.refused(failure);
    for (const path of states.waiting()) states.failed(path, failure.reason);
    if (firstLook.now().kind !== 'done') firstLook.become({ kind: 'failed', reason: failure.reason });
  };

  const work = async (round: Round): Promise<void> => {
    try {
      if (firstLook.now().kind === 'failed') firstLook.become({ kind: 'reading' });
      const looks = await isLookDue(round);
      if ((looks || root.last() !== 'same') && !(await root.isSame())) return;
      guard.begin();
      if (round.answer !== undefined) await pass.answer(round.answer);
      if (looks) await freeDoubles(device);
      // The user's words go first: a look at a year of notes may fail half-way again and again under a busy service (S23).
      await pass.upload(round.uploads);
      if (looks) {
        await pass.look();
        firstLook.become({ kind: 'done' });
        await pass.upload(round.uploads); // What the look set free or merged.
      }
      await trash.tidy();
      pause.succeeded();
    } catch (error) {
      refuse(asFailure(error, 'sync'));
    }
  };

  return {
    run: async (round) => {
      if (pause.until() > timing.now()) return 'done';
      if (!isOnline()) {
        refuse(new Failure('offline', 'sync'));
        return 'done';
      }
      return (await turn.ifFree(() => work(round))) ? 'done' : 'other-tab';
    },
    refresh: files.refresh,
    firstLook,
    guard,
    readAll: async () => {
      try {
        if (!(await pass.hasLooked())) firstLook.become({ kind: 'reading' });
        for (const file of await device.list()) states.saw(file, timing.now());
      } catch {
        // The store cannot be read: whoever opens a note hears of it there, and nothing is claimed here.
      }
    },
    deleteForGood: async (seen) => {
      const deleted = new Set<FilePath>();
      if (pause.until() > timing.now() || !isOnline()) return deleted;
      await turn.ifFree(async () => {
        try {
          if (!(await root.isSame())) return;
          for (const file of seen) if (await deleteForGood({ ...options, settle }, file)) deleted.add(file.path);
        } catch (error) {
          refuse(asFailure(error, 'delete notes for good'));
        }
      });
      return deleted;
    },
    trouble: () => (root.last() === 'other' ? OTHER_ROOT : undefined),
    acceptRoot: async () => {
      // In this order: dying half-way leaves the question open rather than notes bound to items of the old folder.
      for (const { path } of await device.list()) await device.disagree(path);
      await forgetCursor(device);
      await root.accept();
    },
    conflictCopies: files.conflictCopies,
  };
}

const OTHER_ROOT: SyncTrouble = { kind: 'other-root' };
