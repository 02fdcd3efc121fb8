import type { FilePath } from '../../src/domain/notes/file-path';
import { noteRules } from '../../src/entries/note-rules';
import type { BulkQuestion } from '../../src/sync/sync-options';
import type { FaultId, Happening, Script } from './command';
import type { Disk } from './disk';
import { answer } from './deeds-of-going';
import { nameOf, textOf } from './model-one-drive';
import { acceptRoot, perform } from './perform';
import { NONE, type Sabotage } from './sabotages';
import type { Tab } from './tab';
import { wordsIn } from './words';
import { newWorld, type World } from './world';

/** How one script ended. All lists are empty when every promise held. */
export type Outcome = {
  /** Words that a user was told are kept, and that are nowhere, with where they were written. */
  readonly lost: readonly string[];
  /** Lines that were typed once and stand in one file more than once (I10). */
  readonly doubled: readonly string[];
  /** What differs between a device and OneDrive after three rounds, or was still written in the fourth (I5). */
  readonly diverged: readonly string[];
  readonly unconditional: number;
  /** The other promises that did not hold. */
  readonly broken: readonly string[];
  readonly strikes: ReadonlyMap<Happening, number>;
  /** What is in OneDrive at the end, by the item's id. */
  readonly there: ReadonlyMap<string, string>;
};

/** Long enough for every pause, every `Retry-After` and every write that comes late. */
const REST_MS = 3_600_000;
/** Long enough for one round over a slow line. */
const ROUND_MS = 60_000;
const ROUNDS = 3;
/** What one device was told may be a question to the next. */
const ANSWERS = 5;

/** Plays a script from the first command to rest, and then looks what became of the promises. Never throws on a broken one. */
export async function play(script: Script, sabotage: Sabotage = NONE): Promise<Outcome> {
  const world = newWorld(script, sabotage);
  const seen = new Map<Disk, Set<FilePath>>();
  for (const command of script.commands) {
    await perform(command, world);
    checkNothingVanished(world, seen);
  }
  await comeToRest(world);
  for (let round = 0; round < ROUNDS; round += 1) await syncEach(world);
  const writes = world.drive.counts.writes;
  await syncEach(world);
  checkNothingVanished(world, seen);

  const late = world.drive.counts.writes - writes;
  const outcome: Outcome = {
    lost: lostWords(world),
    doubled: doubledLines(world),
    diverged: [...(late > 0 ? [`the fourth round wrote ${late} files`] : []), ...differences(world)],
    unconditional: world.drive.counts.unconditional,
    broken: [...new Set(world.broken)],
    strikes: world.strikes,
    there: new Map(world.drive.live().map((item) => [item.itemId, textOf(item)])),
  };
  for (const { tabs } of world.replicas) for (const tab of [...tabs]) tab.die();
  return outcome;
}

/**
 * Where a third device takes away a line that two others write beside, each of the two keeps it (M4, M6), and it may stand in two places
 * once they meet. Nothing is lost by that; to take it for one line would lose what somebody did write twice. More of it in one script,
 * or in more than one of a thousand (`promises.ts`), is no such meeting.
 */
const DOUBLED_BY_MEETING = 1;

/** Whether every promise held. */
export function isKept({ lost, doubled, diverged, unconditional, broken }: Outcome): boolean {
  return doubled.length <= DOUBLED_BY_MEETING && lost.length + diverged.length + unconditional + broken.length === 0;
}

/** The network heals, every host is opened, the user answers what is asked. */
async function comeToRest(world: World): Promise<void> {
  world.contended.clear();
  for (const replica of world.replicas) {
    replica.line.isOnline = true;
    replica.line.armed.length = 0;
    replica.disk.fullFor = 0;
    for (const tab of replica.tabs) tab.killAfter(Number.POSITIVE_INFINITY);
    if (replica.tabs.every(({ disk }) => disk !== replica.disk)) world.open(replica, false);
  }
  await world.passes(REST_MS);
  for (let time = 0; time < ANSWERS; time += 1) {
    await syncEach(world);
    if (time > 0 && !tabsOf(world).some(({ sync }) => sync.question() !== undefined || sync.trouble()?.kind === 'other-root')) return;
    tabsOf(world).forEach((tab, index) => {
      acceptRoot(tab);
      answer(tab, index % 2 === 0 ? 'keep' : 'go-on', world);
    });
    await world.passes(REST_MS);
  }
}

async function syncEach(world: World): Promise<void> {
  for (const tab of tabsOf(world)) {
    void tab.sync.syncNow();
    await world.passes(ROUND_MS);
  }
}

