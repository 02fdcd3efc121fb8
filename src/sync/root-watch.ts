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
  /** Whether notes lie in a second folder, too, as it was seen last. */
  readonly isSplit: () => boolean;
  /** Makes the folder that stands there now the known one: the user decided so. @throws {Failure} */
  readonly accept: () => Promise<void>;
  /** Whether another folder is known to stand in the place of ours; waits for what is being asked at this moment. Never throws. */
  readonly isOther: () => Promise<boolean>;
};

export function watchRoot(device: Pick<DeviceNotes, 'readCache' | 'writeCache'>, remote: Pick<RemoteNotes, 'root'>): RootWatch {
  let last: ReturnType<RootWatch['last']> = 'not asked';
  let isSplit = false;
  let asking: Promise<unknown> = Promise.resolve();

  const readKnown = async (): Promise<RootIdentity | undefined> => decode(await device.readCache(ROOT));
  const compare = async (): Promise<boolean> => {
    const [known, now] = [await readKnown(), await remote.root()];
    isSplit = now.isSplit === true;
    if (known !== undefined) return known.driveId === now.driveId && known.itemId === now.itemId;
    await device.writeCache(ROOT, now);
    return true;
  };
  const ask = async (): Promise<boolean> => {
    const isSame = await compare();
    last = isSame ? 'same' : 'other';
    return isSame;
  };
  return {
    isSame: () => {
      const asked = ask();
      asking = Promise.allSettled([asking, asked]);
      return asked;
    },
    known: readKnown,
    last: () => last,
    isSplit: () => isSplit,
    accept: async () => {
      await device.writeCache(ROOT, await remote.root());
      last = 'not asked';
    },
    isOther: async () => {
      await asking;
      return last === 'other';
    },
  };
}

function decode(value: unknown): RootIdentity | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { driveId, itemId } = value as Partial<Record<keyof RootIdentity, unknown>>;
  return typeof driveId === 'string' && typeof itemId === 'string' ? { driveId, itemId } : undefined;
}
