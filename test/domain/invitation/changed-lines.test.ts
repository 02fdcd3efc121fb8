import fc from 'fast-check';

import { BLOCK_WORDS } from '../../../src/domain/invitation/block-words';
import { findBlock, isCurrent, ownLines, putBlock, putBlockBack, removeBlock, theirLines } from '../../../src/domain/invitation/invitation-block';
import type { InvitationBody } from '../../../src/domain/invitation/invitation-body';
import { isVersionOf } from '../../../src/domain/invitation/line-version';
import { inForm } from '../../../src/domain/invitation/shared-agenda';
import { agendaOf, html, plain } from './agendas';
import { HTML_BODIES, rewritten } from './bodies';

const { en, de } = BLOCK_WORDS;
const NOTHING: ReadonlySet<string> = new Set();
const OURS = ['Your news', 'What would help?', 'The offer to the school'];
const agenda = agendaOf(...OURS);
const next = agendaOf('The new depot', 'What would help?');
const own = ownLines(agenda);

const changed = (body: InvitationBody, from: string, to: string): InvitationBody => ({ ...body, content: body.content.replace(from, to) });
const put = (around: InvitationBody) => putBlock(around, agenda, en, NOTHING);
const shown = (body: InvitationBody): readonly string[] => {
  const found = findBlock(body);
  return found.kind === 'present' ? found.lines : [];
};
const timesIn = ({ content }: InvitationBody, words: string) => content.split(words).length - 1;

