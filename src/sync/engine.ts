import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { turns } from '../domain/shared/turns';
import { fileStates, type FileState, type FileStates } from './file-states';
import type { FirstLook } from './first-look';
import { PACE } from './pace';
import { pauses } from './pauses';
import type { DeviceFile, DeviceNotes, RemoteNotes, RemoteVersion } from './ports';
import { rounds, type Round, type Rounds } from './rounds';
import type { Wants } from './reading';
import type { BulkAnswer, BulkQuestion, SyncOptions, SyncTrouble } from './sync-options';

/** The way of notes to OneDrive and back. Structurally the `Cloud` of the workflows. */
export type Sync = {
  readonly stateOf: (path: FilePath) => FileState;
  readonly waiting: () => readonly FilePath[];
  readonly nudge: (path: FilePath) => void;
  readonly syncNow: () => Promise<void>;
  readonly versions: (path: FilePath) => Promise<readonly RemoteVersion[]>;
  readonly readVersion: (path: FilePath, versionId: string) => Promise<string>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to follow the store, and looks for changes; settles when that first look is over. Never throws. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** The window came to the front: looks for changes, but not more often than the pace allows (S17). */
  readonly focus: () => Promise<void>;
  readonly firstReading: () => FirstLook;
  /** The user wants no more of what this device has not yet: what is here stays. Never throws. */
  readonly stopReading: () => Promise<void>;
  /** Goes on where the first reading was stopped. Never throws. */
  readonly goOnReading: () => Promise<void>;
  /** Reads these files before all others as long as the first reading is not done, stopped or not. Never throws. */
  readonly bring: (wants: Wants) => Promise<void>;
  readonly trouble: () => SyncTrouble | undefined;
  /** Whether notes lie in a second folder, too: everything goes on, and the user should put them together (S32). */
  readonly isSplit: () => boolean;
  /** The user wants the notes in the folder that stands there now: nothing is deleted, everything is put together (I8). Never throws. */
  readonly acceptRoot: () => Promise<void>;
  /** Files that are held until the user says whether they may go; the rest goes on (I7). One and the same until it changes. */
  readonly question: () => BulkQuestion | undefined;
  /** Settles when the answer was carried out. Where it could not be, the question stays. Never throws. */
  readonly answer: (answer: BulkAnswer) => Promise<void>;
  /**
   * Deletes files of the trash for good, there and here, as far as they are what this device has at this moment; answers
   * those that could not be. Nobody is asked again: whoever calls has asked, by name and number.
   */
  readonly deleteForGood: (paths: readonly FilePath[]) => Promise<readonly FilePath[]>;
  /** Conflict copies made since the start: where a note's text went, by the note's path. */
  readonly conflictCopies: () => ReadonlyMap<FilePath, FilePath>;
};

