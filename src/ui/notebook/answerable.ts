import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';

const KINDS = ['raised', 'absence', 'for-me'] as const;

/** The lines of an agenda that are not only covered but have an answer to keep. */
export type Answerable = (typeof KINDS)[number];

export function answerableOf({ origin }: Pick<AgendaItem, 'origin'>): Answerable | undefined {
  return KINDS.find((kind) => kind === origin);
}

/** The entry in the file of the user's own manager that a line stands for. */
export function raisedIdOf(itemId: AgendaItemId): string {
  return itemId.replace(/^raised-/, '');
}
