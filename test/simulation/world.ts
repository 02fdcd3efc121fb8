import type { WriteWay } from '../../src/sync/ports';
import { virtualTime, whenPromisesSettled, type VirtualTime } from '../support/virtual-time';
import { chanceOf } from './chance';
import type { Happening, Script } from './command';
import { newDisk, type Disk } from './disk';
import { modelOneDrive, textOf, type ModelOneDrive } from './model-one-drive';
import type { Sabotage } from './sabotages';
import { checkWords, openTab, type Replica, type Surroundings, type Tab } from './tab';
import { newWords, wordsIn, written, type Words } from './words';

export type World = {
  readonly time: VirtualTime;
  readonly drive: ModelOneDrive;
  readonly replicas: readonly Replica[];
  readonly account: Script['account'];
  readonly conditions: WriteWay;
  readonly words: Words;
  /** Files were put together from nothing that both had, because the user wanted that or a note had been deleted for good. */
  isFromNothing: boolean;
  /** Somebody saves the item right before its next uploads: so many times. */
  readonly contended: Map<string, number>;
  readonly strikes: Map<Happening, number>;
  /** Promises that did not hold, in the order in which that was seen. */
  readonly broken: string[];
  readonly strike: (happening: Happening) => void;
  readonly open: (replica: Replica, isDenied: boolean) => Tab;
  /** The browser throws a disk away; words that were not called saved in OneDrive go with it, and that is nobody's fault. */
  readonly lose: (disk: Disk) => void;
  readonly passes: (ms: number) => Promise<void>;
};

export function newWorld({ seed, sequence, account, conditions, replicas }: Script, sabotage: Sabotage): World {
  const time = virtualTime(undefined, undefined, whenPromisesSettled);
  const chance = chanceOf(seed, sequence, 1);
  const drive = modelOneDrive(account, conditions);
  const words = newWords();
  const strikes = new Map<Happening, number>();
  const broken: string[] = [];
  const contended = new Map<string, number>();
  const strike = (happening: Happening): void => void strikes.set(happening, (strikes.get(happening) ?? 0) + 1);

  const lose = (disk: Disk): void => {
    for (const { text, agreed } of disk.files.values()) {
      const safe = new Set(wordsIn(agreed?.text ?? ''));
      for (const word of wordsIn(text)) if (!safe.has(word)) words.excuse(word);
    }
    disk.files.clear();
    disk.cache.clear();
    disk.dropped.clear();
    disk.decidedRoot = undefined;
  };
  const around: Surroundings = {
    drive,
    time,
    chance,
    sabotage,
    struck: strike,
    broken: (promise) => void broken.push(promise),
    beforeUpload: (item) => {
      const left = contended.get(item.itemId) ?? 0;
      if (left === 0) return;
      contended.set(item.itemId, left - 1);
      strike('F14');
      const word = words.fresh();
      drive.user.edit(item, written(textOf(item), 'line', left, word, words));
      words.acknowledge(word, 'in OneDrive, while the product saved');
    },
    erased: words.erase,
    onDeath: (replica, tab) => {
      if (tab.disk !== replica.disk) lose(tab.disk);
    },
  };
  const all = replicas.map(({ host, skewMs, hasLocks }): Replica => ({
    host, skewMs, hasLocks, disk: newDisk(), line: { isOnline: true, armed: [] }, tabs: [], atWork: new Set(),
  }));
  const check = (): void => {
    for (const { tabs } of all) for (const tab of tabs) checkWords(tab, drive, around.broken);
  };
  for (const replica of all) openTab(replica, replica.disk, around);

  return {
    time,
    drive,
    replicas: all,
    account,
    conditions,
    words,
    isFromNothing: false,
    contended,
    strikes,
    broken,
    strike,
    open: (replica, isDenied) => openTab(replica, isDenied ? newDisk() : replica.disk, around),
    lose,
    passes: async (ms) => {
      await (ms === 0 ? new Promise<void>(whenPromisesSettled) : time.pass(ms));
      check();
    },
  };
}
