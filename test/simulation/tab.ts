import type { FilePath } from '../../src/domain/notes/file-path';
import { noteRules } from '../../src/entries/note-rules';
import { createSync, type Sync } from '../../src/sync/engine';
import type { Timing, TurnTaking } from '../../src/sync/ports';
import type { Chance } from './chance';
import type { Happening, Host } from './command';
import { tabStore, type Disk, type TabStore } from './disk';
import type { ModelOneDrive } from './model-one-drive';
import { remoteOver, type Line, type Network } from './network';
import { throughAwaits } from './outcome';
import type { Sabotage } from './sabotages';
import { isAskedForShare, watched, type Watched } from './watched';

/** One place where the product is open, with a browser store of its own. */
export type Replica = {
  readonly host: Host;
  readonly hasLocks: boolean;
  skewMs: number;
  disk: Disk;
  readonly line: Line;
  tabs: Tab[];
  /** Whose turn it is to sync, among the tabs of this origin. */
  readonly atWork: Set<object>;
};

/** The product in one tab: the real engine on this replica's disk, or on one that dies with the tab. */
export type Tab = {
  readonly disk: Disk;
  readonly store: TabStore;
  readonly sync: Sync;
  readonly watch: Watched;
  readonly isAlive: () => boolean;
  readonly die: () => void;
  /** Dies at the await that comes after `after` others. */
  readonly killAfter: (after: number) => void;
};

export type Surroundings = {
  readonly drive: ModelOneDrive;
  readonly time: Timing;
  readonly chance: Chance;
  readonly sabotage: Sabotage;
  readonly struck: (happening: Happening) => void;
  readonly broken: (promise: string) => void;
  readonly beforeUpload: Network['beforeUpload'];
  /** The user let go of these words. */
  readonly erased: (text: string) => void;
  readonly onDeath: (replica: Replica, tab: Tab) => void;
};

export function openTab(replica: Replica, disk: Disk, around: Surroundings): Tab {
  const { drive, time, chance, sabotage, struck, broken, beforeUpload } = around;
  let isAlive = true;
  let awaitsLeft = Number.POSITIVE_INFINITY;
  const self = {};

  const through = throughAwaits(() => {
    if (isAlive && awaitsLeft-- <= 0) {
      struck('F22');
      die();
    }
    return isAlive;
  });

  const store = tabStore(disk, {
    time,
    chance,
    through,
    isAlive: () => isAlive,
    onFull: () => struck('F21'),
    durability: disk === replica.disk ? 'durable' : 'memory',
    onDrop: ({ path, text, agreed }) => {
      const mayGo = noteRules.isTrashed(text) && agreed !== undefined && drive.wasRemoved(agreed.itemId);
      struck('dropped');
      if (!mayGo) broken(`I6: a file was taken off a device that was not deleted out of the trash (${nameFor(path)})`);
    },
    acksBeforeCommit: sabotage.acksBeforeCommit === true,
  });
  const network: Network = { drive, time, chance, line: replica.line, disk, through, isAlive: () => isAlive, struck, broken, beforeUpload, drops: sabotage.drops };
  const device = sabotage.device?.(store, disk) ?? store;
  const honestRemote = remoteOver(network);
  const remote = sabotage.remote?.(honestRemote, device, disk) ?? honestRemote;
  const rules = { ...noteRules, ...sabotage.rules };
  const watch = watched({ disk, device, remote, merge: rules.merge, broken, erased: around.erased });
  const honest = createSync({
    ...rules,
    device: watch.device,
    remote: watch.remote,
    merge: watch.merge,
    turn: turnOf(replica, self, struck, watch.turnBegins),
    timing: timingOf(replica, around, () => isAlive),
    isOnline: () => replica.line.isOnline,
  });
  const sync = sabotage.sync?.(honest) ?? honest;
  const die = (): void => {
    if (!isAlive) return;
    isAlive = false;
    sync.stop();
    store.close();
    replica.atWork.delete(self);
    replica.tabs = replica.tabs.filter((one) => one !== tab);
    around.onDeath(replica, tab);
  };

  const tab: Tab = {
    disk,
    store,
    sync,
    watch,
    isAlive: () => isAlive,
    die,
    killAfter: (after) => {
      awaitsLeft = after;
    },
  };
  let question: ReturnType<Sync['question']>;
  sync.subscribe(() => {
    checkWords(tab, drive, broken);
    if (question === sync.question()) return;
    question = sync.question();
    if (question === undefined) return;
    struck('asked');
    if (isAskedForShare(disk, question)) struck('asked for a fifth');
  });
  replica.tabs.push(tab);
  void sync.start();
  return tab;
}

function turnOf(replica: Replica, self: object, struck: (happening: Happening) => void, begins: () => void): TurnTaking {
  const { atWork, hasLocks } = replica;
  return {
    ifFree: async (work) => {
      if (atWork.size > 0 && !atWork.has(self)) struck('F23');
      if (hasLocks && atWork.size > 0) return false;
      atWork.add(self);
      begins();
      try {
        await work();
      } finally {
        atWork.delete(self);
      }
      return true;
    },
  };
}

/** The replica's own idea of the time, which may be a day off. */
function timingOf(replica: Replica, { time, chance, struck }: Surroundings, isAlive: () => boolean): Timing {
  return {
    now: () => {
      if (replica.skewMs !== 0) struck('F24');
      return time.now() + replica.skewMs;
    },
    chance: chance.next,
    after: (ms, work) =>
      time.after(ms, () => {
        if (isAlive()) work();
      }),
  };
}

/** "Saved to OneDrive" is said only of a text that OneDrive has had (I2). */
export function checkWords({ disk, store, sync, isAlive }: Tab, drive: ModelOneDrive, broken: (promise: string) => void): void {
  if (!isAlive()) return;
  for (const [path, { text }] of disk.files) {
    if (sync.stateOf(path).kind !== 'agreed' || store.isNewsUnderWay(path)) continue;
    if (!drive.everHeld(text)) broken(`I2: said "Saved to OneDrive" of a text that OneDrive never had (${nameFor(path)})`);
  }
}

function nameFor(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
