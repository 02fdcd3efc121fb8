import type { Agenda, AgendaItem, AgendaItemId, NotToday } from './agenda';
import { leadingHat, THEIR_TOPICS_ID, theirTopicsLine } from './agenda-lines';
import type { ComposeInput } from './compose-input';
import { fit, frameOf, LEAST, split, sum } from './minutes';

export type Parts = {
  readonly input: ComposeInput;
  readonly theirs: readonly AgendaItem[];
  /** What their topics keep at the least; the rest of the budget goes to them as well. */
  readonly theirMinutes: number;
  readonly ours: readonly AgendaItem[];
  readonly gapIds: ReadonlySet<AgendaItemId>;
  /** What found no line. */
  readonly left: readonly AgendaItem[];
  readonly later: readonly NotToday[];
  readonly skipped: readonly AgendaItem[];
  readonly offered: readonly AgendaItem[];
};

/** Puts the lines into their order and gives each its minutes, so that they fill the budget and never exceed it. */
export function assemble({ input, theirs, theirMinutes, ours, gapIds, left, later, skipped, offered }: Parts): Agenda {
  const { budget } = frameOf(input.lengthMinutes);
  const ordered = inOrder(ours, gapIds, input);
  const minutes = fit(ordered.map((item) => item.minutes), budget - theirMinutes);
  const ourItems = ordered.map((item, index) => ({ ...item, minutes: minutes[index] ?? LEAST }));

  const forThem = Math.max(0, budget - sum(minutes));
  const known = theirs.length > 0 || skipped.some(({ id }) => id === THEIR_TOPICS_ID) ? theirs : [theirTopicsLine(input)];
  const lines = Math.min(known.length, Math.max(1, Math.floor(forThem / LEAST)));
  const shares = split(forThem, lines);
  // Their topics wear no hat of their own: they never tip the scales, nor stand as a leader's item before a gap.
  const hat = gapIds.size > 0 ? 'manager' : leadingHat(input.situation, 'leader');
  const theirItems = known.slice(0, lines).map((item, index) => ({ ...item, hat, minutes: shares[index] ?? LEAST }));

  return {
    situation: input.situation,
    items: [...theirItems, ...ourItems, ...skipped],
    notToday: [...[...known.slice(lines), ...left].map((item) => ({ item, reason: noRoom(input.lengthMinutes) })), ...later],
    offered,
    budgetMinutes: budget,
    theirMinutes: forThem,
  };
}

function noRoom(lengthMinutes: number): string {
  return `${lengthMinutes} minutes have no room for it; it stays open`;
}

function inOrder(items: readonly AgendaItem[], gapIds: ReadonlySet<AgendaItemId>, { situation, hat }: ComposeInput): readonly AgendaItem[] {
  const rank = (item: AgendaItem): number => {
    const ofOtherHat = hat !== undefined && item.hat !== hat && !gapIds.has(item.id) && item.origin !== 'hat' ? OTHER_HAT : 0;
    return ofOtherHat + place(item, gapIds, situation === 'crisis');
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** Behind every place of the hat that the user put on. */
const OTHER_HAT = 20;

const PLACES: Readonly<Partial<Record<AgendaItem['origin'], number>>> = {
  back: 2,
  raised: 2,
  'my-topic': 2,
  absence: 3,
  commitment: 4,
  delegation: 7,
  'for-me': 9,
  practice: 10,
};

/**
 * Said aloud first, then gaps (C4), then what the user wants to raise and what happened meanwhile; the manager's items before the
 * leader's, in a crisis its list before promises.
 */
function place(item: AgendaItem, gapIds: ReadonlySet<AgendaItemId>, isCrisis: boolean): number {
  if (item.origin === 'hat') return 0;
  if (gapIds.has(item.id)) return 1;
  if (item.origin === 'commitment' && isCrisis) return 6;
  return PLACES[item.origin] ?? (item.hat === 'manager' ? 5 : 8);
}
