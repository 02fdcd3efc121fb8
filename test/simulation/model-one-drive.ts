import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import type { RemoteChanges, RemoteFile, RemoteNotes, RootIdentity, WriteWay } from '../../src/sync/ports';
import { shuffled, type Chance } from './chance';

export type Item = {
  readonly itemId: string;
  /** The app folder that it was made in. */
  readonly rootId: string;
  path: FilePath;
  version: number;
  readonly texts: string[];
  /** When it changed last, counted over the drive. */
  change: number;
  /** The product deleted it: what is in it, the user has let go of. */
  isLetGo: boolean;
};

/**
 * OneDrive as its documentation has it, in memory and at one instant: items by id, names without regard to case and Unicode form,
 * a tag that every change moves, conditional writes, a log for delta, a recycle bin. What a request suffers on its way is not its affair.
 */
export type ModelOneDrive = {
  readonly root: () => RootIdentity;
  /** @param disorder the answer repeats items, under older tags too, and comes in another order (F18) */
  readonly changes: (cursor: string | undefined, disorder?: Chance) => RemoteChanges;
  readonly read: Instantly<RemoteNotes['read']>;
  readonly find: Instantly<RemoteNotes['find']>;
  /** @param condition undefined: whatever is there is replaced, which the product must never ask for */
  readonly create: (path: FilePath, text: string, condition: 'none there' | undefined) => RemoteFile;
  readonly update: (itemId: string, text: string, ifMatch: string | undefined, way: WriteWay) => RemoteFile;
  readonly move: (itemId: string, to: FilePath, ifMatch: string) => RemoteFile;
  readonly remove: (itemId: string, ifMatch: string | undefined) => void;
  readonly probe: () => WriteWay;
  readonly versions: Instantly<RemoteNotes['versions']>;
  readonly readVersion: Instantly<RemoteNotes['readVersion']>;
  readonly user: OwnersHand;
  readonly live: () => readonly Item[];
  readonly bin: () => readonly Item[];
  /** Whether any file ever had this very text. */
  readonly everHeld: (text: string) => boolean;
  readonly wasRemoved: (itemId: string) => boolean;
  readonly counts: { writes: number; unconditional: number };
};

type Instantly<Call extends (...given: never[]) => Promise<unknown>> = (...given: Parameters<Call>) => Awaited<ReturnType<Call>>;

/** The owner at work in OneDrive itself. */
type OwnersHand = {
  readonly edit: (item: Item, text: string) => void;
  readonly add: (path: FilePath, text: string) => Item;
  readonly rename: (item: Item, path: FilePath) => void;
  readonly renameFolder: (from: string, to: string) => void;
  readonly remove: (item: Item) => void;
  readonly restore: (item: Item) => void;
  /** The service gives another tag by itself; the content stays. */
  readonly retag: (item: Item) => void;
  readonly expireCursors: () => void;
  /** The app folder is deleted and made anew, with copies of the files or without. */
  readonly newRoot: (withFiles: boolean) => void;
};

