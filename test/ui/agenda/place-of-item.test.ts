import { placeOfDrop } from '../../../src/ui/agenda/place-of-item';
import { items } from '../../../src/ui/components/sample.states';

describe('placeOfDrop', () => {
  it('puts the dragged item where the other one stands', () => {
    const [first, , third] = items();
    expect(placeOfDrop(items(), first!.id, third!.id)).toBe(2);
    expect(placeOfDrop(items(), third!.id, first!.id)).toBe(0);
    expect(placeOfDrop(items(), first!.id, first!.id)).toBeUndefined();
  });
});
