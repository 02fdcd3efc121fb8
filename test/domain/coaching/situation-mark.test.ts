import fc from 'fast-check';

import type { Situation } from '../../../src/domain/coaching/prompt';
import { situationMark } from '../../../src/domain/coaching/situation-mark';

const WORDS = new Map<string, Situation>([
  ['crisis', 'crisis'],
  ['change', 'change'],
  ['new-joiner', 'new-joiner'],
  ['veränderung', 'change'],
]);
const marked = (text: string) => situationMark(text, WORDS)?.situation;

describe('situationMark', () => {
  it.each<[string, Situation | undefined]>([
    ['#crisis', 'crisis'],
    ['We lost the client. #Crisis', 'crisis'],
    ['(#change) from January', 'change'],
    ['#crisis, then #change', 'change'],
    ['#new-joiner: first week', 'new-joiner'],
    ['#VERÄNDERUNG im Januar', 'change'],
    ['#vera\u0308nderung', 'change'],
    ['A crisis of the first order', undefined],
    ['https://example.com/#crisis', undefined],
    ['issue#crisis', undefined],
    ['# crisis', undefined],
    ['#crises', undefined],
    ['#crisis-meeting', undefined],
    ['##crisis', undefined],
    ['', undefined],
  ])('[C11] reads %j as %s', (text, situation) => {
    expect(marked(text)).toBe(situation);
  });

  it('[C11] never reads a text without a mark', () => {
    const word = fc.oneof(fc.constantFrom('crisis', 'change', 'Crisis!', 'new-joiner'), fc.string().map((text) => text.replaceAll('#', '')));
    fc.assert(fc.property(fc.array(word), (words) => expect(marked(words.join(' '))).toBeUndefined()));
  });
});
