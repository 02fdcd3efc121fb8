import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { bulkGuard, type BulkGuard } from './bulk-guard';
import { deleteForGood } from './delete-for-good';
import { asFailure, fileRounds } from './file-rounds';
import type { FileStates } from './file-states';
import { firstLookState, type FirstLookState } from './first-look';
import { forgetCursor, freeDoubles } from './look-for-changes';
import { passes, type Answered } from './passes';
import type { Pauses } from './pauses';
import type { DeviceFile } from './ports';
import { createReading, type Reading } from './reading';
import { watchRoot } from './root-watch';
import type { SyncOptions, SyncTrouble } from './sync-options';
import { trashFolder } from './trash-folder';
import { watchTroubles } from './troubles';
import { writeWays } from './write-ways';

/** What one round is to do. `seldom`: only if the last look is long enough ago. `answer`: what the user said to the question. */
export type Round = { readonly looks: 'always' | 'seldom' | 'never'; readonly uploads: 'all' | 'due'; readonly answer?: Answered };

export type Rounds = {
  /** Never throws: what failed is in the files' states and in the pauses. */
  readonly run: (round: Round) => Promise<'done' | 'other-tab'>;
  /** Reads one file from the store and says how far it is. */
  readonly refresh: (path: FilePath) => Promise<void>;
  readonly readAll: () => Promise<void>;
  readonly firstLook: FirstLookState['now'];
  /** The user stops the first look, goes on with it, or wants some files first (S30). The first two never throw. */
  readonly reading: Pick<Reading, 'stop' | 'goOn' | 'bring'>;
  readonly question: BulkGuard['question'];
  /** Deletes files of the trash that still are as they were seen; answers which are gone now. Never throws. */
  readonly deleteForGood: (seen: readonly DeviceFile[]) => Promise<ReadonlySet<FilePath>>;
  readonly trouble: () => SyncTrouble | undefined;
  readonly isSplit: () => boolean;
  /** Never throws: where it fails, the trouble stays. */
  readonly acceptRoot: () => Promise<void>;
  /** Hears of the first look, of the question and of trouble. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly conflictCopies: () => ReadonlyMap<FilePath, FilePath>;
};

/** Of ten thousand files: to look at all in one task would stop the screen. */
const SEEN_AT_ONCE = 1000;

export function rounds(options: SyncOptions, states: FileStates, pause: Pauses): Rounds {
  const { device, turn, timing, isOnline = () => true } = options;
  const firstLook = firstLookState();
  const { root, guard, ways, trash, files, reading, pass, settle, troubles } = partsOf(options, states, firstLook);

  const isLookDue = async ({ looks }: Round): Promise<boolean> => {
    if (looks !== 'seldom') return looks === 'always';
    if (await pass.hasLooked()) firstLook.become({ kind: 'done' }); // Another tab may have looked meanwhile.
    return pass.isLookDue();
  };

  const refuse = (failure: Failure): void => {
    pause.refused(failure);
    for (const path of states.waiting()) states.failed(path, failure.reason);
    if (firstLook.now().kind === 'reading') firstLook.become({ kind: 'failed', reason: failure.reason });
  };

  const work = async (round: Round): Promise<void> => {
    if (firstLook.now().kind === 'failed') firstLook.become({ kind: 'reading' });
    const looks = await isLookDue(round);
    if ((looks || root.last() !== 'same') && !(await root.isSame())) return;
    guard.begin();
    ways.begin();
    if (round.answer !== undefined) await pass.answer(round.answer);
    if (looks) await freeDoubles(device);
    // The user's words go first: a look at a year of notes may fail half-way again and again under a busy service (S23).
    await pass.upload(round.uploads);
    if (looks) {
      if (await pass.look()) firstLook.become({ kind: 'done' });
      await pass.upload(round.uploads); // What the look set free or merged.
    }
    await trash.tidy();
    pause.succeeded();
  };

  /** If nothing stands in the way. What fails is in the files' states and in the pauses. */
  const inTurn = async (operation: string, doWork: () => Promise<void>): Promise<'done' | 'other-tab'> => {
    if (pause.until() > timing.now()) return 'done';
    if (!isOnline()) {
      refuse(new Failure('offline', operation));
      return 'done';
    }
    const isDone = await turn.ifFree(() => doWork().catch((error: unknown) => refuse(asFailure(error, operation))));
    troubles.check();
    return isDone ? 'done' : 'other-tab';
  };

  return {
    run: (round) => inTurn('sync', () => work(round)),
    refresh: files.refresh,
    firstLook: firstLook.now,
    reading,
    question: guard.question,
    subscribe: (listener) => {
      const leaveAll = [firstLook, guard, troubles].map((each) => each.subscribe(listener));
      return () => leaveAll.forEach((leave) => leave());
    },
    readAll: async () => {
      try {
        const progress = await reading.stoppedAt();
        if (!(await pass.hasLooked())) firstLook.become(progress === undefined ? { kind: 'reading' } : { kind: 'stopped', progress });
        await see(await device.list(), states, timing);
      } catch {
        // The store cannot be read: whoever opens a note hears of it there, and nothing is claimed here.
      }
    },
    deleteForGood: async (seen) => {
      const deleted = new Set<FilePath>();
      await inTurn('delete notes for good', async () => {
        if (!(await root.isSame()) || (await ways.find()) === 'none') return;
        for (const file of seen) if (await deleteForGood({ ...options, settle }, file)) deleted.add(file.path);
      });
      return deleted;
    },
    trouble: troubles.now,
    isSplit: troubles.isSplit,
    acceptRoot: async () => {
      try {
        // In this order: dying half-way leaves the question open rather than notes bound to items of the old folder.
        for (const { path } of await device.list()) await device.disagree(path);
        await forgetCursor(device);
        await root.accept();
      } catch {
        // Without a network, or a store, the question stays.
      }
      troubles.check();
    },
    conflictCopies: files.conflictCopies,
  };
}

async function see(files: readonly DeviceFile[], states: FileStates, timing: SyncOptions['timing']): Promise<void> {
  for (let from = 0; from < files.length; from += SEEN_AT_ONCE) {
    if (from > 0) await new Promise<void>((resolve) => timing.after(0, resolve));
    // What was touched meanwhile is read by itself: how it was before says nothing any more.
    states.saw(files.slice(from, from + SEEN_AT_ONCE).filter(({ path }) => states.touches(path) === 0), timing.now());
  }
}

/** What a round works with. */
function partsOf(options: SyncOptions, states: FileStates, firstLook: FirstLookState) {
  const { device, remote, timing } = options;
  const root = watchRoot(device, remote);
  const guard = bulkGuard(options);
  const ways = writeWays(options, root);
  /** Asked right before each write. Another file of the same pass may have met another folder by now, or while a way was tried out (S19). */
  const way = async () => {
    if (await root.isOther()) return 'none';
    const found = await ways.find();
    return (await root.isOther()) ? 'none' : found;
  };
  const trash = trashFolder({ ...options, way });
  const files = fileRounds({ ...options, isSameRoot: root.isSame, way }, states, guard, trash, timing.now);
  /** A file may find out in the middle of a round that another folder stands in the place of ours: then the round is over (S19). */
  const settle: typeof files.settle = async (path, there, ifLost) => root.last() !== 'other' && files.settle(path, there, ifLost);
  const reading = createReading(options, firstLook);
  const pass = passes(options, { states, reading, guard, trash, settle });
  return { root, guard, ways, trash, files, settle, reading, pass, troubles: watchTroubles(root, ways) };
}
