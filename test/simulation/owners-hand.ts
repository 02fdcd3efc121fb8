import type { FilePath } from '../../src/domain/notes/file-path';
import type { Deeds } from './deeds';
import { nameOf, textOf, type Item } from './model-one-drive';
import { chosen, one } from './pick';
import { PATHS, wordsIn, written } from './words';
import type { World } from './world';

/** What the owner does in OneDrive itself, and what the service does by itself. */
export const OWNERS_DEEDS: Deeds<
  'edit-by-hand' | 'rename' | 'move' | 'delete' | 'restore' | 'rename-folder' | 'twin' | 'retag' | 'contend' | 'expire-cursors' | 'new-root'
> = {
  'edit-by-hand': ({ file, how, at }, { drive, words, strike }) => {
    const word = words.fresh();
    const item = one(drive.live(), file);
    const edited = item ?? drive.user.add(chosen(PATHS, file), written(undefined, 'line', at, word, words));
    if (item !== undefined) drive.user.edit(item, written(textOf(item), how, at, word, words));
    strike('F14');
    if (wordsIn(textOf(edited)).includes(word)) words.acknowledge(word, 'in OneDrive, by hand');
  },
  rename: ({ file }, world) =>
    withItem(world, file, (item) => {
      world.strike('F12');
      world.drive.user.rename(item, `${folderOf(item)}renamed ${world.time.now() % 1_000}.md` as FilePath);
    }),
  move: ({ file }, world) =>
    withItem(world, file, (item) => {
      world.strike('F13');
      world.drive.user.rename(item, `Elsewhere/${item.path.slice(folderOf(item).length)}` as FilePath);
    }),
  'rename-folder': ({ file }, world) =>
    withItem(world, file, (item) => {
      const before = item.path;
      world.drive.user.renameFolder(before.split('/')[0] ?? '', `Folder ${world.time.now() % 1_000}`);
      if (item.path !== before) world.strike('F13');
    }),
  delete: ({ file }, world) =>
    withItem(world, file, (item) => {
      world.strike('F15');
      world.drive.user.remove(item);
    }),
  restore: ({ file }, { drive, strike }) => {
    const item = one(drive.bin(), file);
    if (item === undefined) return;
    strike('F16');
    drive.user.restore(item);
  },
  retag: ({ file }, world) => withItem(world, file, world.drive.user.retag),
  twin: ({ file }, { drive, words }) => {
    const path = chosen(PATHS, file);
    if (drive.live().some((item) => nameOf(item.path) === nameOf(path))) return;
    const decomposed = path.normalize('NFD');
    const twin = decomposed === path ? path.toUpperCase() : decomposed;
    const word = words.fresh();
    drive.user.add(twin as FilePath, written(undefined, 'line', 0, word, words));
    words.acknowledge(word, `in OneDrive, ${twin}`);
  },
  contend: ({ file, times }, world) => withItem(world, file, ({ itemId }) => world.contended.set(itemId, times)),
  'expire-cursors': (_, { drive }) => drive.user.expireCursors(),
  'new-root': ({ withFiles }, { drive, strike }) => {
    drive.user.newRoot(withFiles);
    strike('F13');
  },
};

function withItem({ drive }: World, file: number, work: (item: Item) => void): void {
  const item = one(drive.live(), file);
  if (item !== undefined) work(item);
}

function folderOf({ path }: Item): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
