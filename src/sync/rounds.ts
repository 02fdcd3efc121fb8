import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { asFailure, fileRounds, type FileRounds } from './file-rounds';
import type { FileStates } from './file-states';
import { fillDevice } from './fill-device';
import { firstLookState, type FirstLookState } from './first-look';
import { inPool } from './in-pool';
import { forgetCursor, freeDoubles, lookForChanges, type Found } from './look-for-changes';
import { PACE } from './pace';
import type { Pauses } from './pauses';
import { watchRoot } from './root-watch';
import type { SyncOptions, SyncTrouble } from './sync-options';

/** What one round is to do. `seldom`: only if the last look is long enough ago. */
export type Round = { readonly looks: 'always' | 'seldom' | 'never'; readonly uploads: 'all' | 'due' };

export type Rounds = {
  /** Never throws: what failed is in the files' states and in the pauses. */
  readonly run: (round: Round) => Promise<'done' | 'other-tab'>;
  /** Reads one file from the store and says how far it is. */
  readonly refresh: (path: FilePath) => Promise<void>;
  readonly readAll: () => Promise<void>;
  readonly firstLook: Pick<FirstLookState, 'now' | 'subscribe'>;
  readonly trouble: () => SyncTrouble | undefined;
  readonly acceptRoot: () => Promise<void>;
  readonly conflictCopies: () => ReadonlyMap<FilePath, FilePath>;
};

const LOOKED_AT = 'sync:looked-at';
/** Files read from OneDrive at a time: enough for one batch of Graph. */
const READERS = 20;

export function rounds(options: SyncOptions, states: FileStates, pause: Pauses): Rounds {
  const { device, remote, turn, timing, isOnline = () => true } = options;
  const root = watchRoot(device, remote);
  const firstLook = firstLookState();
  let trouble: SyncTrouble | undefined;
  let isRootKnown = false;

  const isSameRoot = async (): Promise<boolean> => {
    isRootKnown = await root.isSame();
    trouble = isRootKnown ? undefined : { kind: 'other-root' };
    return isRootKnown;
  };
  const files = fileRounds({ device, remote, merge: options.merge, isSameRoot }, states, timing.now);
  /** A file may find out in the middle of a round that another folder stands in the place of ours: then the round is over (S19). */
  const settle: typeof files.settle = async (path, there) => trouble === undefined && files.settle(path, there);

  const look = async (): Promise<void> => {
    const found = await lookForChanges(device, remote);
    if (await bringIn(found, options, settle)) await found.done();
    await device.writeCache(LOOKED_AT, timing.now());
    firstLook.become({ kind: 'done' });
  };

  const isLookDue = async ({ looks }: Round): Promise<boolean> => {
    if (looks !== 'seldom') return looks === 'always';
    const lookedAt = await device.readCache(LOOKED_AT);
    if (typeof lookedAt === 'number') firstLook.become({ kind: 'done' }); // Another tab may have looked meanwhile.
    return !isRecent(lookedAt, timing.now());
  };

  const upload = async ({ uploads }: Round): Promise<void> => {
    for (const path of states.waiting()) {
      if (uploads === 'due' && states.dueAt(path, timing.now()) > timing.now()) continue;
      await settle(path, { kind: 'as-agreed' });
    }
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
      if ((looks || !isRootKnown) && !(await isSameRoot())) return;
      if (looks) await freeDoubles(device);
      // The user's words go first: a look at a year of notes may fail half-way again and again under a busy service (S23).
      await upload(round);
      if (looks) {
        await look();
        await upload(round); // What the look set free or merged.
      }
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
    readAll: async () => {
      try {
        if (typeof (await device.readCache(LOOKED_AT)) !== 'number') firstLook.become({ kind: 'reading' });
        for (const file of await device.list()) states.saw(file, timing.now());
      } catch {
        // The store cannot be read: whoever opens a note hears of it there, and nothing is claimed here.
      }
    },
    trouble: () => trouble,
    acceptRoot: async () => {
      // In this order: dying half-way leaves the question open rather than notes bound to items of the old folder.
      for (const { path } of await device.list()) await device.disagree(path);
      await forgetCursor(device);
      await root.accept();
      trouble = undefined;
    },
    conflictCopies: files.conflictCopies,
  };
}

/** Settles every file that was found, the new ones together; answers whether all went well. @throws {Failure} */
async function bringIn({ files, fresh }: Found, { device, remote }: SyncOptions, settle: FileRounds['settle']): Promise<boolean> {
  const taken = await fillDevice(device, remote, fresh, READERS);
  let areSettled = true;
  await inPool(READERS, [...files].filter(([path]) => !taken.has(path)), async ([path, there]) => {
    if (!(await settle(path, there))) areSettled = false;
  });
  return areSettled;
}

/** A clock that was set back is no reason to wait. */
function isRecent(lookedAt: unknown, now: number): boolean {
  const ago = typeof lookedAt === 'number' ? now - lookedAt : Number.NaN;
  return ago >= 0 && ago < PACE.lookMs;
}
