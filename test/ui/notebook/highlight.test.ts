import fc from 'fast-check';

import { highlight } from '../../../src/ui/notebook/highlight';

const hits = (text: string, words: string) => highlight(text, words).filter(({ isHit }) => isHit).map((part) => part.text);

describe('highlight', () => {
  it('marks what the search found, whatever its accents and case', () => {
    expect(hits('Über die Straße nach Łódź', 'strasse lodz')).toEqual(['Straße', 'Łódź']);
  });

  it('loses and invents no letter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, words) => {
      expect(highlight(text, words).map((part) => part.text).join('')).toBe(text);
    }));
  });
});
