/** Where on this device it is kept where the notes lie in OneDrive. */
export type PlaceMemory = { readonly read: () => Promise<unknown>; readonly write: (value: unknown) => Promise<void> };

export type Place = {
  /** The user agreed, in this very account, to a folder of ours among their own. */
  readonly isOwnAllowed: boolean;
  /** That folder, once it was found or made: its name may change. */
  readonly ownFolderId: string | undefined;
  /** Whether this device has looked once for a folder that another one had made. */
  readonly hasLooked: boolean;
};

export async function readPlace(memory: PlaceMemory): Promise<Place> {
  const kept: unknown = await memory.read();
  const { isOwnAllowed, ownFolderId, hasLooked } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof Place, unknown>>;
  return { isOwnAllowed: isOwnAllowed === true, ownFolderId: typeof ownFolderId === 'string' ? ownFolderId : undefined, hasLooked: hasLooked === true };
}

/** Keeps the user's word; it makes no folder where the app has one. */
export async function allowOwnFolder(memory: PlaceMemory, isOwnAllowed: boolean): Promise<void> {
  await memory.write({ ...(await readPlace(memory)), isOwnAllowed });
}

/** Remembers nothing beyond the page. */
export function forgetfulMemory(): PlaceMemory {
  let kept: unknown;
  return {
    read: () => Promise.resolve(kept),
    write: (value) => {
      kept = value;
      return Promise.resolve();
    },
  };
}
