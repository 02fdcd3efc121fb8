import type { AgendaItem, AgendaItemId } from './agenda';

export type StepDirection = 'up' | 'down';

/**
 * Lets an item trade places with its neighbour among those that are shown beside it: of the same audience and not
 * skipped. It stays where it is when it has no such neighbour.
 */
export function stepItem(items: readonly AgendaItem[], itemId: AgendaItemId, direction: StepDirection): readonly AgendaItem[] {
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) return items;
  const beside = items.filter((other) => other === item || (other.audience === item.audience && other.state !== 'skipped'));
  const neighbour = beside[beside.indexOf(item) + (direction === 'up' ? -1 : 1)];
  if (neighbour === undefined) return items;
  const others = items.filter((other) => other !== item);
  return others.toSpliced(others.indexOf(neighbour) + (direction === 'up' ? 0 : 1), 0, item);
}
