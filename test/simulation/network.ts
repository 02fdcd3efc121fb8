import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure, type FailureReason } from '../../src/domain/shared/failure';
import type { RemoteNotes, Timing } from '../../src/sync/ports';
import type { Chance } from './chance';
import type { ArmedFault, Happening } from './command';
import type { Disk } from './disk';
import { type Item, type ModelOneDrive, nameOf } from './model-one-drive';
import { outcomeOf, type Outcome, type Through } from './outcome';

/** What one replica's requests suffer. */
export type Line = {
  isOnline: boolean;
  readonly armed: { readonly fault: ArmedFault; times: number; readonly ms: number }[];
};

export type Network = {
  readonly drive: ModelOneDrive;
  readonly time: Pick<Timing, 'after'>;
  readonly chance: Chance;
  readonly line: Line;
  readonly disk: Disk;
  /** Settles only for a tab that lives. */
  readonly through: Through;
  readonly isAlive: () => boolean;
  readonly struck: (happening: Happening) => void;
  readonly broken: (promise: string) => void;
  /** Whoever saves the same file right before this upload of it arrives. */
  readonly beforeUpload: (item: Item) => void;
  /** Sends writes without their condition: one of the ways to break the product on purpose. */
  readonly drops: 'update' | 'create' | 'remove' | undefined;
};

type Verb = 'root' | 'changes' | 'read' | 'find' | 'create' | 'update' | 'move' | 'remove' | 'probe' | 'versions';

const WRITES: ReadonlySet<Verb> = new Set(['create', 'update', 'move', 'remove']);
/** Which requests a fault can meet; any, where nothing is said. */
const MEETS: Partial<Record<ArmedFault, ReadonlySet<Verb>>> = {
  F2: WRITES,
  F3: WRITES,
  F9: new Set(['root']),
  F10: new Set(['update', 'move', 'remove']),
  F18: new Set(['changes']),
  F19: WRITES,
  F21: new Set(),
};
/** After so many refusals in a row the text goes into a file of its own (I4). */
const REFUSALS = 5;

/** OneDrive as one tab sees it: slow, and with whatever was armed for its line. */
export function remoteOver(network: Network): RemoteNotes {
  const { drive, time, chance, line, disk, struck } = network;
  const refusals = new Map<string, number>();
  let rootSeen: string | undefined;
  const isOnline = (): boolean => line.isOnline;

  const request = <T>(verb: Verb, work: (fault: ArmedFault | undefined) => T, itemId?: string): Promise<T> =>
    network.through<T>((settle) => {
      const heard = (outcome: Outcome<T>): void => settle(() => counted(outcome, itemId));
      time.after(1 + chance.whole(150), () => {
        if (!isOnline()) {
          struck('F1');
          heard(() => fail('offline'));
          return;
        }
        const armed = take(line, verb);
        if (armed !== undefined && isToStrike(armed)) struck(armed.fault);
        const outcome = suffer(armed, verb, work, network);
        time.after(1 + chance.whole(150), () => {
          if (!isOnline()) struck('F1');
          heard(isOnline() ? outcome : () => fail(WRITES.has(verb) ? 'unknown-outcome' : 'offline'));
        });
      });
    });
  /** Sees to it that nobody tries on and on (I4). */
  const counted = <T>(outcome: Outcome<T>, itemId: string | undefined): T => {
    try {
      const answer = outcome();
      refusals.clear();
      return answer;
    } catch (error) {
      const reason = error instanceof Failure ? error.reason : undefined;
      if (reason !== 'changed-elsewhere' && reason !== 'already-exists') refusals.clear();
      if (reason === 'changed-elsewhere' && itemId !== undefined) {
        const count = (refusals.get(itemId) ?? 0) + 1;
        refusals.set(itemId, count);
        if (count > REFUSALS) network.broken('I4: tried again after five refusals in a row');
      }
      throw error;
    }
  };
  const isWatched = (): boolean => rootSeen === drive.root().itemId;
  const written = <T>(answer: T): T => {
    // What a dead tab had sent may still arrive, after its disk was wiped and has no past any more.
    if (network.isAlive()) disk.decidedRoot ??= drive.root().itemId;
    if (disk.decidedRoot === undefined) return answer;
    if (disk.decidedRoot !== drive.root().itemId) network.broken('I8: wrote into another folder before the user decided');
    return answer;
  };
  return {
    root: () =>
      request('root', () => {
        rootSeen = drive.root().itemId;
        return drive.root();
      }),
    changes: (cursor) =>
      request('changes', (fault) => {
        if (!isWatched()) return fail('not-found');
        try {
          return drive.changes(cursor, fault === 'F18' ? chance : undefined);
        } catch (error) {
          struck('F17');
          throw error;
        }
      }),
    read: (itemId) => request('read', () => drive.read(itemId)),
    find: (path) => request('find', () => (isWatched() ? drive.find(path) : undefined)),
    create: (path, text) => {
      const parent = rootSeen; // The request names the folder that it was made for, however late it arrives.
      return request('create', () => {
        if (parent !== drive.root().itemId) return fail('not-found');
        noteTwin(network, path);
        return written(drive.create(path, text, network.drops === 'create' ? undefined : 'none there'));
      });
    },
    update: (itemId, text, ifMatch, way = 'put') =>
      request(
        'update',
        () => {
          const item = drive.live().find((one) => one.itemId === itemId);
          if (item !== undefined) network.beforeUpload(item);
          return written(drive.update(itemId, text, network.drops === 'update' ? undefined : ifMatch, way));
        },
        itemId,
      ),
    move: (itemId, to, ifMatch) =>
      request('move', () => {
        const moved = written(drive.move(itemId, to, ifMatch));
        struck('moved');
        return moved;
      }),
    remove: (itemId, ifMatch) =>
      request('remove', () => {
        drive.remove(itemId, network.drops === 'remove' ? undefined : ifMatch);
        written(undefined);
        struck('deleted');
      }),
    probe: () => request('probe', () => drive.probe()),
    versions: (itemId) => request('versions', () => drive.versions(itemId)),
    readVersion: (itemId, versionId) => request('versions', () => drive.readVersion(itemId, versionId)),
  };
}

