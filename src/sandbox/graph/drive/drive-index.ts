import { createHash } from 'node:crypto';

/** What was last seen of a file or folder on disk; tells cheaply whether someone touched it since. */
export type Seen = {
  readonly size: number;
  readonly inode: string;
  /** Nanoseconds, in digits: a float would round the very part that tells two quick edits apart. */
  readonly modified: string;
  readonly born: string;
  /** False while the file is so young that an edit could still leave the same time stamp. */
  readonly isSettled: boolean;
};

/** An earlier or the present content of a file. The bytes lie under their hash in the versions folder. */
export type Content = { readonly hash: string; readonly size: number; readonly modifiedAt: number; readonly number: number };

type Common = {
  readonly id: string;
  /** What the tags are made of. */
  readonly guid: string;
  parentId: string;
  name: string;
  readonly createdAt: number;
  modifiedAt: number;
  /** What a client wrote into `fileSystemInfo`. */
  clientModifiedAt: number | undefined;
  /** Counts every change of the item. */
  revision: number;
  /** Counts changes of content alone; for a folder, of anything below it. */
  contentRevision: number;
  /** Place in the drive's one sequence of changes. */
  sequence: number;
  deletedAt: number | undefined;
  seen: Seen | undefined;
};

export type FolderRecord = Common & { readonly kind: 'folder' };
export type FileRecord = Common & {
  readonly kind: 'file';
  content: Content;
  /** Newest first, without the present one. */
  earlier: readonly Content[];
  /** When the service will change the eTag once more by itself. */
  settlesAt: number | undefined;
};
export type ItemRecord = FolderRecord | FileRecord;

/** An item that left a folder by a move: a delta on that folder calls it deleted. */
export type Departure = { readonly itemId: string; readonly folderId: string; readonly sequence: number };

/** Everything the drive knows that the files themselves do not say. */
export type DriveIndex = {
  readonly driveId: string;
  /** New with each index, so that delta tokens of a lost one are recognised as expired. */
  readonly epoch: string;
  readonly rootId: string;
  sequence: number;
  nextNumber: number;
  appFolderId: string | undefined;
  /** Whether the app folder was ever opened by a GET: until then a write to it is refused. */
  wasAppFolderOpened: boolean;
  /** Whether a token with a wider scope was ever used: what an account without app folders waits for. */
  wasWiderScopeUsed: boolean;
  departures: readonly Departure[];
  readonly items: Map<string, ItemRecord>;
};

export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const FORMAT = 1;

/** One item a line, so that a person can find their way in it. */
export function encodeIndex(index: DriveIndex): string {
  const { items, ...head } = index;
  const lines = [...items.values()].map((item) => JSON.stringify(item));
  return `{"format":${FORMAT},"head":${JSON.stringify(head)},"items":[\n${lines.join(',\n')}\n]}\n`;
}

/** @throws {TypeError} for anything that this version did not write */
export function decodeIndex(text: string): DriveIndex {
  const file = asRecord(JSON.parse(text));
  if (file['format'] !== FORMAT || !Array.isArray(file['items'])) throw new TypeError('not an index of this version');
  const head = asRecord(file['head']);
  const items = file['items'].map(decodeItem);
  const index: DriveIndex = {
    driveId: asText(head['driveId']),
    epoch: asText(head['epoch']),
    rootId: asText(head['rootId']),
    sequence: asNumber(head['sequence']),
    nextNumber: asNumber(head['nextNumber']),
    appFolderId: asOptionalText(head['appFolderId']),
    wasAppFolderOpened: head['wasAppFolderOpened'] === true,
    wasWiderScopeUsed: head['wasWiderScopeUsed'] === true,
    departures: asList(head['departures']).map(decodeDeparture),
    items: new Map(items.map((item) => [item.id, item])),
  };
  if (index.items.get(index.rootId)?.kind !== 'folder') throw new TypeError('the index has no root');
  return index;
}

function decodeDeparture(value: unknown): Departure {
  const from = asRecord(value);
  return { itemId: asText(from['itemId']), folderId: asText(from['folderId']), sequence: asNumber(from['sequence']) };
}

function decodeItem(value: unknown): ItemRecord {
  const from = asRecord(value);
  const common = {
    id: asText(from['id']),
    guid: asText(from['guid']),
    parentId: asText(from['parentId']),
    name: asText(from['name']),
    createdAt: asNumber(from['createdAt']),
    modifiedAt: asNumber(from['modifiedAt']),
    clientModifiedAt: asOptionalNumber(from['clientModifiedAt']),
    revision: asNumber(from['revision']),
    contentRevision: asNumber(from['contentRevision']),
    sequence: asNumber(from['sequence']),
    deletedAt: asOptionalNumber(from['deletedAt']),
    seen: from['seen'] === undefined ? undefined : decodeSeen(from['seen']),
  };
  if (from['kind'] === 'folder') return { ...common, kind: 'folder' };
  const settlesAt = asOptionalNumber(from['settlesAt']);
  return { ...common, kind: 'file', content: decodeContent(from['content']), earlier: asList(from['earlier']).map(decodeContent), settlesAt };
}

function decodeSeen(value: unknown): Seen {
  const from = asRecord(value);
  return {
    size: asNumber(from['size']),
    inode: asText(from['inode']),
    modified: asText(from['modified']),
    born: asText(from['born']),
    isSettled: from['isSettled'] === true,
  };
}

function decodeContent(value: unknown): Content {
  const from = asRecord(value);
  const hash = asText(from['hash']);
  // The hash becomes a file name.
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('not a content hash');
  return { hash, size: asNumber(from['size']), modifiedAt: asNumber(from['modifiedAt']), number: asNumber(from['number']) };
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('expected an object');
  return value as Record<string, unknown>;
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('expected a list');
  return value;
}

function asText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('expected text');
  return value;
}

function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('expected a number');
  return value;
}

const asOptionalText = (value: unknown) => (value === undefined ? undefined : asText(value));
const asOptionalNumber = (value: unknown) => (value === undefined ? undefined : asNumber(value));
