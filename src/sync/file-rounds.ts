import type { FilePath } from '../domain/notes/file-path';
import { Failure, reasonOf } from '../domain/shared/failure';
import type { BulkGuard } from './bulk-guard';
import type { FileStates } from './file-states';
import { PACE } from './pace';
import type { There } from './plan';
import { settleFile, type SettlePorts } from './settle-file';
import type { Settled } from './settled';
import type { BulkAnswer } from './sync-options';
import type { TrashFolder } from './trash-folder';

/** What a round does with one file, and how it tells. */
export type FileRounds = {
  /** Reads the file from the store and says how far it is. */
  readonly refresh: (path: FilePath) => Promise<void>;
  /**
   * Brings the file here and there together, and answers whether that went well. A file whose words would go is held,
   * unless it is said what to do with it. @throws {Failure} one that ends the round
   */
  readonly settle: (path: FilePath, there: There, ifLost?: BulkAnswer) => Promise<boolean>;
  readonly conflictCopies: () => ReadonlyMap<FilePath, FilePath>;
};

/** After one of these the next file would fare no better. */
const ENDS_ROUND: ReadonlySet<Failure['reason']> = new Set([
  'offline', 'busy', 'signed-out', 'consent-needed', 'quota-exceeded', 'storage-unavailable', 'unknown-outcome',
]);

export function fileRounds(ports: SettlePorts, states: FileStates, guard: BulkGuard, trash: Pick<TrashFolder, 'lies'>, now: () => number): FileRounds {
  const copies = new Map<FilePath, FilePath>();

  const refresh = async (path: FilePath): Promise<void> => {
    const touches = states.touches(path);
    try {
      const file = await ports.device.read(path);
      guard.saw(path, file);
      // Changed while it was read: what was read is the past, and the change brings a reading of its own.
      if (touches !== states.touches(path)) return;
      if (file === undefined) states.gone(path);
      else states.saw([file], now());
    } catch (error) {
      states.failed(path, reasonOf(error), now() + PACE.otherTabMs);
    }
  };

  const note = (path: FilePath, settled: Settled): void => {
    if (settled.kind === 'held') guard.hold(path, settled.loss);
    else guard.release(path);
    if (settled.kind === 'written') states.uploaded(path, now());
    // What is held waits for an answer, or for the next look.
    else states.postponed(path, now() + (settled.kind === 'held' ? PACE.lookMs : PACE.otherTabMs));
    if (settled.kind !== 'written') return;
    if (settled.lies !== undefined) trash.lies(path, settled.lies);
    if (settled.conflictCopy !== undefined) copies.set(path, settled.conflictCopy);
  };

  const settle = async (path: FilePath, there: There, ifLost?: BulkAnswer): Promise<boolean> => {
    states.sending(path);
    try {
      note(path, await settleFile(ports, path, there, ifLost));
      await refresh(path);
      return true;
    } catch (error) {
      await refresh(path);
      const failure = asFailure(error, 'sync a note');
      if (ENDS_ROUND.has(failure.reason)) throw failure;
      states.failed(path, failure.reason, now() + PACE.longestPauseMs);
      return false;
    }
  };

  return { refresh, settle, conflictCopies: () => copies };
}

/** Anything thrown as a `Failure`: a store or a merge may throw what it likes. */
export function asFailure(error: unknown, operation: string): Failure {
  return error instanceof Failure ? error : new Failure('unexpected', operation, { cause: error });
}
