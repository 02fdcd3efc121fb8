import type { FilePath } from '../../src/domain/notes/file-path';
import type { FaultId, Script } from './command';
import type { Disk } from './disk';
import { textOf } from './model-one-drive';
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
  readonly strikes: ReadonlyMap<FaultId, number>;
  /** What is in OneDrive at the end, by the item's id. */
  readonly there: ReadonlyMap<string, string>;
};

/** Long enough for every pause, every `Retry-After` and every write that comes late. */
const REST_MS = 3_600_000;
/** Long enough for one round over a slow line. */
const ROUND_MS = 60_000;
const ROUNDS = 3;

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

/** Whether every promise held. */
export function isKept({ lost, doubled, diverged, unconditional, broken }: Outcome): boolean {
  return lost.length + doubled.length + diverged.length + unconditional + broken.length === 0;
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
  await syncEach(world);
  for (const tab of tabsOf(world)) acceptRoot(tab);
  await world.passes(REST_MS);
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
    for (const path of before) if (!disk.files.has(path)) broken.push(`I6: a file vanished from a device (${path})`);
    for (const path of disk.files.keys()) before.add(path);
  }
}

function lostWords({ drive, replicas, words }: World): readonly string[] {
  const texts = [
    ...[...drive.live(), ...drive.bin()].map((item) => textOf(item)),
    ...replicas.flatMap((replica) => [replica.disk, ...replica.tabs.map((tab) => tab.disk)]).flatMap(({ files }) => [...files.values()].map(({ text }) => text)),
  ];
  const found = new Set([...new Set(texts)].flatMap(wordsIn));
  return [...words.owed()].filter(([word]) => !found.has(word)).map(([word, where]) => `${word} (${where})`);
}

/** Where files are put together from nothing that both had (S9), a line that moved may stand twice: better than not at all. */
const FROM_NOTHING: readonly FaultId[] = ['F11', 'F13', 'F15', 'F16', 'F20', 'F21'];

function doubledLines({ drive, strikes }: World): readonly string[] {
  if (FROM_NOTHING.some((fault) => strikes.has(fault))) return [];
  return drive.live().flatMap((item) => {
    const lines = textOf(item).split('\n').map((line) => line.trimEnd()).filter((line) => /^w\d+x$/.test(line));
    return [...new Set(lines.filter((line, index) => lines.indexOf(line) !== index))].map((line) => `${line} (${item.path})`);
  });
}

/** What stands between the devices and OneDrive. A file whose item is gone there may stay on a device (S22). */
function differences(world: World): readonly string[] {
  const found: string[] = [];
  const live = new Map(world.drive.live().map((item) => [item.itemId, item]));
  for (const { host, tabs } of world.replicas) {
    for (const { disk, sync } of tabs) {
      const files = [...disk.files.values()];
      for (const path of sync.waiting()) found.push(`${host}: ${path} still waits: ${JSON.stringify(sync.stateOf(path))}`);
      if (sync.trouble() !== undefined) found.push(`${host}: the question about the folder is still open`);
      for (const [itemId, item] of live) {
        const here = files.filter(({ agreed }) => agreed?.itemId === itemId);
        if (here.length !== 1) found.push(`${host}: ${item.path} is here ${here.length} times`);
        else if (here[0]?.text !== textOf(item)) found.push(`${host}: ${item.path} differs`);
      }
    }
  }
  return found;
}
