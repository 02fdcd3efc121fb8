import type { Agenda } from '../coaching/agenda';

declare const shared: unique symbol;

/** A line that the other person may read. Only `sharedAgenda` can make one, and it takes none that is private. */
export type SharedLine = { readonly text: string; readonly minutes: number; readonly [shared]: true };

/** What the invitation may hold. By its type it cannot carry a private item, a reason, a hat or a note (I12). */
export type SharedAgenda = { readonly lines: readonly SharedLine[] };

/** The part of an agenda that may be put into the invitation, in the agenda's order; skipped items stay out. */
export function sharedAgenda(agenda: Pick<Agenda, 'items'>): SharedAgenda {
  return {
    lines: agenda.items
      .filter((item) => item.audience === 'shared' && item.state !== 'skipped')
      .map(({ text, minutes }) => ({ text, minutes }) as SharedLine),
  };
}
