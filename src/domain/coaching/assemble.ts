import { THEIR_TOPICS_ID, type Agenda, type AgendaItem, type AgendaItemId, type NotToday } from './agenda';
import { leadingHat, theirTopicsLine } from './agenda-lines';
import type { ComposeInput } from './compose-input';
import { fit, frameOf, LEAST, split, sum } from './minutes';
import { isCoaching } from './needs';

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

  const noRoom = input.words.t('reason.noRoom', { minutes: input.lengthMinutes });
  return {
    situation: input.situation,
    items: [...theirItems, ...ourItems, ...skipped],
    notToday: [...[...known.slice(lines), ...left].map((item) => ({ item, reason: noRoom })), ...later],
    offered,
    budgetMinutes: budget,
    theirMinutes: forThem,
  };
}

function inOrder(items: readonly AgendaItem[], gapIds: ReadonlySet<AgendaItemId>, { situation, hat, prompts }: ComposeInput): readonly AgendaItem[] {
  const coaching = new Set(prompts.filter(isCoaching).map(({ id }) => id));
  const rank = (item: AgendaItem): number => {
    const ofOtherHat = hat !== undefined && item.hat !== hat && !gapIds.has(item.id) && item.origin !== 'hat' ? OTHER_HAT : 0;
    if (gapIds.has(item.id)) return PLACES.gap;
    if (item.promptId !== undefined && item.origin === 'prompt' && coaching.has(item.promptId)) return ofOtherHat + PLACES.coaching;
    return ofOtherHat + place(item, situation === 'crisis');
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** Behind every place of the hat that the user put on. */
const OTHER_HAT = 20;

const PLACES = {
  hat: 0,
  gap: 1,
  coaching: 2,
  back: 3,
  raised: 3,
  'my-topic': 3,
  absence: 4,
  commitment: 5,
  manager: 6,
  feedback: 7,
  'commitment in a crisis': 8,
  delegation: 9,
  leader: 10,
  'for-me': 11,
  reflection: 12,
  practice: 13,
} as const;

/**
 * As one would lead the talk (C26): the hat said aloud, the gaps (C4), the coaching question about what they just brought, what the user
 * wants to raise and what happened meanwhile; how things stand, then how the user sees it; what is handed over and where it leads; last
 * what the user hears and thinks for themselves. In a crisis its list comes before promises.
 */
function place({ origin, kind, hat }: AgendaItem, isCrisis: boolean): number {
  if (origin === 'commitment' && isCrisis) return PLACES['commitment in a crisis'];
  if (origin !== 'prompt' && origin !== 'their-topic') return PLACES[origin];
  if (kind === 'reflection') return PLACES.reflection;
  if (hat === 'leader') return PLACES.leader;
  return kind === 'feedback' ? PLACES.feedback : PLACES.manager;
}
