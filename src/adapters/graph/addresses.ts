import type { DriveItem } from './decode-drive-item';

/** Where texts can be fetched from, as a listing said just now. Kept in memory, for minutes, and used once. */
export type Addresses = {
  readonly learn: (item: DriveItem) => void;
  /** What a listing said of the item; undefined where it said nothing, or too long ago. */
  readonly take: (itemId: string) => { readonly tag: string; readonly address: string } | undefined;
};

/** Graph promises minutes: this is less, and more than a first filling of a device takes. */
const LIFE_MS = 120_000;

export function createAddresses(now: () => number): Addresses {
  const known = new Map<string, { readonly tag: string; readonly address: string; readonly at: number }>();
  return {
    learn: ({ id, tag, downloadUrl }) => {
      if (tag !== undefined && downloadUrl !== undefined) known.set(id, { tag, address: downloadUrl, at: now() });
    },
    take: (itemId) => {
      const found = known.get(itemId);
      known.delete(itemId);
      return found !== undefined && now() - found.at < LIFE_MS ? found : undefined;
    },
  };
}