type Armed = Line['armed'][number];

/** The oldest fault that can meet such a request, used up by one. */
function take(line: Line, verb: Verb): Armed | undefined {
  const armed = line.armed.find(({ fault }) => MEETS[fault]?.has(verb) ?? true);
  if (armed === undefined) return undefined;
  armed.times -= 1;
  if (armed.times === 0) line.armed.splice(line.armed.indexOf(armed), 1);
  return armed;
}

function isToStrike({ fault, times }: Armed): boolean {
  return fault !== 'F10' || times % 2 === 0;
}

/** Lets the fault do its work, and answers with what the caller will hear. */
function suffer<T>(armed: Armed | undefined, verb: Verb, work: (fault: ArmedFault | undefined) => T, network: Network): Outcome<T> {
  const reason = refusalOf(armed, verb);
  if (armed === undefined || reason === undefined) return outcomeOf(() => work(armed?.fault));
  const arrives = armed.fault === 'F2' || (armed.fault === 'F6' && WRITES.has(verb) && network.chance.whole(2) === 0);
  if (arrives) outcomeOf(() => work(armed.fault));
  if (armed.fault === 'F3') network.time.after(armed.ms, () => void outcomeOf(() => work(armed.fault)));
  return () => fail(reason, armed.fault === 'F4' ? armed.ms : undefined);
}

/** What the caller hears of a fault: of a write, and of anything else. */
const HEARD: Partial<Record<ArmedFault, readonly [FailureReason, FailureReason]>> = {
  F2: ['unknown-outcome', 'offline'],
  F3: ['unknown-outcome', 'offline'],
  F4: ['busy', 'busy'],
  F5: ['busy', 'busy'],
  F6: ['unknown-outcome', 'busy'],
  F7: ['signed-out', 'signed-out'],
  F8: ['consent-needed', 'consent-needed'],
  F9: ['consent-needed', 'consent-needed'],
  F10: ['changed-elsewhere', 'changed-elsewhere'],
  F19: ['quota-exceeded', 'quota-exceeded'],
};

function refusalOf(armed: Armed | undefined, verb: Verb): FailureReason | undefined {
  return armed !== undefined && isToStrike(armed) ? HEARD[armed.fault]?.[WRITES.has(verb) ? 0 : 1] : undefined;
}

/** Notes a name that is taken in another spelling. */
function noteTwin({ drive, struck }: Network, path: FilePath): void {
  if (drive.live().some((item) => item.path !== path && nameOf(item.path) === nameOf(path))) struck('F11');
}

function fail(reason: FailureReason, retryAfterMs?: number): never {
  throw new Failure(reason, 'model', { retryAfterMs });
}
