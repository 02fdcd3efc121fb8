import type { FilePath } from '../../domain/notes/file-path';
import { Failure } from '../../domain/shared/failure';
import type { WriteWay } from '../../sync/ports';
import type { DriveItem } from './decode-drive-item';
import type { NoteWrites } from './write-notes';

/** The one file that the product writes for itself. It is deleted at once; where that fails it stays, and is no note. */
export const CHECK_FILE = 'two-hats-check.md' as FilePath;

const WORDS = 'Two Hats tried here whether OneDrive refuses to overwrite a newer version of a file. This file can be deleted.\n';
const WAYS = ['put', 'session'] as const;
/** A refusal by chance, as services give just after an upload, must not pass for one by principle. */
const TRIES = 2;

type Tagged = { readonly id: string; readonly tag: string };

/** What is known so far, so that each try needs fewer requests than the one before: services that refuse every third one answer in the end. */
type Progress = {
  file: Tagged | undefined;
  /** A tag that the file had and has no longer. */
  past: string | undefined;
  /** The answer to a write was lost: which tag the file has is to be asked. */
  isTagOld: boolean;
  /** Makes each text another one: a store may take an equal text for no change. */
  writes: number;
  readonly refusals: Record<(typeof WAYS)[number], number>;
};

/** Of calls in a row: a service that stumbles once is no reason to let the user's words wait for half a minute. */
const CALLS = 3;

/** After these the next try goes on where this one ended. Any other failure may mean another folder, and it begins anew. */
const PASSING: ReadonlySet<Failure['reason']> = new Set(['offline', 'busy', 'unknown-outcome', 'changed-elsewhere']);

/**
 * By which way a write under a past tag is refused (`docs/decisions/0021`). What it answers throws a `Failure` when that could not be
 * found out; the next call then goes on from there.
 *
 * @param find the check file, where an earlier try left it
 */
export function conditionsProbe(writes: NoteWrites, find: () => Promise<DriveItem>): () => Promise<WriteWay> {
  let progress = nothingKnown();
  return async () => {
    for (let call = 1; ; call += 1) {
      try {
        const way = await goOn(progress, writes, find);
        progress = nothingKnown();
        return way;
      } catch (error) {
        if (!(error instanceof Failure) || !PASSING.has(error.reason)) progress = nothingKnown();
        if (call === CALLS || !(error instanceof Failure) || error.reason !== 'unknown-outcome') throw error;
      }
    }
  };
}

function nothingKnown(): Progress {
  return { file: undefined, past: undefined, isTagOld: false, writes: 0, refusals: { put: 0, session: 0 } };
}

async function goOn(progress: Progress, writes: NoteWrites, find: () => Promise<DriveItem>): Promise<WriteWay> {
  const overwrites = async ({ id }: Tagged, way: 'put' | 'session', tag: string): Promise<boolean> => {
    try {
      progress.file = tagged(await writes.replace(id, `${WORDS}${(progress.writes += 1)}\n`, tag, way));
      progress.isTagOld = false;
      return true;
    } catch (error) {
      if (error instanceof Failure && error.reason === 'changed-elsewhere') return false;
      progress.isTagOld = true;
      throw error;
    }
  };

  const asked = async (): Promise<Tagged> => {
    const now = (progress.file = tagged(await find()));
    progress.isTagOld = false;
    return now;
  };

  // Only the write that makes a tag past needs the one that the file has now.
  if (progress.isTagOld && progress.past === undefined) await asked();
  const file = (progress.file ??= await createOrFind(writes, find));
  progress.past ??= await passTag(file, overwrites, asked);
  let found: WriteWay = 'none';
  for (const way of WAYS) {
    let isRefused = true;
    while (progress.refusals[way] < TRIES && isRefused) {
      isRefused = !(await overwrites(file, way, progress.past));
      if (isRefused) progress.refusals[way] += 1;
    }
    if (!isRefused) continue;
    found = way;
    break;
  }
  try {
    const { id, tag } = progress.isTagOld ? await asked() : progress.file;
    await writes.remove(id, tag);
  } catch {
    // It stays, and is no note.
  }
  return found;
}

type Overwrites = (file: Tagged, way: 'put', tag: string) => Promise<boolean>;

/** Replaces the file once, so that the tag that it had is past. */
async function passTag({ id, tag }: Tagged, overwrites: Overwrites, asked: () => Promise<Tagged>): Promise<string> {
  if (await overwrites({ id, tag }, 'put', tag)) return tag;
  // The tag may have changed by itself since it was told: the true one is asked for once more.
  const now = await asked();
  if (await overwrites(now, 'put', now.tag)) return now.tag;
  throw new Failure('changed-elsewhere', 'try how OneDrive keeps to conditions');
}

async function createOrFind(writes: NoteWrites, find: () => Promise<DriveItem>): Promise<Tagged> {
  try {
    return tagged(await writes.create(CHECK_FILE, WORDS));
  } catch (error) {
    if (error instanceof Failure && ['already-exists', 'unknown-outcome'].includes(error.reason)) return tagged(await find());
    throw error;
  }
}

function tagged({ id, tag }: DriveItem): Tagged {
  if (tag === undefined) throw new Failure('unexpected', 'try how OneDrive keeps to conditions');
  return { id, tag };
}