/** @param conditions by which way an update under a past tag is refused; by another it is done */
export function modelOneDrive(account: 'delta' | 'listing', conditions: WriteWay = 'put'): ModelOneDrive {
  const live = new Map<string, Item>();
  const bin = new Map<string, Item>();
  const everHeld = new Set<string>();
  const removed = new Set<string>();
  const counts = { writes: 0, unconditional: 0 };
  let root: RootIdentity = { driveId: 'drive', itemId: 'root-1' };
  let made = 0;
  let change = 0;
  let epoch = 0;

  const at = (path: FilePath): Item | undefined => [...live.values()].find((item) => nameOf(item.path) === nameOf(path));
  const known = (itemId: string): Item => live.get(itemId) ?? refuse('not-found');
  /** The item, if it still is the one that the tag names. */
  const held = (itemId: string, ifMatch: string): Item => {
    const item = known(itemId);
    return ifMatch === fileOf(item).tag ? item : refuse('changed-elsewhere');
  };
  const touch = (item: Item): Item => Object.assign(item, { version: item.version + 1, change: ++change });
  const put = (item: Item, text: string): Item => {
    item.texts.push(text);
    everHeld.add(text);
    return touch(item);
  };
  const add = (path: FilePath, text: string): Item => {
    const item: Item = { itemId: `i${++made}`, rootId: root.itemId, path, version: 0, texts: [], change, isLetGo: false };
    live.set(item.itemId, item);
    return put(item, text);
  };
  const free = (path: FilePath): FilePath => {
    const [, stem = path, end = ''] = /^(.*?)(\.[a-z]+)?$/s.exec(path) ?? [];
    for (let number = 1; ; number += 1) if (at(`${stem} ${number}${end}` as FilePath) === undefined) return `${stem} ${number}${end}` as FilePath;
  };
  const remove = (item: Item): void => {
    live.delete(item.itemId);
    removed.add(item.itemId);
    bin.set(item.itemId, touch(item));
  };

  return {
    root: () => root,
    changes: (cursor, disorder) => {
      const since = cursor === undefined ? undefined : cursor.split('.').map(Number);
      if (account === 'delta' && since !== undefined && since[0] !== epoch) return refuse('resync-needed');
      const after = since?.[1] ?? -1;
      const files = [...live.values()].filter((item) => account === 'listing' || item.change > after).map((item) => fileOf(item));
      if (account === 'listing') {
        // A listing of many pages, taken while things move, may lack something that is there.
        const listed = disorder === undefined ? files : shuffled(disorder, files).slice(disorder.whole(2));
        return { files: listed, deleted: [], isComplete: true, cursor: undefined };
      }
      const deleted = after < 0 ? [] : [...bin.values()].filter((item) => item.change > after).map(({ itemId }) => itemId);
      const stale = disorder === undefined ? [] : files.map((file) => ({ ...file, tag: tagOf(file.itemId, 1) }));
      const told = disorder === undefined ? files : shuffled(disorder, [...stale, ...files, ...files]);
      return { files: told, deleted, isComplete: cursor === undefined, cursor: `${epoch}.${change}` };
    },
    read: (itemId) => {
      const item = known(itemId);
      return { text: textOf(item), tag: fileOf(item).tag };
    },
    find: (path) => {
      const item = at(path);
      return item && fileOf(item);
    },
    create: (path, text, condition) => {
      const there = at(path);
      if (there !== undefined && condition !== undefined) return refuse('already-exists');
      counts.writes += 1;
      if (condition === undefined) counts.unconditional += 1;
      return fileOf(there === undefined ? add(path, text) : put(there, text));
    },
    update: (itemId, text, ifMatch, way) => {
      const isConditional = ifMatch !== undefined && way === conditions;
      const item = isConditional ? held(itemId, ifMatch) : known(itemId);
      counts.writes += 1;
      if (!isConditional) counts.unconditional += 1;
      return fileOf(put(item, text));
    },
    move: (itemId, to, ifMatch) => {
      const item = held(itemId, ifMatch);
      const there = at(to);
      if (there !== undefined && there !== item) return refuse('already-exists');
      counts.writes += 1;
      // Asking for what is already so changes nothing, not even the tag.
      return fileOf(item.path === to ? item : touch(Object.assign(item, { path: to })));
    },
    remove: (itemId, ifMatch) => {
      const item = ifMatch === undefined ? known(itemId) : held(itemId, ifMatch);
      counts.writes += 1;
      if (ifMatch === undefined) counts.unconditional += 1;
      item.isLetGo = true;
      remove(item);
    },
    probe: () => conditions,
    versions: (itemId) => known(itemId).texts.map((text, index) => ({ id: `${index + 1}.0`, changedAt: index, size: text.length })).reverse(),
    readVersion: (itemId, versionId) => known(itemId).texts[parseInt(versionId, 10) - 1] ?? refuse('not-found'),
    user: {
      edit: put,
      add,
      rename: (item, path) => {
        const taken = at(path);
        touch(Object.assign(item, { path: taken === undefined || taken === item ? path : free(path) }));
      },
      renameFolder: (from, to) => {
        const isTaken = [...live.values()].some((item) => nameOf(item.path).startsWith(`${nameOf(to)}/`));
        if (isTaken) return; // Asked for another name, the owner thinks better of it.
        // The tags of the files in it stay: only the folder itself was changed.
        for (const item of live.values()) if (item.path.startsWith(`${from}/`)) item.path = `${to}${item.path.slice(from.length)}` as FilePath;
      },
      remove,
      restore: (item) => {
        if (item.rootId !== root.itemId) return; // It would come back in the old folder.
        bin.delete(item.itemId);
        item.isLetGo = false;
        if (at(item.path) !== undefined) item.path = free(item.path);
        live.set(item.itemId, touch(item));
      },
      retag: touch,
      expireCursors: () => {
        epoch += 1;
      },
      newRoot: (withFiles) => {
        const before = [...live.values()];
        before.forEach(remove);
        root = { driveId: 'drive', itemId: `root-${++made}` };
        epoch += 1;
        if (withFiles) for (const item of before) add(item.path, textOf(item));
      },
    },
    live: () => [...live.values()],
    bin: () => [...bin.values()],
    everHeld: (text) => everHeld.has(text),
    wasRemoved: (itemId) => removed.has(itemId),
    counts,
  };
}

/** Its content now. */
export function textOf(item: Item): string {
  return item.texts.at(-1) ?? '';
}

function fileOf({ itemId, path, version }: Item): RemoteFile {
  return { itemId, path, tag: tagOf(itemId, version) };
}

function tagOf(itemId: string, version: number): string {
  return `"{${itemId}},${version}"`;
}

/** What makes two names the same name to OneDrive. */
export function nameOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function refuse(reason: Failure['reason'], retryAfterMs?: number): never {
  throw new Failure(reason, 'model', { retryAfterMs });
}
