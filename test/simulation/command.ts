import type { WriteWay } from '../../src/sync/ports';
import { chanceOf, type Chance } from './chance';
import { bulk, deletion, share } from './scenes';

/** The faults that a script arms; the numbers are those of the list of promises. F12 to F16 and F20 to F24 are commands of their own. */
export const ARMED = ['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F18', 'F19', 'F21'] as const;
export type ArmedFault = (typeof ARMED)[number];

export const FAULTS = Array.from({ length: 24 }, (_, index) => `F${index + 1}` as const);
export type FaultId = `F${number}`;

/** What the product did, or had the user do, that only shows its worth if it really came about. */
export const HAPPENINGS = ['moved', 'deleted', 'dropped', 'asked', 'kept', 'gone on', 'asked for a fifth', 'kept a fifth', 'gone on with a fifth'] as const;
/** A fault that struck, or something else of which it is counted how often it happened. */
export type Happening = FaultId | (typeof HAPPENINGS)[number];

/** What one hand or one mishap does next. Every index counts modulo what is there, so a script stays playable when it is cut. */
export type Command =
  | { readonly kind: 'type'; readonly replica: number; readonly tab: number; readonly file: number; readonly how: Typing; readonly at: number }
  /** Somebody who does not stop typing: `times` lines, one every `everyMs`. */
  | { readonly kind: 'type-on'; readonly replica: number; readonly tab: number; readonly file: number; readonly times: number; readonly everyMs: number }
  | { readonly kind: 'edit-by-hand'; readonly file: number; readonly how: HandEdit; readonly at: number }
  | { readonly kind: 'rename' | 'move' | 'delete' | 'restore' | 'rename-folder' | 'twin' | 'retag'; readonly file: number }
  /** Somebody saves the file right before each of the next `times` uploads of it. */
  | { readonly kind: 'contend'; readonly file: number; readonly times: number }
  /** A file of the device goes into the trash or comes out again; one of the trash is deleted for good. */
  | { readonly kind: 'trash' | 'take-out' | 'delete-for-good'; readonly replica: number; readonly tab: number; readonly file: number }
  /** A program goes wrong, or somebody does who means well: all files, or so many of them, lose their words, or are called trashed. */
  | { readonly kind: 'empty-many' | 'trash-many'; readonly where: 'here' | 'there'; readonly replica: number; readonly tab: number; readonly atMost?: number }
  /** There are so many more notes in OneDrive, as after a year. */
  | { readonly kind: 'many-notes'; readonly count: number }
  /** The user answers the question whether many files may go, if it is asked. */
  | { readonly kind: 'answer'; readonly replica: number; readonly tab: number; readonly said: 'go-on' | 'keep' }
  | { readonly kind: 'open'; readonly replica: number; readonly isDenied: boolean }
  | { readonly kind: 'close' | 'sync' | 'focus'; readonly replica: number; readonly tab: number }
  /** The tab dies at the await that comes after `after` others. */
  | { readonly kind: 'kill'; readonly replica: number; readonly tab: number; readonly after: number }
  | { readonly kind: 'offline' | 'online' | 'wipe' | 'accept-root'; readonly replica: number }
  | { readonly kind: 'fault'; readonly replica: number; readonly fault: ArmedFault; readonly times: number; readonly ms: number }
  | { readonly kind: 'expire-cursors' }
  | { readonly kind: 'new-root'; readonly withFiles: boolean }
  | { readonly kind: 'set-clock'; readonly replica: number; readonly ms: number }
  | { readonly kind: 'wait'; readonly ms: number };

export type Typing = 'line' | 'rewrite' | 'commitment' | 'tick' | 'erase' | 'title';
export type HandEdit = 'line' | 'rewrite' | 'bom' | 'crlf' | 'broken' | 'mended';

export type Host = 'Teams' | 'Outlook' | 'browser' | 'phone';

/** Everything that one sequence is made of. The same script plays the same way every time. */
export type Script = {
  readonly seed: number;
  readonly sequence: number;
  readonly account: 'delta' | 'listing';
  /** By which way the account honours the condition of an update. */
  readonly conditions: WriteWay;
  /** One for each place where the product is open, with how far its clock is off, ms. */
  readonly replicas: readonly { readonly host: Host; readonly skewMs: number; readonly hasLocks: boolean }[];
  readonly commands: readonly Command[];
};

const DAY = 86_400_000;
/** In one of so many scripts there are more notes than ten, so that the share of those that go counts: larger sets take their time. */
const SHARE_EVERY = 100;
const SHARE_AT = 25;
const HOSTS: readonly Host[] = ['Teams', 'Outlook', 'browser', 'phone'];

