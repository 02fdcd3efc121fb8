import type { DeviceNotes, RemoteNotes, RootIdentity } from './ports';

const ROOT = 'sync:root';

/** Knows the app folder that this device's notes were agreed with, and sees when another one stands in its place (I8). */
export type RootWatch = {
  /** Whether the folder is the known one; the first one ever seen becomes it. @throws {Failure} */
  readonly isSame: () => Promise<boolean>;
  /** The known one, as far as this device has met any. */
  readonly known: () => Promise<RootIdentity | undefined>;
  /** What came out when that was asked last. */
  readonly last: () => 'same' | 'other' | 'not asked';
  /** Makes the folder that stands there now the known one: the user decided so. @throws {Failure} */
  readonly accept: () => Promise<void>;
};

export function watchRoot(device: Pick<DeviceNotes, 'readCache' | 'writeCache'>, remote: Pick<RemoteNotes, 'root'>): RootWatch {
  let last: ReturnType<RootWatch['last']> = 'not asked';

  const readKnown = async (): Promise<RootIdentity | undefined> => decode(await device.readCache(ROOT));
  const compare = async (): Promise<boolean> => {
    const [known, now] = [await readKnown(), await remote.root()];
    if (known !== undefined) return known.driveId === now.driveId && known.itemId === now.itemId;
    await device.writeCache(ROOT, now);
    return true;
  };
  return {
    isSame: async () => {
      const isSame = await compare();
      last = isSame ? 'same' : 'other';
      return isSame;
    },
    known: readKnown,
    last: () => last,
    accept: async () => {
      await device.writeCache(ROOT, await remote.root());
      last = 'not asked';
    },
  };
}

function decode(value: unknown): RootIdentity | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { driveId, itemId } = value as Partial<Record<keyof RootIdentity, unknown>>;
  return typeof driveId === 'string' && typeof itemId === 'string' ? { driveId, itemId } : undefined;
}
