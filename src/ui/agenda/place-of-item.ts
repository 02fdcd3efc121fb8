import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';

/**
 * Where an item must be put in the whole agenda so that it trades places with its neighbour on the screen, which shows only
 * `visible` of it. The answer counts without the item itself; undefined where there is no such neighbour.
 */
export function placeBeside(
  all: readonly AgendaItem[],
  visible: readonly AgendaItem[],
  itemId: AgendaItemId,
  direction: 'up' | 'down',
): number | undefined {
  const at = visible.findIndex(({ id }) => id === itemId);
  const neighbour = at < 0 ? undefined : visible[direction === 'up' ? at - 1 : at + 1];
  if (neighbour === undefined) return undefined;
  const place = all.filter(({ id }) => id !== itemId).findIndex(({ id }) => id === neighbour.id);
  return direction === 'up' ? place : place + 1;
}

/** Where an item dropped on another one must be put: before it when it comes from below, behind it when from above. */
export function placeOfDrop(all: readonly AgendaItem[], itemId: AgendaItemId, onto: AgendaItemId): number | undefined {
  const from = all.findIndex(({ id }) => id === itemId);
  const to = all.findIndex(({ id }) => id === onto);
  return from < 0 || to < 0 || from === to ? undefined : to;
}
