import type { FilePath } from '../domain/notes/file-path';
import { news } from './news';
import type { DeviceFile } from './ports';
import type { BulkQuestion } from './sync-options';
import type { TextRules } from './text-rules';

type Direction = BulkQuestion['direction'];
type Kinds = Pick<TextRules, 'isTrashed' | 'isEmptied'>;

/** A file that would lose its words, as it was when that was seen. */
export type Loss = { readonly direction: Direction; readonly itemId: string; readonly revision: number; readonly tag: string | undefined };
export type HeldFile = Loss & { readonly path: FilePath };

/** Holds files that would go until it is known how many they are (I7, `docs/decisions/0020`). */
export type BulkGuard = {
  /** What goes without a question is counted for each round. */
  readonly begin: () => void;
  readonly hold: (path: FilePath, loss: Loss) => void;
  readonly release: (path: FilePath) => void;
  /** What the store has at `path` now: a file that is another one by now is not held any more. */
  readonly saw: (path: FilePath, file: DeviceFile | undefined) => void;
  readonly isHolding: () => boolean;
  readonly held: (direction: Direction) => readonly HeldFile[];
  /** Those of the held that are few enough to go; for the others there is a question from now on. */
  readonly few: (files: readonly DeviceFile[]) => readonly HeldFile[];
  /** One and the same until it changes. */
  readonly question: () => BulkQuestion | undefined;
  readonly subscribe: (listener: () => void) => () => void;
};

const DIRECTIONS: readonly Direction[] = ['from-onedrive', 'to-onedrive'];
const MOST = 10;
const LARGEST_SHARE = 0.2;
/** Whatever their share, so few never ask: among three notes one is a third. */
const NEVER_ASKS = 2;

/** Whether so many of the `living` files may not go without a question. */
export function isBulk(going: number, living: number): boolean {
  return going > NEVER_ASKS && (going > MOST || going > living * LARGEST_SHARE);
}

/**
 * Whether a text with words would go. On the way up only an emptied one counts: what goes into the trash there was
 * deleted on this device, by name and number, with a question of its own.
 */
export function isLoss(kinds: Kinds, direction: Direction, before: string, after: string): boolean {
  if (!isLiving(kinds, before)) return false;
  const isTrashed = kinds.isTrashed(after);
  return direction === 'from-onedrive' ? isTrashed || kinds.isEmptied(after) : !isTrashed && kinds.isEmptied(after);
}

function isLiving({ isTrashed, isEmptied }: Kinds, text: string | undefined): boolean {
  return text !== undefined && !isTrashed(text) && !isEmptied(text);
}

export function bulkGuard(kinds: Kinds): BulkGuard {
  const files = new Map<FilePath, HeldFile>();
  /** Asked about once, they wait for the answer, however few are left. */
  const asked = new Set<Direction>();
  const went = new Map<Direction, number>();
  const { tell: tellAll, subscribe } = news();
  let question: BulkQuestion | undefined;

  const held = (direction: Direction): readonly HeldFile[] => [...files.values()].filter((file) => file.direction === direction);
  const tell = (): void => {
    for (const each of asked) if (held(each).length === 0) asked.delete(each);
    const direction = DIRECTIONS.find((each) => asked.has(each));
    const next = direction && { direction, paths: held(direction).map(({ path }) => path).sort() };
    if (JSON.stringify(next) === JSON.stringify(question)) return;
    question = next;
    tellAll();
  };
  const release = (path: FilePath): void => {
    if (files.delete(path)) tell();
  };
  const fewOf = (direction: Direction, living: number): readonly HeldFile[] => {
    const [waiting, before] = [held(direction), went.get(direction) ?? 0];
    if (asked.has(direction) || isBulk(waiting.length + before, living + before)) {
      asked.add(direction);
      return [];
    }
    went.set(direction, before + waiting.length);
    return waiting;
  };

  return {
    begin: () => went.clear(),
    hold: (path, loss) => {
      files.set(path, { path, ...loss });
      tell();
    },
    release,
    saw: (path, file) => {
      const known = files.get(path);
      if (known !== undefined && (file?.revision !== known.revision || file.agreed?.tag !== known.tag)) release(path);
    },
    isHolding: () => files.size > 0,
    held,
    few: (all) => {
      const living = all.filter(({ text, agreed }) => isLiving(kinds, text) || isLiving(kinds, agreed?.text)).length;
      const few = DIRECTIONS.flatMap((direction) => fewOf(direction, living));
      tell();
      return few;
    },
    question: () => question,
    subscribe,
  };
}
