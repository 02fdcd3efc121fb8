import type { Command } from './command';
import type { Deeds } from './deeds';
import { DEEDS_OF_GOING } from './deeds-of-going';
import { OWNERS_DEEDS } from './owners-hand';
import { chosen, tabOf } from './pick';
import type { Tab } from './tab';
import { PATHS, wordsIn, written } from './words';
import type { World } from './world';

/** Does what the command says. What was begun gets as far as its first await: the next command may come in between. */
export async function perform(command: Command, world: World): Promise<void> {
  if (command.kind === 'wait') return world.passes(command.ms);
  const deed = DEEDS[command.kind] as (command: Command, world: World) => void;
  deed(command, world);
  return world.passes(0);
}

const ON_DEVICES: Deeds<
  'type' | 'type-on' | 'open' | 'close' | 'sync' | 'focus' | 'kill' | 'offline' | 'online' | 'wipe' | 'accept-root' | 'fault' | 'set-clock'
> = {
  type,
  'type-on': (command, world) => {
    for (let time = 0; time < command.times; time += 1) {
      world.time.after(time * command.everyMs, () => type({ ...command, kind: 'type', how: 'line', at: time }, world));
    }
  },
  open: ({ replica, isDenied }, world) => {
    const host = chosen(world.replicas, replica);
    if (host.tabs.length >= 2) return;
    if (isDenied) world.strike('F21');
    world.open(host, isDenied);
  },
  close: (command, world) => tabOf(command, world)?.die(),
  kill: (command, world) => tabOf(command, world)?.killAfter(command.after),
  sync: (command, world) => void tabOf(command, world)?.sync.syncNow(),
  focus: (command, world) => void tabOf(command, world)?.sync.focus(),
  offline: ({ replica }, { replicas }) => {
    chosen(replicas, replica).line.isOnline = false;
  },
  online: ({ replica }, { replicas }) => {
    chosen(replicas, replica).line.isOnline = true;
  },
  wipe: ({ replica }, { replicas, strike, lose }) => {
    const { tabs, disk } = chosen(replicas, replica);
    // A browser evicts an origin that no tab has open.
    for (const tab of [...tabs]) tab.die();
    if (disk.files.size > 0) strike('F20');
    lose(disk);
  },
  'accept-root': ({ replica }, { replicas }) => chosen(replicas, replica).tabs.forEach(acceptRoot),
  fault: ({ replica, fault, times, ms }, { replicas }) => {
    const { disk, line } = chosen(replicas, replica);
    if (fault === 'F21') disk.fullFor += times;
    else line.armed.push({ fault, times: fault === 'F10' ? times * 2 : times, ms });
  },
  'set-clock': ({ replica, ms }, { replicas }) => {
    chosen(replicas, replica).skewMs += ms;
  },
};

const DEEDS = { ...ON_DEVICES, ...DEEDS_OF_GOING, ...OWNERS_DEEDS };

/** The user answers the question about the folder, if it is asked. */
export function acceptRoot(tab: Tab): void {
  if (tab.sync.trouble()?.kind !== 'other-root') return;
  tab.disk.decidedRoot = undefined;
  // Without a network the answer is not taken; the question stays.
  void tab.sync.acceptRoot();
}

function type(command: Command & { readonly kind: 'type' }, world: World): void {
  const { words, broken, replicas } = world;
  const path = chosen(PATHS, command.file);
  const word = words.fresh();
  let isIn = false;
  const change = (text: string | undefined): string => {
    const after = written(text, command.how, command.at, word, words);
    isIn = wordsIn(after).includes(word);
    return after;
  };
  tabOf(command, world)
    ?.store.edit(path, change)
    .then(
      () => {
        if (isIn) words.acknowledge(word, `${chosen(replicas, command.replica).host}, ${path}`);
      },
      (error: unknown) => {
        // Refused storage is said so; anything else would be a fault of the simulation itself.
        if (!(error instanceof Error) || error.name !== 'Failure') broken.push(`the simulation: ${String(error)}`);
      },
    );
}
