import type { Tab } from './tab';
import type { World } from './world';

/** The thing at `index`, counted around; undefined where there is none at all. */
export function one<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(1, from.length)];
}

/** The same, from things of which there are some. */
export function chosen<T>(from: readonly T[], index: number): T {
  const found = one(from, index);
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}

/** The tab that a command is for; undefined where that host has none open. */
export function tabOf({ replica, tab }: { readonly replica: number; readonly tab: number }, { replicas }: World): Tab | undefined {
  return one(chosen(replicas, replica).tabs, tab);
}
