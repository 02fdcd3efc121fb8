import type { MeetingRecord } from './compose-agenda';
import type { Hat } from './prompt';

/** How the two hats were worn in the last 1:1s with a person, from what was covered: never a score of that person. */
export type Balance =
  | { readonly kind: 'not-known'; readonly meetings: number; readonly sentence: string }
  | {
      readonly kind: 'even' | 'over-managing' | 'over-leading';
      readonly meetings: number;
      /** Share of the covered items that wore the manager's hat, 0 to 1. */
      readonly managerShare: number;
      readonly sentence: string;
      /** What this leads to when it goes on; empty when even. */
      readonly signs: readonly string[];
      /** What to do more of next time; undefined when even. */
      readonly counterweight: string | undefined;
    };

const LOOK_BACK = 6;
const ENOUGH = 3;
/** The composer keeps each hat at a fifth or more; a smaller share comes from what was really talked about. */
const FIFTH = 5;

const ADVICE: Readonly<Record<'over-managing' | 'over-leading', { signs: readonly string[]; counterweight: string }>> = {
  'over-managing': {
    signs: ['Meetings that lead to more meetings', 'Reports that nobody opens', 'People who carry out and no longer think along'],
    counterweight: 'Ask what they would decide, and say what the work is for',
  },
  'over-leading': {
    signs: ['Much talk of the future, little of this week', 'Enthusiasm without an order to follow', 'Plans that nobody brings to an end'],
    counterweight: 'Agree one goal, who does what, and by when',
  },
};

/**
 * Looks at the last six 1:1s in which something was covered; `history` is newest first.
 *
 * A record counts only by its covered items: what was planned and skipped says
 * nothing of what was talked about. Topics wear no hat of the user's choosing and
 * are left out.
 */
export function balanceOfHats(history: readonly MeetingRecord[]): Balance {
  const covered = history.map(hatsCovered).filter((hats) => hats.length > 0).slice(0, LOOK_BACK);
  const meetings = covered.length;
  if (meetings < ENOUGH) return { kind: 'not-known', meetings, sentence: `Not known yet: ${meetings} of ${ENOUGH} 1:1s noted` };

  const hats = covered.flat();
  const managing = hats.filter((hat) => hat === 'manager').length;
  const managerShare = managing / hats.length;
  const kind = kindOf(managing, hats.length - managing);
  const sentence = `Manager's hat ${Math.round(managerShare * 100)} of 100 in the last ${meetings} 1:1s`;
  if (kind === 'even') return { kind, meetings, managerShare, sentence, signs: [], counterweight: undefined };
  return { kind, meetings, managerShare, sentence, ...ADVICE[kind] };
}

/** Counted, not divided: a fifth exactly is enough. */
function kindOf(managing: number, leading: number): 'even' | 'over-managing' | 'over-leading' {
  const all = managing + leading;
  if (leading * FIFTH < all) return 'over-managing';
  return managing * FIFTH < all ? 'over-leading' : 'even';
}

function hatsCovered({ items }: MeetingRecord): readonly Hat[] {
  return items.filter(({ state, kind }) => state === 'covered' && kind !== 'topic').map(({ hat }) => hat);
}
