import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';

/** Where an item dropped on another one must be put: before it when it comes from below, behind it when from above. */
export function placeOfDrop(all: readonly AgendaItem[], itemId: AgendaItemId, onto: AgendaItemId): number | undefined {
  const from = all.findIndex(({ id }) => id === itemId);
  const to = all.findIndex(({ id }) => id === onto);
  return from < 0 || to < 0 || from === to ? undefined : to;
}
