import type { FilePath } from '../domain/notes/file-path';
import type { FailureReason } from '../domain/shared/failure';
import { news } from './news';
import { dueAt, PACE } from './pace';
import type { DeviceFile } from './ports';

/** How far a file has come. `agreed` is said only of a text that OneDrive answered for (I2). */
export type FileState =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

type Entry = {
  state: FileState;
  firstChangeAt: number;
  lastChangeAt: number;
  uploadedAt: number | undefined;
  notBefore: number;
};

/** What the engine knows of each file's way to OneDrive: kept in memory, and found anew from the store at each start. */
export type FileStates = {
  readonly stateOf: (path: FilePath) => FileState;
  /** Every path whose newest text is not in OneDrive, as one array until that changes. */
  readonly waiting: () => readonly FilePath[];
  /** When `path` is to go up, epoch ms, as the clock goes now. */
  readonly dueAt: (path: FilePath, now: number) => number;
  /** Something changed in the store: until it is read, nothing better than "waiting" can be said. */
  readonly touched: (path: FilePath, now: number) => void;
  /** Grows with each `touched`. */
  readonly touches: (path: FilePath) => number;
  /** The files as they were read just now; told once, however many they are. */
  readonly saw: (files: readonly DeviceFile[], now: number) => void;
  /** The file was looked for and is not on this device any more. */
  readonly gone: (path: FilePath) => void;
  readonly sending: (path: FilePath) => void;
  readonly uploaded: (path: FilePath, now: number) => void;
  /** It could not go up; not to be tried again before `notBefore` (epoch ms), or before it changes. */
  readonly failed: (path: FilePath, reason: FailureReason, notBefore?: number) => void;
  readonly postponed: (path: FilePath, notBefore: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** @param isKept whether what waits on this device outlives the tab */
export function fileStates(isKept: () => boolean): FileStates {
  const entries = new Map<FilePath, Entry>();
  const touches = new Map<FilePath, number>();
  const { tell, subscribe } = news();
  const unsafe = unsafePaths();

  const add = (path: FilePath, now: number): Entry => {
    const entry: Entry = { state: UNSEEN, firstChangeAt: now, lastChangeAt: now, uploadedAt: undefined, notBefore: LONG_AGO };
    entries.set(path, entry);
    return entry;
  };
  /** Answers whether that is news. */
  const become = (path: FilePath, entry: Entry, state: FileState): boolean => {
    if (entry.state !== UNSEEN && isSame(entry.state, state)) return false;
    entry.state = state;
    unsafe.mark(path, state.kind !== 'agreed');
    return true;
  };
  const set = (path: FilePath, entry: Entry, state: FileState): void => {
    if (become(path, entry, state)) tell();
  };
  const sawOne = (file: DeviceFile, now: number): boolean => {
    const { path, text, agreed } = file;
    const known = entries.get(path);
    if (agreed?.text === text) return become(path, known ?? add(path, now), AGREED);
    if (known === undefined) return become(path, add(path, now), WAITING);
    return (known.state.kind === 'agreed' || known.state.kind === 'sending') && become(path, known, WAITING);
  };

  return {
    stateOf: (path) => entries.get(path)?.state ?? WAITING,
    waiting: unsafe.list,
    dueAt: (path, now) => {
      const entry = entries.get(path);
      if (entry === undefined) return Number.POSITIVE_INFINITY;
      forgetFuture(entry, now);
      return Math.max(dueAt(entry, isKept()), entry.notBefore);
    },
    touched: (path, now) => {
      touches.set(path, (touches.get(path) ?? 0) + 1);
      const entry = entries.get(path);
      // A file never seen before counts as waiting only when it was read: it may just have come from OneDrive.
      if (entry === undefined) return;
      if (entry.state.kind === 'agreed') entry.firstChangeAt = now;
      entry.lastChangeAt = now;
      entry.notBefore = LONG_AGO;
      if (entry.state.kind === 'agreed') set(path, entry, WAITING);
    },
    touches: (path) => touches.get(path) ?? 0,
    saw: (files, now) => {
      let isNews = false;
      for (const file of files) isNews = sawOne(file, now) || isNews;
      if (isNews) tell();
    },
    gone: (path) => {
      if (!entries.delete(path)) return;
      unsafe.mark(path, false);
      tell();
    },
    sending: (path) => {
      const entry = entries.get(path);
      if (entry !== undefined && entry.state.kind !== 'agreed') set(path, entry, SENDING);
    },
    uploaded: (path, now) => {
      const entry = entries.get(path) ?? add(path, now);
      unsafe.mark(path, entry.state.kind !== 'agreed');
      entry.uploadedAt = now;
      entry.firstChangeAt = now;
    },
    failed: (path, reason, notBefore = LONG_AGO) => {
      const entry = entries.get(path);
      if (entry === undefined || entry.state.kind === 'agreed') return;
      entry.notBefore = notBefore;
      set(path, entry, { kind: 'failed', reason });
    },
    postponed: (path, notBefore) => {
      const entry = entries.get(path);
      if (entry !== undefined) entry.notBefore = notBefore;
    },
    subscribe,
  };
}

/** Kept as they change: of ten thousand files each may tell of itself, and whoever hears of that asks for all that wait. */
function unsafePaths() {
  const paths = new Set<FilePath>();
  let list: readonly FilePath[] | undefined;
  return {
    mark: (path: FilePath, isUnsafe: boolean): void => {
      if (paths.has(path) === isUnsafe) return;
      if (isUnsafe) paths.add(path);
      else paths.delete(path);
      list = undefined;
    },
    list: () => (list ??= [...paths]),
  };
}

/** What is noted under a later time was noted before the clock was set back: nothing waits for longer because of that (I11). */
function forgetFuture(entry: Entry, now: number): void {
  entry.firstChangeAt = Math.min(entry.firstChangeAt, now);
  entry.lastChangeAt = Math.min(entry.lastChangeAt, now);
  if (entry.uploadedAt !== undefined) entry.uploadedAt = Math.min(entry.uploadedAt, now);
  entry.notBefore = Math.min(entry.notBefore, now + PACE.longestPauseMs);
}

const LONG_AGO = Number.NEGATIVE_INFINITY;
const AGREED: FileState = { kind: 'agreed' };
const UNSEEN: FileState = { kind: 'waiting' };
const WAITING: FileState = { kind: 'waiting' };
const SENDING: FileState = { kind: 'sending' };

function isSame(a: FileState, b: FileState): boolean {
  return a.kind === b.kind && (a.kind !== 'failed' || b.kind !== 'failed' || a.reason === b.reason);
}
