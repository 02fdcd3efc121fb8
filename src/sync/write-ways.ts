import type { DeviceNotes, RemoteNotes, RootIdentity, WriteWay } from './ports';
import type { RootWatch } from './root-watch';

const WAY = 'sync:way';

/** Knows how the account honours conditions, so that nothing is written over unseen (`docs/decisions/0021`). */
export type WriteWays = {
  /** To be asked before every write. Tries it out where that was not done for this folder on this device. @throws {Failure} */
  readonly find: () => Promise<WriteWay>;
  /** What came out last; undefined before anything had to be written. */
  readonly last: () => WriteWay | undefined;
  /** After a failure it is tried once in each round. */
  readonly begin: () => void;
};

type Ports = { readonly device: Pick<DeviceNotes, 'readCache' | 'writeCache'>; readonly remote: Pick<RemoteNotes, 'probe'> };

export function writeWays({ device, remote }: Ports, root: Pick<RootWatch, 'known'>): WriteWays {
  let asked: { readonly folder: string; readonly way: Promise<WriteWay> } | undefined;
  let failed: typeof asked;
  let last: WriteWay | undefined;

  const find = async (folder: RootIdentity | undefined): Promise<WriteWay> => {
    const kept = decode(await device.readCache(WAY), folder);
    // An account that honours nothing is given another chance at each start.
    if (kept !== undefined && kept !== 'none') return kept;
    const way = await remote.probe();
    await device.writeCache(WAY, { ...folder, way });
    return way;
  };
  return {
    find: async () => {
      const folder = await root.known();
      const id = JSON.stringify([folder?.driveId, folder?.itemId]);
      const asking = asked?.folder === id ? asked : { folder: id, way: find(folder) };
      asked = asking;
      try {
        return (last = await asking.way);
      } catch (error) {
        failed = asking;
        throw error;
      }
    },
    last: () => last,
    begin: () => {
      if (asked === failed) asked = undefined;
    },
  };
}

function decode(value: unknown, folder: RootIdentity | undefined): WriteWay | undefined {
  if (typeof value !== 'object' || value === null || folder === undefined) return undefined;
  const { driveId, itemId, way } = value as Partial<Record<keyof RootIdentity | 'way', unknown>>;
  if (driveId !== folder.driveId || itemId !== folder.itemId) return undefined;
  return way === 'put' || way === 'session' || way === 'none' ? way : undefined;
}
