import type { MessageId } from '../shared/message-id';
import type { Words } from '../shared/words';
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

/** So many 1:1s in which something was covered tell of the balance. */
export const LOOK_BACK = 6;
const ENOUGH = 3;
/** The composer keeps each hat at a fifth or more; a smaller share comes from what was really talked about. */
const FIFTH = 5;

const SIGNS = {
  'over-managing': ['balance.over-managing.sign.meetings', 'balance.over-managing.sign.reports', 'balance.over-managing.sign.thinking'],
  'over-leading': ['balance.over-leading.sign.future', 'balance.over-leading.sign.order', 'balance.over-leading.sign.plans'],
} as const satisfies Readonly<Record<'over-managing' | 'over-leading', readonly MessageId[]>>;

/**
 * Looks at the last six 1:1s in which something was covered; `history` is newest first.
 *
 * A record counts only by its covered items: what was planned and skipped says
 * nothing of what was talked about. Topics wear no hat of the user's choosing and
 * are left out.
 */
export function balanceOfHats(history: readonly MeetingRecord[], { t }: Words): Balance {
  const covered = history.map(({ items }) => hatsCovered(items)).filter((hats) => hats.length > 0).slice(0, LOOK_BACK);
  const meetings = covered.length;
  if (meetings < ENOUGH) return { kind: 'not-known', meetings, sentence: t('balance.unknown', { meetings, enough: ENOUGH }) };

  const hats = covered.flat();
  const managing = hats.filter((hat) => hat === 'manager').length;
  const managerShare = managing / hats.length;
  const kind = kindOf(managing, hats.length - managing);
  const sentence = t('balance.share', { share: Math.round(managerShare * 100), meetings });
  if (kind === 'even') return { kind, meetings, managerShare, sentence, signs: [], counterweight: undefined };
  return { kind, meetings, managerShare, sentence, signs: SIGNS[kind].map((sign) => t(sign)), counterweight: t(`balance.${kind}.counterweight`) };
}

/** Counted, not divided: a fifth exactly is enough. */
function kindOf(managing: number, leading: number): 'even' | 'over-managing' | 'over-leading' {
  const all = managing + leading;
  if (leading * FIFTH < all) return 'over-managing';
  return managing * FIFTH < all ? 'over-leading' : 'even';
}

/** The hats of what was covered; topics wear none of the user's choosing. */
export function hatsCovered(items: MeetingRecord['items']): readonly Hat[] {
  return items.filter(({ state, kind }) => state === 'covered' && kind !== 'topic').map(({ hat }) => hat);
}
