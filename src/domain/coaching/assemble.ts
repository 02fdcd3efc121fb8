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
};

/** Puts the lines into their order and gives each its minutes, so that they fill the budget and never exceed it. */
export function assemble({ input, theirs, theirMinutes, ours, gapIds, left, later, skipped }: Parts): Agenda {
  const { budget } = frameOf(input.lengthMinutes);
  const ordered = inOrder(ours, gapIds, input.situation === 'crisis');
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
    budgetMinutes: budget,
    theirMinutes: forThem,
  };
}

function noRoom(lengthMinutes: number): string {
  return `${lengthMinutes} minutes have no room for it; it stays open`;
}

function inOrder(items: readonly AgendaItem[], gapIds: ReadonlySet<AgendaItemId>, isCrisis: boolean): readonly AgendaItem[] {
  return [...items].sort((a, b) => place(a, gapIds, isCrisis) - place(b, gapIds, isCrisis));
}

/** Gaps first (C4), then what the user wants to raise; the manager's items before the leader's, in a crisis its list before promises. */
function place(item: AgendaItem, gapIds: ReadonlySet<AgendaItemId>, isCrisis: boolean): number {
  if (gapIds.has(item.id)) return 0;
  if (item.origin === 'my-topic') return 1;
  if (item.origin === 'commitment') return isCrisis ? 4 : 2;
  if (item.origin === 'delegation') return 5;
  return item.hat === 'manager' ? 3 : 6;
}
