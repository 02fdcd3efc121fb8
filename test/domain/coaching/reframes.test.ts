import fc from 'fast-check';

import en from '../../../src/domain/coaching/library/reframes.en.json';
import { SHIFTS } from '../../../src/domain/coaching/prompt';
import { reframeOf, takeReframe, undoReframe } from '../../../src/domain/coaching/reframes';

const COMPASS = 'checklist-to-compass';
const TRUST = 'control-to-trust';
const COACHING = 'feedback-to-coaching';
const PURPOSE = 'performance-to-purpose';

describe('reframeOf', () => {
  it.each([
    ['Status of the portal?', COMPASS, 'Where do you want the portal to be by …, and what is the next step toward it?'],
    ['The status of: The portal', COMPASS, 'Where do you want the portal to be by …, and what is the next step toward it?'],
    ['What’s the status of Project Lyon', COMPASS, 'Where do you want Project Lyon to be by …, and what is the next step toward it?'],
    ['Any update on the vendor contract?', COMPASS, 'Where do you want the vendor contract to be by …, and what is the next step toward it?'],
    ['how is the move coming along?', COMPASS, 'Where do you want the move to be by …, and what is the next step toward it?'],
    ['Is the report done yet?', COMPASS, 'Where do you want the report to be by …, and what is the next step toward it?'],
    ['Portal status', COMPASS, 'Portal: where do you want it to be by …, and what is the next step toward it?'],
    ['I check on it.', TRUST, 'What help with it do you want from me, and how will you let me know where it stands?'],
    ['Check up on the night shift', TRUST, 'What help with the night shift do you want from me, and how will you let me know where it stands?'],
    ['Make sure the invoices go out on Friday', TRUST, 'What would help so that the invoices go out on Friday, and how will you let me know?'],
    ['You should have called the client earlier', COACHING, 'If you had called the client earlier, what would be different now, and what will you try next time?'],
    ['You need to prepare the meeting', COACHING, 'What would make it easier to prepare the meeting, and where will you try it next?'],
    ['Don’t interrupt the client again!', COACHING, 'What could you do rather than interrupt the client, and what would help you to notice the moment?'],
    ['The report was late again', COACHING, 'What would help the report to be there in time, and what will you change first?'],
    ['Too many mistakes in the offers', COACHING, 'What would make the offers better next time, and which part will you try first?'],
    ['We must hit 50 sales by Friday', PURPOSE, 'We must hit 50 sales by Friday: this matters because it moves us toward …'],
    ['40 calls a week', PURPOSE, '40 calls a week: this matters because it moves us toward …'],
    ['Reduce returns to 3 %.', PURPOSE, 'Reduce returns to 3 %: this matters because it moves us toward …'],
    ['Target: 95%', PURPOSE, 'Target: 95%: this matters because it moves us toward …'],
  ])('[H3] hears the shift in %j', (line, shift, rewritten) => {
    expect(reframeOf(line, 'en')).toEqual({ id: expect.any(String) as string, shift, at: 0, line, rewritten });
  });

  it.each([
    '',
    'What would make next week easier for you?',
    'Holiday cover in December',
    'Noor wants to lead the rollout review herself',
    'Reach 50 sales, because each shop keeps two jobs in town',
    '3 topics from Noor',
    'Update the handbook',
    `Status of ${'the portal and '.repeat(20)}`,
  ])('[H3] offers nothing for %j', (line) => {
    expect(reframeOf(line, 'en')).toBeUndefined();
  });

  it('[H3] looks at the line in which the cursor stands, else at the last', () => {
    const text = 'Status of the portal?\n- [ ] You should call the client\nAll well.\n';
    expect(reframeOf(text, 'en', 3)?.id).toBe('status');
    expect(reframeOf(text, 'en', 30)).toMatchObject({ id: 'should', at: 28, line: 'You should call the client' });
    expect(reframeOf(text, 'en')).toBeUndefined();
  });

  it('[H3] speaks English where a language has no rules yet', () => {
    expect(reframeOf('Status of the portal?', 'x-none')?.shift).toBe(COMPASS);
  });
});

/** Words that are no sign of anything. */
const subject = fc.array(fc.stringMatching(/^[a-z]{3,8}$/).map((word) => `q${word}`), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const signed = fc.constantFrom('Status of {}', 'Check on {}', 'You should {}', '{} was late', 'Reach 20 {}', 'Any news on {}?', 'Stop {}.').chain((line) => subject.map((words) => ({ words, line: line.replace('{}', words) })));
const lines = fc.array(fc.string().filter((text) => !text.includes('\n')), { maxLength: 3 });

describe('any reframe that is offered', () => {
  it('[H4] keeps the words of the matter, and its own line asks for no other', () => {
    fc.assert(
      fc.property(signed, ({ words, line }) => {
        const offer = reframeOf(line, 'en');
        expect(offer?.rewritten.toLowerCase()).toContain(words);
        expect(reframeOf(offer?.rewritten ?? '', 'en')).toBeUndefined();
      }),
    );
  });

  it('[H4] gives the very text back', () => {
    fc.assert(
      fc.property(lines, signed, lines, fc.constantFrom('', '- ', '  * ', '- [ ] '), (before, { line }, after, bullet) => {
        const text = [...before, bullet + line, ...after].join('\n');
        const place = [...before, bullet].join('\n').length + 1;
        const offer = reframeOf(text, 'en', place);
        if (offer === undefined) throw new Error(`nothing was offered for ${line}`);
        const taken = takeReframe(text, offer);
        expect(taken).not.toBe(text);
        expect(undoReframe(taken, offer)).toBe(text);
      }),
    );
  });

  it('[H4] is undone beside what was typed since, and leaves a text alone that lost it', () => {
    const offer = reframeOf('Status of the portal?', 'en');
    if (offer === undefined) throw new Error('nothing was offered');
    const taken = takeReframe('Status of the portal?', offer);
    expect(undoReframe(`First this.\n${taken}\nThen that.`, offer)).toBe('First this.\nStatus of the portal?\nThen that.');
    expect(undoReframe('Something else', offer)).toBe('Something else');
    expect(takeReframe('Something else', offer)).toBe('Something else');
  });
});

describe('the reframes of the product', () => {
  it('[H4] serve each of the four shifts, and each sign has the place that its new line asks for', () => {
    expect(new Set(en.reframes.map(({ shift }) => shift))).toEqual(new Set(SHIFTS));
    for (const { id, signs, rewrite } of en.reframes) {
      for (const sign of signs) if (rewrite.includes('{subject}')) expect([id, sign]).toEqual([id, expect.stringContaining('{subject}')]);
    }
  });
});
