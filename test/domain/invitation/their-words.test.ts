import fc from 'fast-check';

import { BLOCK_WORDS } from '../../../src/domain/invitation/block-words';
import { findBlock, isCurrent, ownLines, putBlock, putBlockBack, removeBlock, theirLines } from '../../../src/domain/invitation/invitation-block';
import type { InvitationBody } from '../../../src/domain/invitation/invitation-body';
import { agendaOf, html, plain } from './agendas';
import { HTML_BODIES, rewritten } from './bodies';

const { en, de } = BLOCK_WORDS;
const NOTHING: ReadonlySet<string> = new Set();
const agenda = agendaOf('Your news', 'What would help?', 'The offer to the school');
const next = agendaOf('The new depot', 'What would help?');
const own = ownLines(agenda);

const written = (body: InvitationBody, change: (content: string) => string): InvitationBody => ({ ...body, content: change(putBlock(body, agenda, en, NOTHING).content) });
const inHtml = (change: (content: string) => string, around = '<p>See you</p>') => written(html(around), change);
const texts = ({ content }: InvitationBody) => content.replace(/<[^>]+>/g, '|');

describe('words of others in the block', () => {
  it.each([
    ['an item', '</ol>', '<li>Noor: and the budget</li></ol>', ['Noor: and the budget']],
    ['an item above ours', '<ol>', '<ol><li>First of all the budget</li>', ['First of all the budget']],
    ['items in three places', '<li>', '<li>x</li><li>', ['x', 'x', 'x']],
    ['a paragraph of many lines', '</ol>', '</ol><p>one</p><p>two</p><p>three</p><p>four</p><p>five</p>', ['one', 'two', 'three', 'four', 'five']],
    ['a picture', '</ol>', '</ol><p><img src="cid:plan.png" alt="plan"></p>', ['\ufffc']],
  ])('[V10] are told from ours by the block alone where somebody added %s, and kept below the next', (_what, at, added, theirs) => {
    const body = inHtml((content) => content.replaceAll(at, added));
    expect(theirLines(body, NOTHING)).toEqual(theirs);
    const updated = putBlock(body, next, de, NOTHING);
    expect(isCurrent(updated, next)).toBe(true);
    expect(theirLines(updated, NOTHING)).toEqual([]);
    expect(updated.content).not.toContain('Your news');
    const found = findBlock(updated);
    const below = found.kind === 'present' ? updated.content.slice(found.end) : '';
    for (const line of theirs) expect(below).toContain(line === '\ufffc' ? '<img src="cid:plan.png" alt="plan">' : `<p>${line}</p>`);
    expect(putBlock(updated, next, de, NOTHING)).toBe(updated);
    expect(removeBlock(updated, NOTHING).content).toBe(below);
    expect(removeBlock(body, NOTHING)).toEqual(removeBlock(updated, NOTHING));
  });

  it('[V10] keep their links and their looks, and nothing that would end an element of ours', () => {
    const body = inHtml((content) => content.replace('</ol>', '<li><b>Noor</b>: see <a href="https://example.com/plan?a=1&amp;b">the <i>plan</a></i> &lt;now&gt;</li></ol>'));
    expect(theirLines(body, NOTHING)).toEqual(['Noor: see the plan <now>']);
    expect(putBlock(body, next, en, NOTHING).content).toContain('<p>Noor: see <a href="https://example.com/plan?a=1&amp;b">the <i>plan</i></a> &lt;now&gt;</p>');
  });

  it('[V10] are a changed line as a whole, where the other lines are known', () => {
    const body = inHtml((content) => content.replace('What would help?', 'What would help? More time, I think'));
    expect(theirLines(body, own)).toEqual(['What would help? More time, I think (5 min)']);
    const updated = putBlock(body, agendaOf('Your news'), en, own);
    expect(texts(updated)).toContain('||What would help? More time, I think (5 min)||See you|');
    expect(texts(removeBlock(body, own))).toBe('|What would help? More time, I think (5 min)||See you|');
  });

  it('[V10] are all lines that nobody knows, where a line was taken away', () => {
    const body = inHtml((content) => content.replace('<li>Your news (5 min)</li>', ''));
    expect(theirLines(body, own)).toEqual([]);
    expect(theirLines(body, NOTHING)).toEqual(['What would help? (5 min)', 'The offer to the school (5 min)']);
    expect(texts(putBlock(body, next, en, NOTHING))).toContain('The offer to the school (5 min)');
  });

  it('[V10] are told from ours in plain text that was broken into short lines', () => {
    const long = agendaOf('What would have to be true so that you could decide on the rollout without asking me first?', 'Your news');
    const put = putBlock(plain('See you\n'), long, en, NOTHING).content.replace(' so that you ', ' so that you\n').replace('without asking ', 'without\nasking ');
    expect(isCurrent(plain(put), long)).toBe(true);
    expect(putBlock(plain(put), long, en, NOTHING).content).toBe(put);
    const body = plain(put.replace('2. Your news', '3. Noor: the budget\n2. Your news'));
    expect(theirLines(body, NOTHING)).toEqual(['3. Noor: the budget']);
    expect(putBlock(body, next, en, NOTHING).content).toMatch(/by Two Hats\. \(.{5}\)\n\nNoor: the budget\n\nSee you\n$/);
  });

  it('[V10] are kept from each of several blocks', () => {
    const one = inHtml((content) => content.replace('</ol>', '<li>mine</li></ol>'), '').content;
    const two = inHtml((content) => content.replace('</ol>', '<li>yours</li></ol>'), '').content;
    const updated = putBlock(html(`${one}<p>between</p>${two}`), next, en, NOTHING);
    expect(texts(updated)).toMatch(/mine.*between.*yours/);
    expect(updated.content.split(en.title)).toHaveLength(2);
  });

  it('[V10] stay when a write is taken back', () => {
    const before = putBlock(html('<p>x</p>'), agenda, en, NOTHING);
    const after = putBlock(before, next, en, NOTHING);
    const since = html(after.content.replace('</ol>', '<li>Noor: wait</li></ol>'));
    const back = putBlockBack(since, before, NOTHING);
    expect(back.content).toBe(before.content.replace('<p>x</p>', '<p>Noor: wait</p><p>x</p>'));
    expect(putBlockBack(since, html('<p>x</p>'), NOTHING).content).toBe('<p>Noor: wait</p><p>x</p>');
  });

  it('[V10] are none in a block of an earlier version whose lines are known', () => {
    const old = html(inHtml((content) => content).content.replace(/ \(.{5}\)(?=<\/p>)/, ''));
    expect(isCurrent(old, agenda)).toBe(true);
    expect(putBlock(old, agenda, en, NOTHING)).toBe(old);
    expect(theirLines(old, own)).toEqual([]);
    expect(removeBlock(old, own).content).toBe('<p>See you</p>');
  });

  it.each(Object.entries(HTML_BODIES))('[V10] survive what a mail program does, in: %s', (_name, around) => {
    const body = html(rewritten(inHtml((content) => content.replace('</ol>', '<li>Noor: the budget</li></ol>'), around).content));
    expect(theirLines(body, NOTHING)).toEqual(['Noor: the budget']);
    const updated = html(rewritten(putBlock(body, next, en, NOTHING).content));
    expect(isCurrent(updated, next)).toBe(true);
    expect(texts(removeBlock(updated, NOTHING))).toContain('Noor: the budget');
  });

  it('[V10] are never lost, wherever they are put and whatever they are', () => {
    // An accent at the beginning would go onto the letter before it, in the body and in what is expected.
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/[<>&"'\p{C}]|^\p{M}+/gu, ' ').trim()).filter((text) => /^\P{M}*[\p{L}\p{N}]/u.test(text));
    const places = ['<ol>', '<li>', '</li>', '</ol>'];
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom(...places), fc.boolean()), { minLength: 1, maxLength: 5 }), fc.boolean(), (edits, knows) => {
        let body = inHtml((content) => content);
        for (const [text, place, isParagraph] of edits) {
          const added = isParagraph ? `<p>${text}</p>` : `${text}<br>`;
          body = html(body.content.replace(place, (found) => (found.startsWith('</') ? added + found : found + added)));
        }
        const seen = theirLines(body, knows ? own : NOTHING).join(' ');
        const updated = putBlock(body, next, en, knows ? own : NOTHING);
        const found = findBlock(updated);
        const outside = found.kind === 'present' ? updated.content.slice(found.end).replace(/<[^>]*>/g, ' ') : '';
        for (const [text] of edits) {
          const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
          expect(seen.replace(/\s+/g, ' ')).toContain(line);
          expect(outside.normalize('NFC').replace(/\s+/g, ' ')).toContain(line);
        }
        expect(updated.content.endsWith('<p>See you</p>')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a marker that somebody wrote on', () => {
  it.each([
    ['behind the title', `${en.title}</b>`, `${en.title}</b> - please add the budget`, '- please add the budget'],
    ['behind the foot', /(\(.{5}\))<\/p>/, '$1 And the budget!</p>', 'And the budget!'],
    ['before the foot', `<p>${en.foot}`, `<p>PS: the budget. ${en.foot}`, 'PS: the budget.'],
  ])('[V11] is one still, %s', (_where, at, added, theirs) => {
    const body = inHtml((content) => content.replace(at, added));
    expect(findBlock(body).kind).toBe('present');
    expect(isCurrent(body, agenda)).toBe(false);
    expect(theirLines(body, NOTHING)).toEqual([theirs]);
    const updated = putBlock(body, agenda, en, NOTHING);
    expect(updated.content).toBe(`${putBlock(html(''), agenda, en, NOTHING).content}<p>${theirs}</p><p>See you</p>`);
  });

  it('[V11] is none where a whole one stands nearer, or where both were changed', () => {
    const block = putBlock(html(''), agenda, en, NOTHING).content;
    const talk = `<p>${en.title} tomorrow: what do you think?</p>`;
    expect(removeBlock(html(talk + block), NOTHING).content).toBe(talk);
    expect(removeBlock(html(block + talk), NOTHING).content).toBe(talk);
    const both = `<p>${en.title}, late</p><ol><li>x</li></ol><p>${en.foot} Bye</p>`;
    expect(findBlock(html(both)).kind).not.toBe('present');
    expect(removeBlock(html(both), NOTHING).content).toBe(both);
    expect(findBlock(html(`<p>${en.title}s, mostly</p><p>${en.foot}</p>`)).kind).toBe('damaged');
  });
});
