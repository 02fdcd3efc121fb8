import { settled } from '../support/virtual-time';
import { scriptOf, type Command, type Happening, type Script } from './command';
import { isKept, play, type Outcome } from './play';
import type { Sabotage } from './sabotages';

export type Simulated = {
  readonly sequences: number;
  readonly commands: ReadonlyMap<Command['kind'], number>;
  readonly strikes: ReadonlyMap<Happening, number>;
  readonly totals: { readonly lost: number; readonly doubled: number; readonly diverged: number; readonly unconditional: number; readonly broken: number };
  readonly failure: Failed | undefined;
};

/** A script that breaks a promise, cut down to what it takes. */
export type Failed = {
  readonly script: Script;
  /** Which of the original commands are left, by index: with the seed and the sequence, all it takes to play it again. */
  readonly kept: readonly number[];
  readonly outcome: Outcome;
};

export type Options = {
  readonly seed: number;
  readonly sequences: number;
  /** The first one, counted from 0. */
  readonly from?: number;
  readonly sabotage?: Sabotage | undefined;
  readonly onSequence?: (done: number) => void;
};

/** In every so many sequences the same script is played with right clocks as well: nothing may come out differently (I11). */
const CLOCKS_EVERY = 16;

/** Plays `sequences` scripts, up to the first that breaks a promise; that one is cut down. */
export async function simulate(options: Options): Promise<Simulated> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0; // Thousands are refused here, and nobody reads where.
  try {
    return await playAll(options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function playAll({ seed, sequences, from = 0, sabotage, onSequence }: Options): Promise<Simulated> {
  const commands = new Map<Command['kind'], number>();
  const strikes = new Map<Happening, number>();
  const totals = { lost: 0, doubled: 0, diverged: 0, unconditional: 0, broken: 0 };
  let failure: Failed | undefined;
  let done = 0;

  for (; done < sequences && failure === undefined; done += 1) {
    const script = scriptOf(seed, from + done);
    for (const { kind } of script.commands) commands.set(kind, (commands.get(kind) ?? 0) + 1);
    const outcome = await playChecked(script, sabotage);
    addTo(strikes, outcome.strikes);
    totals.lost += outcome.lost.length;
    totals.doubled += outcome.doubled.length;
    totals.diverged += outcome.diverged.length;
    totals.unconditional += outcome.unconditional;
    totals.broken += outcome.broken.length;
    if (!isKept(outcome)) failure = await shrink(script, sabotage);
    onSequence?.(done + 1);
    await settled(); // Nothing else in this process gets a turn while a script plays.
  }
  return { sequences: done, commands, strikes, totals, failure };
}

/** What several runs come to, as if they were one. */
export function joined(parts: readonly Simulated[]): Simulated {
  const commands = new Map<Command['kind'], number>();
  const strikes = new Map<Happening, number>();
  const totals = { lost: 0, doubled: 0, diverged: 0, unconditional: 0, broken: 0 };
  for (const part of parts) {
    addTo(commands, part.commands);
    addTo(strikes, part.strikes);
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += part.totals[name];
  }
  const sequences = parts.reduce((sum, part) => sum + part.sequences, 0);
  return { sequences, commands, strikes, totals, failure: parts.find(({ failure }) => failure !== undefined)?.failure };
}

function addTo<Key>(counts: Map<Key, number>, more: ReadonlyMap<Key, number>): void {
  for (const [key, count] of more) counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Plays the script, and every so often a second time with right clocks. */
export async function playChecked(script: Script, sabotage?: Sabotage): Promise<Outcome> {
  const outcome = await play(script, sabotage);
  if (!isKept(outcome) || script.sequence % CLOCKS_EVERY !== 0) return outcome;
  const right = await play({ ...script, replicas: script.replicas.map((replica) => ({ ...replica, skewMs: 0 })) }, sabotage);
  const isSame = JSON.stringify([...outcome.there]) === JSON.stringify([...right.there]);
  return isSame ? outcome : { ...outcome, broken: ['I11: with right clocks another text came out'] };
}

/** The script with those of its commands alone. */
export function cut(script: Script, kept: readonly number[]): Script {
  return { ...script, commands: kept.flatMap((index) => script.commands[index] ?? []) };
}

/** Leaves out commands, many at a time and then one by one, for as long as some promise stays broken. */
async function shrink(script: Script, sabotage: Sabotage | undefined): Promise<Failed> {
  let kept = script.commands.map((_, index) => index);
  let outcome = await playChecked(script, sabotage);
  for (let size = Math.ceil(kept.length / 2); size >= 1; ) {
    let isShorter = false;
    for (let start = 0; start < kept.length; ) {
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
      const tried = await playChecked(cut(script, fewer), sabotage);
      if (isKept(tried)) start += size;
      else {
        [kept, outcome, isShorter] = [fewer, tried, true];
      }
    }
    if (size > 1) size = Math.floor(size / 2);
    else if (!isShorter) break;
  }
  return { script: cut(script, kept), kept, outcome };
}
