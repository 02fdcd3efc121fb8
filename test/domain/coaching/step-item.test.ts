import fc from 'fast-check';

import type { AgendaItem, AgendaItemId, ItemState } from '../../../src/domain/coaching/agenda';
import { stepItem, type StepDirection } from '../../../src/domain/coaching/step-item';

const item = (id: string, audience: 'shared' | 'private' = 'shared', state: ItemState = 'open'): AgendaItem => ({
  id: id as AgendaItemId,
  origin: 'my-topic',
  promptId: undefined,
  kind: 'topic',
  text: id,
  hat: 'manager',
  audience,
  minutes: 5,
  reason: '',
  state,
});
const step = (items: readonly AgendaItem[], id: string, direction: StepDirection) => stepItem(items, id as AgendaItemId, direction).map((one) => one.id);

describe('stepItem', () => {
  const all = [item('a'), item('p', 'private'), item('s', 'shared', 'skipped'), item('b'), item('c')];

  it('steps over what is not shown beside it', () => {
    expect(step(all, 'b', 'up')).toEqual(['b', 'a', 'p', 's', 'c']);
    expect(step(all, 'a', 'down')).toEqual(['p', 's', 'b', 'a', 'c']);
  });

  it.each([
    ['a', 'up'],
    ['c', 'down'],
    ['p', 'up'],
    ['nobody', 'down'],
  ] as const)('leaves %s where it is when it goes %s', (id, direction) => {
    expect(step(all, id, direction)).toEqual(all.map((one) => one.id));
  });

  it('adds up: as many steps as there are items above bring it to the top, and no item is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('shared', 'private'), { minLength: 1, maxLength: 8 }), fc.nat(), (audiences, pick) => {
        const items = audiences.map((audience, index) => item(String(index), audience));
        const chosen = items[pick % items.length]!;
        let now: readonly AgendaItem[] = items;
        for (let press = 0; press < items.length; press += 1) now = stepItem(now, chosen.id, 'up');
        expect(now.find(({ audience }) => audience === chosen.audience)).toBe(chosen);
        expect(new Set(now)).toEqual(new Set(items));
      }),
    );
  });
});
