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

/**
 * By which way a write under a past tag is refused (`docs/decisions/0021`).
 *
 * @param find the check file, where an earlier try left it
 * @throws {Failure} when that could not be found out
 */
export async function probeConditions(writes: NoteWrites, find: () => Promise<DriveItem>): Promise<WriteWay> {
  let file = await createOrFind(writes, find);
  let past = file.tag;
  let count = 0;
  const overwrites = async (way: 'put' | 'session', tag: string): Promise<boolean> => {
    try {
      file = tagged(await writes.replace(file.id, `${WORDS}${++count}\n`, tag, way));
      return true;
    } catch (error) {
      if (error instanceof Failure && error.reason === 'changed-elsewhere') return false;
      throw error;
    }
  };

  // The tag may have changed by itself since it was told, so that the true one is asked for once more.
  if (!(await overwrites('put', past))) {
    file = tagged(await find());
    past = file.tag;
    if (!(await overwrites('put', past))) throw new Failure('unexpected', 'try how OneDrive keeps to conditions');
  }
  let found: WriteWay = 'none';
  for (const way of WAYS) {
    let isRefused = true;
    for (let tries = 0; tries < TRIES && isRefused; tries += 1) isRefused = !(await overwrites(way, past));
    if (!isRefused) continue;
    found = way;
    break;
  }
  await writes.remove(file.id, file.tag).catch(() => undefined);
  return found;
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
