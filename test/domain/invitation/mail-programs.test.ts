import { BLOCK_WORDS } from '../../../src/domain/invitation/block-words';
import { findBlock, isCurrent, putBlock, removeBlock, theirLines } from '../../../src/domain/invitation/invitation-block';
import { agendaOf, html, plain } from './agendas';
import { HTML_BODIES } from './bodies';
import { MAIL_PROGRAMS } from './mail-programs';

const { en, fr } = BLOCK_WORDS;
const linked = { ...en, link: 'https://teams.microsoft.com/l/entity/1?webUrl=https%3A%2F%2Fnotes.example.com&label=Two%20Hats' };
const NOTHING: ReadonlySet<string> = new Set();
const agenda = agendaOf('What would have to be true for you to decide alone?', 'Größe & "Preis" – l’été');
const next = agendaOf('The new depot');
const shownText = (content: string) => content.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|&#160;|\u200b/g, ' ').replace(/\s+/g, ' ');
/** Bodies whose own tags a loose reader of tags does not cut in two. */
const AROUND = ['empty', 'plain paragraph', 'whole document', 'Teams meeting', 'Zoom meeting', 'right to left', 'signature', 'Webex meeting', 'invitation by a booking page'] as const;

describe.each(Object.entries(MAIL_PROGRAMS))('after %s', (_program, rewrite) => {
  it.each(AROUND)('[V6, V10, V18] the block is found, ours, updated and removed in: %s', (name) => {
    const around = HTML_BODIES[name] ?? '';
    for (const words of [en, fr, linked]) {
      const again = html(rewrite(putBlock(html(around), agenda, words, NOTHING).content));
      expect(findBlock(again).kind).toBe('present');
      expect(isCurrent(again, agenda)).toBe(true);
      expect(theirLines(again, NOTHING)).toEqual([]);
      expect(putBlock(again, agenda, words, NOTHING)).toBe(again);
      const updated = putBlock(again, next, words, NOTHING);
      expect(isCurrent(updated, next)).toBe(true);
      for (const body of [again, updated]) {
        const left = shownText(removeBlock(body, NOTHING).content);
        expect(left).not.toContain('Two Hats');
        expect(left).not.toContain('decide');
        expect(left.replace(/\s/g, '')).toBe(shownText(rewrite(around)).replace(/\s/g, ''));
      }
    }
  });

  it('[V10] a line that somebody added to the list is kept', () => {
    const edited = putBlock(html('<p>See you</p>'), agenda, en, NOTHING).content.replace('</ol>', '<li>Noor: the budget</li></ol>');
    const body = html(rewrite(edited));
    expect(theirLines(body, NOTHING).map((line) => line.replace(/^3\. /, ''))).toEqual(['Noor: the budget']);
    expect(shownText(putBlock(body, next, en, NOTHING).content)).toMatch(/The new depot .*the budget.*See you/);
  });
});

describe('a body of a megabyte', () => {
  it.each([
    ['paragraphs', html('<p>A line of an old thread, &amp; more of it</p>'.repeat(24_000))],
    ['one picture', html(`<p><img src="data:image/png;base64,${'A'.repeat(1_000_000)}" alt=""></p>`)],
    ['plain text', plain('A line of an old thread\r\n'.repeat(42_000))],
  ])('[V2, I13] of %s comes back to the very bytes, in good time', (_what, body) => {
    const began = performance.now();
    const put = putBlock(body, agenda, en, NOTHING);
    expect(isCurrent(put, agenda)).toBe(true);
    expect(removeBlock(put, NOTHING).content === body.content).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
