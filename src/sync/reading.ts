import type { FilePath } from '../domain/notes/file-path';
import { compare } from '../domain/shared/compare';
import { fillDevice } from './fill-device';
import type { FirstLookState, Progress } from './first-look';
import { AT_A_TIME } from './in-pool';
import type { Found } from './look-for-changes';
import type { DeviceNotes, RemoteNotes } from './ports';

/** Reads what OneDrive has and this device has not; the first time that may be ten years of notes, and the user may stop it (S30). */
export type Reading = {
  /** Whether an earlier start, or another tab, stopped the first look; undefined where not. */
  readonly stoppedAt: () => Promise<Progress | undefined>;
  /** Reads the files that are new here, as far as they are wanted. @throws {Failure} */
  readonly fill: (found: Pick<Found, 'fresh' | 'listed'>) => Promise<Filled>;
  readonly stop: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Reads these files before all others, and even where the rest was stopped. Never throws: what could not be read is found again by the next look. */
  readonly bring: (wants: Wants) => Promise<void>;
};

export type Filled = {
  /** The texts of the files that are settled by this. */
  readonly taken: ReadonlyMap<FilePath, string>;
  /** What was passed over. As long as there is any, no look is closed: the next one finds it anew. */
  readonly left: ReadonlySet<FilePath>;
};

export type Wants = (path: FilePath) => boolean;

type Ports = {
  readonly device: Pick<DeviceNotes, 'readCache' | 'writeCache' | 'takeAll'>;
  readonly remote: Pick<RemoteNotes, 'read'>;
  /** The files of the latest day are read first. */
  readonly dayOf?: ((path: FilePath) => string) | undefined;
};

const STOPPED = 'sync:reading-stopped';

export function createReading({ device, remote, dayOf = () => '' }: Ports, firstLook: FirstLookState): Reading {
  const wanted: Wants[] = [];
  let unread = new Map<FilePath, string>();
  let progress: Progress = { read: 0, of: 0 };
  let isStopped = false;

  const isWanted: Wants = (path) => wanted.some((wants) => wants(path));
  const stoppedAt = async () => decode(await device.readCache(STOPPED));
  const tell = (): void => {
    if (firstLook.now().kind !== 'done') firstLook.become({ kind: isStopped ? 'stopped' : 'reading', progress });
  };
  const took = async (count: number): Promise<void> => {
    progress = { ...progress, read: Math.min(progress.of, progress.read + count) };
    // Another tab may be the one in which it was stopped.
    isStopped ||= (await stoppedAt()) !== undefined;
    if (isStopped) await device.writeCache(STOPPED, progress);
    tell();
  };
  const read = (files: ReadonlyMap<FilePath, string>, wants: Wants) =>
    // Whoever comes first reads it: the look, or the one who opened it.
    fillDevice(device, remote, files, AT_A_TIME, { isWanted: (path) => wants(path) && unread.delete(path), took });

  return {
    stoppedAt,
    fill: async ({ fresh, listed }) => {
      if (firstLook.now().kind === 'done') return { taken: await fillDevice(device, remote, fresh, AT_A_TIME), left: new Set() };
      isStopped = (await stoppedAt()) !== undefined;
      progress = { read: listed - fresh.size, of: listed };
      unread = new Map(fresh);
      if (isStopped) await device.writeCache(STOPPED, progress);
      tell();
      const ranked = [...fresh].map((file) => ({ file, isWanted: isWanted(file[0]), day: dayOf(file[0]) }));
      ranked.sort((one, other) => Number(other.isWanted) - Number(one.isWanted) || compare(other.day, one.day));
      const taken = await read(new Map(ranked.map(({ file }) => file)), (path) => !isStopped || isWanted(path));
      const left = new Set(unread.keys());
      if (left.size === 0) await device.writeCache(STOPPED, undefined);
      return { taken, left };
    },
    stop: async () => {
      if (firstLook.now().kind === 'done') return;
      isStopped = true;
      tell();
      await device.writeCache(STOPPED, progress);
    },
    goOn: async () => {
      isStopped = false;
      tell();
      await device.writeCache(STOPPED, undefined);
    },
    bring: async (wants) => {
      wanted.push(wants);
      try {
        await read(new Map([...unread].filter(([path]) => wants(path))), () => true);
      } catch {
        // The next look finds what is still not here.
      }
    },
  };
}

function decode(value: unknown): Progress | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { read, of } = value as Partial<Record<keyof Progress, unknown>>;
  return typeof read === 'number' && typeof of === 'number' ? { read, of } : undefined;
}