/** Joins the device's notes and OneDrive. The rules are in `docs/sync.md`; nothing here decides by the clock (I11). */
export function createSync(options: SyncOptions): Sync {
  const { device, remote, timing } = options;
  const states = fileStates(() => device.durability === 'durable');
  const pause = pauses(timing);
  const round = rounds(options, states, pause);
  let isRunning = false;
  let leave: () => void = () => undefined;
  let cancelTimer: () => void = () => undefined;
  const inTurn = turns();

  /** One round after the other; each leaves the timer set for the next. */
  const enqueue = (wanted: Round): Promise<void> =>
    inTurn(async () => {
      if (!isRunning) return;
      const outcome = await round.run(wanted);
      setTimer(outcome === 'other-tab' ? timing.now() + PACE.otherTabMs : Number.NEGATIVE_INFINITY);
    });
  const setTimer = (notBefore = Number.NEGATIVE_INFINITY): void => {
    cancelTimer();
    cancelTimer = () => undefined;
    const looks = wantsLook(round);
    const due = looks ? Number.NEGATIVE_INFINITY : nextUpload(round, states, timing.now());
    if (!isRunning || due === Number.POSITIVE_INFINITY) return;
    const at = Math.max(due, pause.until(), notBefore);
    cancelTimer = timing.after(Math.max(0, at - timing.now()), () => void enqueue({ looks: looks ? 'seldom' : 'never', uploads: 'due' }));
  };
  const syncNow = (): Promise<void> => {
    pause.cutShort();
    return enqueue({ looks: 'always', uploads: 'all' });
  };
  const onChange = (path: FilePath): void => {
    states.touched(path, timing.now());
    void round.refresh(path).then(() => setTimer());
  };

  return {
    stateOf: states.stateOf,
    waiting: states.waiting,
    ...firstReading(round, syncNow),
    subscribe: toBoth(states.subscribe, round.subscribe),
    nudge: (path) => {
      pause.cutShort();
      onChange(path);
    },
    syncNow,
    focus: () => enqueue({ looks: 'seldom', uploads: 'due' }),
    ...earlierVersions(device, remote),
    start: async () => {
      if (isRunning) return;
      isRunning = true;
      leave = device.subscribe(onChange);
      await round.readAll();
      await enqueue({ looks: 'seldom', uploads: 'all' });
    },
    stop: () => {
      isRunning = false;
      cancelTimer();
      leave();
    },
    trouble: round.trouble,
    isSplit: round.isSplit,
    acceptRoot: async () => {
      await round.acceptRoot();
      await enqueue({ looks: 'always', uploads: 'all' });
    },
    question: round.question,
    answer: async (said) => {
      const question = round.question();
      if (question === undefined) return;
      pause.cutShort();
      await enqueue({ looks: 'always', uploads: 'all', answer: { said, question } });
    },
    deleteForGood: async (paths) => {
      const seen = await seenHere(device, paths);
      pause.cutShort();
      const deleted = await inTurn(async () => (isRunning ? round.deleteForGood(seen) : NOTHING));
      setTimer();
      return paths.filter((path) => !deleted.has(path));
    },
    conflictCopies: round.conflictCopies,
  };
}

const NOTHING: ReadonlySet<FilePath> = new Set();

function toBoth(one: Sync['subscribe'], other: Sync['subscribe']): Sync['subscribe'] {
  return (listener) => {
    const leaveBoth = [one(listener), other(listener)];
    return () => leaveBoth.forEach((each) => each());
  };
}

/**
 * A first look that failed is tried again by itself: nobody can write what they do not see. One that was stopped is not, and none where the
 * user is to decide about another folder.
 */
function wantsLook(round: Rounds): boolean {
  return round.trouble()?.kind !== 'other-root' && ['reading', 'failed'].includes(round.firstLook().kind);
}

function firstReading({ firstLook, reading }: Rounds, look: () => Promise<void>): Pick<Sync, 'firstReading' | 'stopReading' | 'goOnReading' | 'bring'> {
  return {
    firstReading: firstLook,
    stopReading: () => reading.stop().catch(() => undefined),
    goOnReading: async () => {
      await reading.goOn().catch(() => undefined);
      await look();
    },
    bring: reading.bring,
  };
}

/** Epoch ms; infinity where nothing waits, or nothing may go up. */
function nextUpload(round: Rounds, states: FileStates, now: number): number {
  const waiting = round.trouble() === undefined ? states.waiting() : [];
  return waiting.reduce((at, path) => Math.min(at, states.dueAt(path, now)), Number.POSITIVE_INFINITY);
}

/** What the user saw, before a round that is under way brings something else. */
async function seenHere(device: DeviceNotes, paths: readonly FilePath[]): Promise<readonly DeviceFile[]> {
  const files = await Promise.all(paths.map((path) => device.read(path).catch(() => undefined)));
  return files.filter((file) => file !== undefined);
}

function earlierVersions(device: DeviceNotes, remote: RemoteNotes): Pick<Sync, 'versions' | 'readVersion'> {
  return {
    versions: async (path) => remote.versions(await itemIdOf(device, path)),
    readVersion: async (path, versionId) => remote.readVersion(await itemIdOf(device, path), versionId),
  };
}

async function itemIdOf(device: DeviceNotes, path: FilePath): Promise<string> {
  const itemId = (await device.read(path))?.agreed?.itemId;
  if (itemId === undefined) throw new Failure('not-found', 'find a note in OneDrive');
  return itemId;
}