function tabsOf({ replicas }: World): readonly Tab[] {
  return replicas.flatMap(({ tabs }) => tabs);
}

/** A file that was on a disk leaves it only with the whole disk: nothing that OneDrive says, or does not say, takes it away (I6). */
function checkNothingVanished({ replicas, broken }: World, seen: Map<Disk, Set<FilePath>>): void {
  for (const disk of new Set(replicas.flatMap((replica) => [replica.disk, ...replica.tabs.map((tab) => tab.disk)]))) {
    let before = disk.cache.size === 0 ? undefined : seen.get(disk);
    if (before === undefined) seen.set(disk, (before = new Set()));
    for (const path of before) if (!disk.files.has(path) && !disk.dropped.has(path)) broken.push(`I6: a file vanished from a device (${path})`);
    for (const path of disk.files.keys()) before.add(path);
  }
}

function lostWords({ drive, replicas, words }: World): readonly string[] {
  const texts = [
    ...[...drive.live(), ...drive.bin().filter(({ isLetGo }) => !isLetGo)].map((item) => textOf(item)),
    ...replicas.flatMap((replica) => [replica.disk, ...replica.tabs.map((tab) => tab.disk)]).flatMap(({ files }) => [...files.values()].map(({ text }) => text)),
  ];
  const found = new Set([...new Set(texts)].flatMap(wordsIn));
  return [...words.owed()].filter(([word]) => !found.has(word)).map(([word, where]) => `${word} (${where})`);
}

/** Where files are put together from nothing that both had (S9), a line that moved may stand twice: better than not at all. */
const FROM_NOTHING: readonly FaultId[] = ['F11', 'F13', 'F15', 'F16', 'F20', 'F21'];

function doubledLines({ drive, strikes, isFromNothing }: World): readonly string[] {
  if (isFromNothing || FROM_NOTHING.some((fault) => strikes.has(fault))) return [];
  return drive.live().flatMap((item) => {
    const lines = textOf(item).split('\n').map((line) => line.trimEnd()).filter((line) => /^w\d+x$/.test(line));
    return [...new Set(lines.filter((line, index) => lines.indexOf(line) !== index))].map((line) => `${line} (${item.path})`);
  });
}

/** What stands between the devices and OneDrive. A file whose item is gone there may stay on a device (S22). */
function differences(world: World): readonly string[] {
  // Where the account honours no condition nothing goes up, and only what comes here is looked at.
  const isReadOnly = world.conditions === 'none';
  const found = world.replicas.flatMap(({ host, tabs }) => tabs.flatMap((tab) => differencesOf(tab, world, isReadOnly).map((difference) => `${host}: ${difference}`)));
  if (!isReadOnly) return [...found, ...misplaced(world)];
  return world.drive.counts.writes === 0 ? found : [...found, 'something was written where no condition is honoured'];
}

function differencesOf({ disk, sync }: Tab, { drive }: World, isReadOnly: boolean): readonly string[] {
  const found = isReadOnly ? [] : sync.waiting().map((path) => `${path} still waits: ${JSON.stringify(sync.stateOf(path))}`);
  if (sync.trouble()?.kind === 'other-root') found.push('the question about the folder is still open');
  if (isToBeAnswered(sync.question(), isReadOnly)) found.push('the question about many files is still open');
  const files = [...disk.files.values()];
  for (const item of drive.live()) {
    const here = files.filter(({ agreed }) => agreed?.itemId === item.itemId);
    if (here.length !== 1) found.push(`${item.path} is here ${here.length} times`);
    else if (!isReadOnly && here[0]?.text !== textOf(item)) found.push(`${item.path} differs`);
  }
  return found;
}

/** Where nothing may be written, what would go there waits, whatever is answered (S28). */
function isToBeAnswered(question: BulkQuestion | undefined, isReadOnly: boolean): boolean {
  return question?.direction === 'from-onedrive' || (question !== undefined && !isReadOnly);
}

/** Items that lie elsewhere than their texts say, though nothing is in the way (S24). What a folder's name does to them, a delta does not tell. */
function misplaced({ drive, account, strikes }: World): readonly string[] {
  if (account === 'delta' && strikes.has('F13')) return [];
  const taken = new Set(drive.live().map(({ path }) => nameOf(path)));
  return drive.live().flatMap((item) => {
    const [isThere, isTrashed] = [item.path.startsWith(TRASH), noteRules.isTrashed(textOf(item))];
    const place = isTrashed ? TRASH + item.path : item.path.slice(TRASH.length);
    return isThere === isTrashed || taken.has(nameOf(place)) ? [] : [`${item.path} lies elsewhere than its text says`];
  });
}

const TRASH = 'Trash/';