describe('a line of ours that somebody changed', () => {
  it.each([
    ['words at its end', 'What would help?', 'What would help? More time, I think'],
    ['words before it', 'What would help?', 'Noor: What would help?'],
    ['a slip mended', 'The offer to the school', 'The ofer to the school'],
    ['another word', 'The offer to the school', 'The invoice to the school'],
    ['other minutes', 'What would help? (5 min)', 'What would help? (20 min)'],
  ])('[V16] keeps their wording in its place, once, and sends nothing for it: %s', (_what, from, to) => {
    const body = changed(put(html('<p>See you</p>')), from, to);
    expect(isCurrent(body, agenda)).toBe(true);
    expect(putBlock(body, agenda, en, own)).toBe(body);
    expect(theirLines(body, own)).toEqual([expect.stringContaining(to)]);

    const updated = putBlock(body, agendaOf(...OURS, 'The new depot'), de, own);
    expect(shown(updated)).toHaveLength(4);
    expect(timesIn(updated, to)).toBe(1);
    if (!to.includes(from)) expect(updated.content).not.toContain(from);
    expect(isCurrent(updated, agendaOf(...OURS, 'The new depot'))).toBe(true);
    expect(theirLines(updated, NOTHING)).toEqual([expect.stringContaining(to)]);
  });

  it('[V16] stays theirs by the block alone, and stands below it when the agenda has ours no more', () => {
    const first = putBlock(changed(put(html('<p>See you</p>')), 'The offer to the school', 'The offer to the <b>big</b> school'), agendaOf(...OURS, 'The depot'), en, own);
    expect(first.content).toContain('<li>The offer to the <b>big</b> school (5 min)</li>');
    const without = putBlock(first, next, en, NOTHING);
    expect(shown(without)).toEqual(['The new depot (5 min)', 'What would help? (5 min)']);
    expect(without.content.endsWith('<p>The offer to the <b>big</b> school (5 min)</p><p>See you</p>')).toBe(true);
    expect(removeBlock(first, NOTHING).content).toBe('<p>The offer to the <b>big</b> school (5 min)</p><p>See you</p>');
  });

  it('[V16] is not what somebody added, while ours is there, or what has little of it', () => {
    const copied = changed(put(html('')), '<li>Your news (5 min)</li>', '<li>Your news (5 min)</li><li>Your news, and mine</li>');
    expect(isCurrent(copied, agenda)).toBe(false);
    expect(putBlock(copied, agenda, en, own).content).toContain('<p>Your news, and mine</p>');
    const added = changed(put(html('')), '</ol>', '<li>Noor: please, for the budget I need one more week</li></ol>');
    expect(shown(putBlock(added, agendaOf('Your news', 'Budget'), en, own))).toEqual(['Your news (5 min)', 'Budget (5 min)']);
  });

  it('[V16] of the user is no one else’s: what they mend in the agenda is put into the invitation', () => {
    const mended = agendaOf('Your news', 'What would help you?', 'The offer to the school');
    expect(isCurrent(put(html('')), mended)).toBe(false);
    expect(shown(putBlock(put(html('')), mended, en, own))).toContain('What would help you? (5 min)');
  });

  it('[V14, V16] as all topics on one line has to have every one of them', () => {
    const line = (...texts: string[]) => inForm(agendaOf(...texts), 'one-line', 'en');
    const body = changed(putBlock(html(''), line('Plan', 'Hiring', 'Offer', 'Depot', 'School'), en, NOTHING), 'School', 'School · Budget');
    expect(isCurrent(body, line('Plan', 'Hiring', 'Offer', 'Depot', 'School'))).toBe(true);
    expect(isCurrent(body, line('Plan', 'Hiring', 'Offer', 'Depot', 'Holiday'))).toBe(false);
  });

  it('[V16] stands once in what a write is taken back to', () => {
    const before = putBlock(changed(put(html('<p>x</p>')), 'Your news', 'Your news from Lyon'), agendaOf(...OURS, 'The depot'), en, own);
    const after = putBlock(before, agenda, en, own);
    const back = putBlockBack(html(`${after.content}<p>Since then</p>`), before, own);
    expect(timesIn(back, 'Your news from Lyon')).toBe(1);
    expect(shown(back)).toEqual(shown(before));
  });

  it('[V16] is kept in plain text as it is in HTML', () => {
    const updated = putBlock(changed(put(plain('See you\n')), '1. Your news', '1. Your news from Lyon'), agendaOf(...OURS, 'The depot'), en, own);
    expect(updated.content).toMatch(/1\. Your news from Lyon \(5 min\)\n2\. What would help\? \(5 min\)\n3\. The offer[^\n]*\n4\. The depot[^\n]*\nYour topics/);
    expect(putBlock(updated, agendaOf(...OURS, 'The depot'), en, NOTHING)).toBe(updated);
  });

  it('[V16] survives mail programs, and is neither lost nor doubled, whatever is changed', () => {
    const word = fc.stringMatching(/^[a-zäé]{3,9}$/);
    const change = fc.record({ at: fc.nat(OURS.length - 1), more: fc.array(word, { minLength: 1, maxLength: 4 }), before: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: ({ at }) => at, minLength: 1, maxLength: 3 }), fc.constantFrom(...Object.values(HTML_BODIES)), (changes, around) => {
        let body = put(html(around));
        const theirs = changes.map(({ at, more, before }) => {
          const ours = OURS[at] ?? '';
          const line = before ? `${more[0] ?? ''} ${ours}` : `${ours} ${more.join(' ')}`;
          body = changed(body, ours, line);
          return line;
        });
        const wider = agendaOf(...OURS, 'The depot');
        const updated = html(rewritten(putBlock(html(rewritten(body.content)), wider, en, own).content));
        expect(isCurrent(updated, wider)).toBe(true);
        expect(shown(updated)).toHaveLength(4);
        for (const line of theirs) expect(timesIn({ ...updated, content: shown(updated).join('\n') }, line)).toBe(1);
        expect(theirLines(updated, NOTHING)).toHaveLength(theirs.length);
        expect(putBlock(updated, wider, en, NOTHING)).toBe(updated);
      }),
      { numRuns: 100 },
    );
  });
});

describe('isVersionOf', () => {
  it.each([
    ['What would help? More time', 'What would help?', true],
    ['What would hlep?', 'What would help?', true],
    ['What wuold help? (5 min)', 'What would help? (10 min)', true],
    ['Budget', 'Budgets', true],
    ['Help', 'What would help?', false],
    ['Wage', 'Page', true],
    ['For', 'Far', false],
    ['', 'What would help?', false],
    ['Anything', '…', false],
    ['We help, what else would you', 'What would help?', false],
  ])('[V16] tells of “%s” and “%s”: %s', (line, ours, is) => {
    expect(isVersionOf(line, ours)).toBe(is);
  });
});
