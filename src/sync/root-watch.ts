import type { DeviceNotes, RemoteNotes, RootIdentity } from './ports';

const ROOT = 'sync:root';

/** Knows the app folder that this device's notes were agreed with, and sees when another one stands in its place (I8). */
export type RootWatch = {
  /** Whether the folder is the known one; the first one ever seen becomes it. @throws {Failure} */
  readonly isSame: () => Promise<boolean>;
  /** Makes the folder that stands there now the known one: the user decided so. @throws {Failure} */
  readonly accept: () => Promise<void>;
};

export function watchRoot(device: Pick<DeviceNotes, 'readCache' | 'writeCache'>, remote: RemoteNotes): RootWatch {
  return {
    isSame: async () => {
      const [known, now] = [decode(await device.readCache(ROOT)), await remote.root()];
      if (known !== undefined) return known.driveId === now.driveId && known.itemId === now.itemId;
      await device.writeCache(ROOT, now);
      return true;
    },
    accept: async () => device.writeCache(ROOT, await remote.root()),
  };
}

function decode(value: unknown): RootIdentity | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { driveId, itemId } = value as Partial<Record<keyof RootIdentity, unknown>>;
  return typeof driveId === 'string' && typeof itemId === 'string' ? { driveId, itemId } : undefined;
}