export function scriptOf(seed: number, sequence: number): Script {
  const chance = chanceOf(seed, sequence);
  const replicas = HOSTS.slice(0, 2 + chance.whole(3)).map((host) => ({
    host,
    skewMs: chance.pick([0, 0, DAY, -DAY]),
    hasLocks: chance.whole(4) > 0,
  }));
  const account = chance.pick(['delta', 'listing'] as const);
  const conditions = conditionsOf(chance);
  const length = 8 + chance.whole(33);
  const begin = sequence % SHARE_EVERY === SHARE_AT ? share(chance, chance.whole(replicas.length), replicas.length) : [];
  const commands = [...begin, ...Array.from({ length: begin.length > 0 ? 8 : length }, () => commandsOf(chance, replicas.length)).flat()];
  return { seed, sequence, account, conditions, replicas, commands };
}

/** Nearly all accounts honour them in the plain way. */
function conditionsOf(chance: Chance): WriteWay {
  const at = chance.whole(24);
  if (at === 0) return 'none';
  return at < 4 ? 'session' : 'put';
}

type Make = (chance: Chance, replica: number, replicas: number) => Command | readonly Command[];

const TYPINGS = ['line', 'line', 'line', 'rewrite', 'commitment', 'tick', 'erase', 'title'] as const;
const HAND_EDITS = ['line', 'line', 'rewrite', 'bom', 'crlf', 'broken', 'mended'] as const;
const THERE = ['rename', 'move', 'delete', 'delete', 'restore', 'rename-folder', 'twin', 'retag'] as const;

/** How often each comes, out of the sum. */
const WEIGHTED: readonly (readonly [number, Make])[] = [
  [30, (chance, replica) => ({ kind: 'type', replica, tab: chance.whole(2), file: chance.whole(4), how: chance.pick(TYPINGS), at: chance.whole(6) })],
  [5, (chance, replica) => ({ kind: 'type-on', replica, tab: chance.whole(2), file: chance.whole(4), times: 2 + chance.whole(11), everyMs: chance.pick([4, 30, 170, 1_000]) })],
  [16, (chance) => ({ kind: 'wait', ms: chance.pick([5, 40, 300, 3_000, 31_000, 125_000, 660_000]) })],
  [8, (chance) => ({ kind: 'edit-by-hand', file: chance.whole(6), how: chance.pick(HAND_EDITS), at: chance.whole(6) })],
  [10, (chance) => ({ kind: chance.pick(THERE), file: chance.whole(6) })],
  [10, (chance, replica) => ({ kind: chance.pick(['sync', 'sync', 'focus', 'close']), replica, tab: chance.whole(2) })],
  [6, (chance, replica) => ({ kind: 'open', replica, isDenied: chance.whole(8) === 0 })],
  [7, (chance, replica) => ({ kind: 'kill', replica, tab: chance.whole(2), after: chance.whole(30) })],
  [4, (chance, replica) => ({ kind: chance.pick(['offline', 'online', 'online']), replica })],
  [8, (chance, replica) => ({ kind: chance.pick(['trash', 'trash', 'trash', 'take-out', 'delete-for-good', 'delete-for-good']), replica, tab: chance.whole(2), file: chance.whole(4) })],
  [2, (chance, replica) => ({ kind: chance.pick(['empty-many', 'trash-many']), where: chance.pick(['here', 'there']), replica, tab: chance.whole(2) })],
  [4, (chance, replica) => ({ kind: 'answer', replica, tab: chance.whole(2), said: chance.pick(['go-on', 'keep']) })],
  [1, deletion],
  [2, bulk],
  [1, (_, replica) => ({ kind: 'wipe', replica })],
  [1, (chance, replica) => ({ kind: 'set-clock', replica, ms: chance.pick([-DAY, -3_600_000, 3_600_000, DAY]) })],
  [2, (chance) => ({ kind: 'contend', file: chance.whole(4), times: 1 + chance.whole(8) })],
  [2, () => ({ kind: 'expire-cursors' })],
  [1, (chance) => ({ kind: 'new-root', withFiles: chance.whole(2) === 0 })],
  [1, (_, replica) => ({ kind: 'accept-root', replica })],
  [18, (chance, replica) => ({ kind: 'fault', replica, fault: chance.pick(ARMED), times: 1 + chance.whole(3), ms: chance.pick([200, 2_128, 45_000]) })],
];
const WEIGHT = WEIGHTED.reduce((sum, [weight]) => sum + weight, 0);

function commandsOf(chance: Chance, replicas: number): Command | readonly Command[] {
  let at = chance.whole(WEIGHT);
  const [, make] = WEIGHTED.find(([weight]) => (at -= weight) < 0) ?? WEIGHTED[0]!;
  return make(chance, chance.whole(replicas), replicas);
}
