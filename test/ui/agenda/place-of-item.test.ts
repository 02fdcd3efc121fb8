import { placeBeside, placeOfDrop } from '../../../src/ui/agenda/place-of-item';
import { anItem, items } from '../../../src/ui/components/sample.states';
import type { AgendaItem } from '../../../src/domain/coaching/agenda';

/** What the workflow does with the answer. */
function moved(all: readonly AgendaItem[], id: string, index: number | undefined): string[] {
  const rest = all.filter((item) => item.id !== id);
  const item = all.find((each) => each.id === id);
  return index === undefined || item === undefined ? all.map((each) => each.id) : [...rest.slice(0, index), item, ...rest.slice(index)].map((each) => each.id);
}

describe('placeBeside', () => {
  const all = [anItem({ id: 'a' }), anItem({ id: 'p', audience: 'private' }), anItem({ id: 'b' }), anItem({ id: 'c' })];
  const shown = all.filter(({ audience }) => audience === 'shared');

  it('steps over what the list does not show', () => {
    expect(moved(all, 'b', placeBeside(all, shown, anItem({ id: 'b' }).id, 'up'))).toEqual(['b', 'a', 'p', 'c']);
    expect(moved(all, 'a', placeBeside(all, shown, anItem({ id: 'a' }).id, 'down'))).toEqual(['p', 'b', 'a', 'c']);
  });

  it('has no place beyond either end', () => {
    expect(placeBeside(all, shown, anItem({ id: 'a' }).id, 'up')).toBeUndefined();
    expect(placeBeside(all, shown, anItem({ id: 'c' }).id, 'down')).toBeUndefined();
  });
});

describe('placeOfDrop', () => {
  it('puts the dragged item where the other one stands', () => {
    const [first, , third] = items();
    expect(placeOfDrop(items(), first!.id, third!.id)).toBe(2);
    expect(placeOfDrop(items(), third!.id, first!.id)).toBe(0);
    expect(placeOfDrop(items(), first!.id, first!.id)).toBeUndefined();
  });
});
