import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import type { RemoteFile, RemoteNotes, RootIdentity, WriteWay } from '../../src/sync/ports';

/** What goes wrong with the next calls, one after the other; an empty script is a healthy service. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'busy'; readonly retryAfterMs?: number }
  /** The write took effect, its answer never came. */
  | { readonly kind: 'answer-lost' }
  /** 5xx before anything happened. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused'; readonly reason: 'consent-needed' | 'signed-out' | 'quota-exceeded' };

type Item = { readonly itemId: string; path: FilePath; version: number; texts: string[] };

/** OneDrive's rules in memory: tags, conditional writes, versions, deletion, and a script of troubles. */
export type ModelRemote = RemoteNotes & {
  /** Another view of the same drive with troubles of its own: another device. */
  readonly device: (nextTrouble: () => Trouble | undefined) => RemoteNotes;
  readonly texts: () => ReadonlyMap<FilePath, string>;
  /** Every call that reached the service, `update i1`, oldest first. */
  readonly calls: string[];
  /** The user at work in OneDrive itself. */
  readonly edit: (path: FilePath, text: string) => void;
  readonly rename: (from: FilePath, to: FilePath) => void;
  readonly deleteThere: (path: FilePath) => void;
  /** The service changes a tag by itself, the content stays. */
  readonly retag: (path: FilePath) => void;
  readonly moveRoot: () => void;
};

export function modelRemote(options: { readonly delta?: boolean; readonly way?: WriteWay } = {}): ModelRemote {
  const items = new Map<string, Item>();
  const deletions: string[] = [];
  const calls: string[] = [];
  let root: RootIdentity = { driveId: 'drive', itemId: 'root-1' };
  let count = 0;

  const fail = (reason: Failure['reason'], retryAfterMs?: number): never => {
    throw new Failure(reason, 'model', { retryAfterMs });
  };
  const at = (path: FilePath): Item | undefined =>
    [...items.values()].find((item) => item.path.toLowerCase() === path.toLowerCase());
  const known = (itemId: string): Item => items.get(itemId) ?? fail('not-found');
  const tagOf = (item: Item): string => `"{${item.itemId}},${String(item.version)}"`;
  const held = (itemId: string, ifMatch: string): Item => (tagOf(known(itemId)) === ifMatch ? known(itemId) : fail('changed-elsewhere'));
  const fileOf = (item: Item): RemoteFile => ({ itemId: item.itemId, path: item.path, tag: tagOf(item) });
  const put = (item: Item, text: string): RemoteFile => {
    item.texts.push(text);
    item.version += 1;
    return fileOf(item);
  };
  const add = (path: FilePath, text: string): RemoteFile => {
    const item: Item = { itemId: `i${String(++count)}`, path, version: 0, texts: [] };
    items.set(item.itemId, item);
    return put(item, text);
  };

  const tell = (trouble: Trouble, isWrite: boolean): never => {
    switch (trouble.kind) {
      case 'busy':
        return fail('busy', trouble.retryAfterMs);
      case 'refused':
        return fail(trouble.reason);
      case 'failed':
        return fail(isWrite ? 'unknown-outcome' : 'busy');
      default:
        return fail(isWrite ? 'unknown-outcome' : 'offline');
    }
  };

  /** One request: what it does happens at one moment, between its sending and its answer. */
  const request = async <T>(call: string, isWrite: boolean, next: () => Trouble | undefined, work: () => T): Promise<T> => {
    await Promise.resolve();
    const trouble = next();
    if (trouble?.kind !== 'offline') calls.push(call);
    const answer = trouble === undefined || trouble.kind === 'answer-lost' ? work() : undefined;
    await Promise.resolve();
    return trouble === undefined ? (answer as T) : tell(trouble, isWrite);
  };

  const view = (next: () => Trouble | undefined): RemoteNotes => ({
    root: () => request('root', false, next, () => root),
    changes: (cursor) =>
      request('changes', false, next, () => {
        if (cursor === 'too old') return fail('resync-needed');
        const files = [...items.values()].map(fileOf);
        if (options.delta !== true) return { files, deleted: [], isComplete: true, cursor: undefined };
        return { files, deleted: [...deletions], isComplete: cursor === undefined, cursor: `d${String(deletions.length)}` };
      }),
    read: (itemId) =>
      request(`read ${itemId}`, false, next, () => ({ text: known(itemId).texts.at(-1) ?? '', tag: tagOf(known(itemId)) })),
    find: (path) =>
      request(`find ${path}`, false, next, () => {
        const item = at(path);
        return item && fileOf(item);
      }),
    create: (path, text) =>
      request(`create ${path}`, true, next, () => (at(path) === undefined ? add(path, text) : fail('already-exists'))),
    update: (itemId, text, ifMatch) =>
      request(`update ${itemId}`, true, next, () => put(held(itemId, ifMatch), text)),
    move: (itemId, to, ifMatch) =>
      request(`move ${itemId}`, true, next, () => {
        const item = held(itemId, ifMatch);
        const there = at(to);
        if (there !== undefined && there !== item) return fail('already-exists');
        return fileOf(item.path === to ? item : Object.assign(item, { path: to, version: item.version + 1 }));
      }),
    remove: (itemId, ifMatch) =>
      request(`remove ${itemId}`, true, next, () => {
        items.delete(held(itemId, ifMatch).itemId);
        deletions.push(itemId);
      }),
    probe: () => request('probe', false, next, () => options.way ?? 'put'),
    versions: (itemId) =>
      request(`versions ${itemId}`, false, next, () =>
        known(itemId).texts.map((text, index) => ({ id: `${String(index + 1)}.0`, changedAt: index, size: text.length })).reverse(),
      ),
    readVersion: (itemId, versionId) =>
      request(`version ${itemId}`, false, next, () => known(itemId).texts[parseInt(versionId, 10) - 1] ?? fail('not-found')),
  });

  return {
    ...view(() => undefined),
    device: view,
    texts: () => new Map([...items.values()].map(({ path, texts }) => [path, texts.at(-1) ?? ''])),
    calls,
    edit: (path, text) => {
      const item = at(path);
      if (item === undefined) add(path, text);
      else put(item, text);
    },
    rename: (from, to) => {
      const item = at(from);
      if (item !== undefined) Object.assign(item, { path: to, version: item.version + 1 });
    },
    deleteThere: (path) => {
      const item = at(path);
      if (item === undefined) return;
      items.delete(item.itemId);
      deletions.push(item.itemId);
    },
    retag: (path) => {
      const item = at(path);
      if (item !== undefined) item.version += 1;
    },
    moveRoot: () => {
      root = { ...root, itemId: `root-${String(Date.UTC(2026, 0) + ++count)}` };
    },
  };
}
