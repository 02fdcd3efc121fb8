import { decodeFields, decodeList, decodeString } from './decode-value';

/** What a listing remembers for the next one: the folders, so that they can all be asked at the same moment. */
export type Listed = {
  readonly rootId: string;
  /** When everything was listed last, epoch ms. */
  readonly completeAt: number;
  readonly folders: ReadonlyMap<string, ListedFolder>;
};

export type ListedFolder = { readonly name: string; readonly parentId: string; readonly stamp: string };

/** Stands at the place of a delta's cursor, for an account that was found to know no delta: nobody asks it for one again. */
const LISTING = 'listing';

export function encodeListing({ rootId, completeAt, folders }: Listed): string {
  const rows = [...folders].map(([id, { name, parentId, stamp }]) => [id, name, parentId, stamp]);
  return `${LISTING}:${JSON.stringify({ rootId, completeAt, folders: rows })}`;
}

export function isListing(cursor: string): boolean {
  return cursor === LISTING || cursor.startsWith(`${LISTING}:`);
}

/** Undefined for a cursor that remembers nothing, or that cannot be read: then everything is listed. */
export function decodeListing(cursor: string): Listed | undefined {
  try {
    const { rootId, completeAt, folders } = decodeFields(JSON.parse(cursor.slice(LISTING.length + 1)), '$');
    const rows = decodeList(folders, '$.folders', (row, path) => {
      const [id, name, parentId, stamp] = decodeList(row, path, decodeString);
      return [id ?? '', { name: name ?? '', parentId: parentId ?? '', stamp: stamp ?? '' }] as const;
    });
    if (typeof completeAt !== 'number') return undefined;
    return { rootId: decodeString(rootId, '$.rootId'), completeAt, folders: new Map(rows) };
  } catch {
    return undefined;
  }
}

const YEAR = /^\d{4}$/;

/**
 * The folders that each look asks: all but those of years before the last one, and those that hold such years alone, as of a person whom
 * the user meets no more.
 */
export function activeFolders(folders: ReadonlyMap<string, ListedFolder>, now: number): readonly string[] {
  const lastYear = new Date(now).getUTCFullYear() - 1;
  const newest = new Map<string, number>();
  for (const { name, parentId } of folders.values()) {
    if (YEAR.test(name)) newest.set(parentId, Math.max(Number(name), newest.get(parentId) ?? 0));
  }
  const isPast = ([id, { name }]: readonly [string, ListedFolder]): boolean => (newest.get(id) ?? (YEAR.test(name) ? Number(name) : lastYear)) < lastYear;
  return [...folders].filter((folder) => !isPast(folder)).map(([id]) => id);
}
