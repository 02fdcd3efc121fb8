import { Failure } from '../domain/shared/failure';
import type { FileRounds } from './file-rounds';
import type { DeviceFile, DeviceNotes, RemoteNotes } from './ports';
import type { TextRules } from './text-rules';

type Ports = {
  readonly device: DeviceNotes;
  readonly remote: Pick<RemoteNotes, 'remove'>;
  readonly settle: FileRounds['settle'];
} & Pick<TextRules, 'isTrashed'>;

/** The first refusal may be of a tag alone, or of an answer that was lost. */
const TRIES = 2;
const TO_BE_READ: ReadonlySet<Failure['reason']> = new Set(['changed-elsewhere', 'not-found', 'unknown-outcome']);

/**
 * Deletes a file of the trash for good, there and here, if it still is what the user `saw` (S25). Dying in between is
 * safe: a file of the trash whose item is gone leaves the device by itself (S11).
 *
 * @returns whether it is gone
 * @throws {Failure} one that would meet the next file as well
 */
export async function deleteForGood(ports: Ports, saw: DeviceFile): Promise<boolean> {
  const { device, remote, settle, isTrashed } = ports;
  const { path, text } = saw;
  if (!isTrashed(text)) return false;
  // OneDrive is to hear first what the file says: what was never there cannot be deleted there.
  if (saw.agreed?.text !== text) await settle(path, { kind: 'as-agreed' });
  for (let count = 0; count < TRIES; count += 1) {
    const here = await device.read(path);
    if (here === undefined) return true;
    if (here.text !== text || here.agreed?.text !== text) return false;
    const { itemId, tag } = here.agreed;
    if (await isRemoved(remote, itemId, tag)) return device.drop(path, here.revision, itemId);
    await settle(path, { kind: 'suspect', itemId });
  }
  return (await device.read(path)) === undefined;
}

async function isRemoved(remote: Pick<RemoteNotes, 'remove'>, itemId: string, tag: string): Promise<boolean> {
  try {
    await remote.remove(itemId, tag);
    return true;
  } catch (error) {
    if (error instanceof Failure && TO_BE_READ.has(error.reason)) return false;
    throw error;
  }
}
