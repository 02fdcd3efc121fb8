import fc from 'fast-check';

import { feedbackHints } from '../../../src/domain/coaching/feedback-check';
import { idWords } from '../../support/id-words';

const WHOLE = { behaviour: 'Interrupted the customer twice on Monday', effect: 'They stopped talking', next: 'Count to three first' };
const hints = (over: Partial<typeof WHOLE>) => feedbackHints({ ...WHOLE, ...over }, idWords());

describe('feedbackHints', () => {
  it('[H2] has nothing to say about feedback that names behaviour, effect and what next', () => {
    expect(hints({})).toEqual([]);
  });

  it('[H2] asks for each part that is missing', () => {
    expect(hints({ behaviour: '', effect: ' ', next: '\n' }).map(({ sentence }) => sentence)).toEqual(['feedback.missing.behaviour', 'feedback.missing.effect', 'feedback.missing.next']);
  });

  it.each([
    ['You are lazy', 'feedback.trait', 'lazy'],
    ['You never listen', 'feedback.ever', 'never'],
    ['She is really talented', 'feedback.praise', 'talented'],
    ['He was so rude', 'feedback.trait', 'rude'],
  ])('[H2] says how to put %j better, with an example', (behaviour, id, word) => {
    const [hint, ...others] = hints({ behaviour });
    expect(others).toEqual([]);
    expect(hint).toMatchObject({ field: 'behaviour', kind: 'trait' });
    expect(hint?.sentence).toMatch(new RegExp(`^${id} \\{"word":"${word}","example":"[A-Z]`));
  });

  it('[H2] looks for the person in the effect and the next step as well', () => {
    expect(hints({ next: 'Be less lazy' }).map(({ field }) => field)).toEqual(['next']);
  });

  it('[H2] gives no part more than one hint, and each missing part its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (behaviour, effect, next) => {
        const found = hints({ behaviour, effect, next });
        expect(new Set(found.map(({ field }) => field)).size).toBe(found.length);
        expect(found.filter(({ kind }) => kind === 'missing').length).toBe([behaviour, effect, next].filter((text) => text.trim() === '').length);
      }),
    );
  });
});
