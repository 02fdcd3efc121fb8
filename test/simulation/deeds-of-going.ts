import type { FilePath } from '../../src/domain/notes/file-path';
import { putIntoTrash, takeOutOfTrash, trashedOn } from '../../src/domain/notes/trash';
import type { LocalDate } from '../../src/domain/shared/local-date';
import type { Deeds } from './deeds';
import { textOf } from './model-one-drive';
import { one, tabOf } from './pick';
import type { Tab } from './tab';
import { isAskedForShare } from './watched';
import { emptied, wordsIn, written } from './words';
import type { World } from './world';

/** What takes words away, and what saves them from that. */
export const DEEDS_OF_GOING: Deeds<'trash' | 'take-out' | 'delete-for-good' | 'empty-many' | 'trash-many' | 'many-notes' | 'answer'> = {
  trash: (command, world) => change(tabOf(command, world), world, (paths) => [one(paths, command.file)], (text) => putIntoTrash(text, today(world))),
  'take-out': (command, world) => change(tabOf(command, world), world, (_, trashed) => [one(trashed, command.file)], takeOutOfTrash),
  'delete-for-good': (command, world) => {
    const tab = tabOf(command, world);
    const path = tab && one(inTrash(tab), command.file);
    if (tab === undefined || path === undefined) return;
    // The user lets go of what they see, which is what the engine reads when it is told.
    tab.watch.letsGo(path);
    world.isFromNothing = true;
    void tab.sync.deleteForGood([path]);
  },
  'empty-many': (command, world) => {
    if (command.where === 'here') change(tabOf(command, world), world, (paths) => paths.slice(0, command.atMost), emptied);
    else editThere(world, emptied, command.atMost);
  },
  'trash-many': (command, world) => {
    const day = today(world);
    if (command.where === 'here') change(tabOf(command, world), world, (paths) => paths.slice(0, command.atMost), (text) => putIntoTrash(text, day));
    else editThere(world, (text) => putIntoTrash(text, day), command.atMost);
  },
  'many-notes': ({ count }, { drive, words }) => {
    for (let number = 0; number < count; number += 1) {
      const word = words.fresh();
      drive.user.add(`People/jo-x2y3/2025/2025-01-${number}.md` as FilePath, written(undefined, 'line', 0, word, words));
      words.acknowledge(word, 'in OneDrive, for long');
    }
  },
  answer: (command, world) => {
    const tab = tabOf(command, world);
    if (tab !== undefined) answer(tab, command.said, world);
  },
};

/** The user answers the question whether many files may go, if it is asked. */
export function answer(tab: Tab, said: 'go-on' | 'keep', world: World): void {
  const question = tab.sync.question();
  if (question === undefined) return;
  const isForShare = isAskedForShare(tab.disk, question);
  if (said === 'keep') world.isFromNothing = true;
  const carriedOut = tab.sync.answer(said);
  if (said === 'go-on') tab.watch.mayGo(question.paths, carriedOut);
  void carriedOut.then(() => {
    if (tab.sync.question() === question) return;
    const which = said === 'keep' ? 'kept' : 'gone on';
    world.strike(which);
    if (isForShare) world.strike(which === 'kept' ? 'kept a fifth' : 'gone on with a fifth');
  });
}

type Choice = (paths: readonly FilePath[], trashed: readonly FilePath[]) => readonly (FilePath | undefined)[];

/** Files that are on the device, as the tab shows them; `make` may take words away, which are let go then. */
function change(tab: Tab | undefined, { words, broken }: World, choice: Choice, make: (text: string) => string): void {
  if (tab === undefined) return;
  const paths = [...tab.disk.files.keys()];
  for (const path of choice(paths, inTrash(tab))) {
    if (path === undefined) continue;
    tab.store
      .edit(path, (text) => {
        const after = make(text ?? '');
        letGo(text ?? '', after, words.erase);
        return after;
      })
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'Failure') broken.push(`the simulation: ${String(error)}`);
      });
  }
}

function editThere({ drive, words, strike }: World, make: (text: string) => string, atMost?: number): void {
  for (const item of drive.live().slice(0, atMost)) {
    const [before, after] = [textOf(item), make(textOf(item))];
    if (before === after) continue;
    letGo(before, after, words.erase);
    drive.user.edit(item, after);
    strike('F14');
  }
}

function letGo(before: string, after: string, erase: (text: string) => void): void {
  const left = new Set(wordsIn(after));
  erase(wordsIn(before).filter((word) => !left.has(word)).join(' '));
}

function inTrash({ disk }: Tab): readonly FilePath[] {
  return [...disk.files.values()].filter(({ text }) => trashedOn(text) !== undefined).map(({ path }) => path);
}

function today({ time }: World): LocalDate {
  return new Date(time.now()).toISOString().slice(0, 10) as LocalDate;
}
