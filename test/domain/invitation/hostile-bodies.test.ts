import fc from 'fast-check';

import { BLOCK_WORDS } from '../../../src/domain/invitation/block-words';
import { findBlock, isCurrent, putBlock, removeBlock } from '../../../src/domain/invitation/invitation-block';
import { plainLine } from '../../../src/domain/invitation/plain-line';
import { agendaOf, html } from './agendas';

const { en } = BLOCK_WORDS;
const NOTHING: ReadonlySet<string> = new Set();
const agenda = agendaOf('Your news', 'What would help?');

/** Short ones of those whose time `npm run bench` measures. */
const BODIES: readonly (readonly [string, string])[] = [
  ['elements in one another', '<div>'.repeat(2000)],
  ['closed by what is not open', '<div>'.repeat(500) + '</p>'.repeat(500)],
  ['lines of a list deep in another', `<dd><ol>${'<div>'.repeat(300)}${'<dd>x'.repeat(300)}`],
  ['tags that never end', '<a '.repeat(500)],
  ['tags that end in a quote', `${'<a "'.repeat(501)}>`],
  ['a quote in a tag that never ends', `<a title="${'>'.repeat(50)}`],
  ['a long name', `<${'a'.repeat(200)}>x</p>`],
  ['signs above a letter', `a${'\u0301\u0323'.repeat(200)}`],
  ['first lines that somebody wrote on', `<p>${en.title}, please</p>`.repeat(200)],
];

describe('a hostile body', () => {
  it.each(BODIES)('[V17, V4] takes the agenda, and is given back to the very bytes: %s', (_what, content) => {
    const put = putBlock(html(content), agenda, en, NOTHING);
    expect(findBlock(put).kind).toBe('present');
    expect(isCurrent(put, agenda)).toBe(true);
    expect(removeBlock(put, NOTHING).content).toBe(content);
  });

  it('[V17, V10] loses no line of a block that is too long to be ours', () => {
    const lines = Array.from({ length: 600 }, (_, index) => `<p>line ${index}.</p>`).join('');
    const body = html(`<p>${en.title}</p>${lines}<p>${en.foot} (00000)</p>`);
    expect(removeBlock(body, NOTHING).content).toBe(lines);
  });

  it('[V6, V17] takes every run of spaces, of whatever kinds, for one', () => {
    const run = fc.array(fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u3000', '\ufeff'), { minLength: 0, maxLength: 4 }).map((spaces) => spaces.join(''));
    fc.assert(fc.property(fc.array(run, { minLength: 2, maxLength: 6 }), (runs) => {
      const plain = (space: string) => (space.replaceAll('\ufeff', '') === '' ? '' : ' ');
      expect(plainLine(runs.join('a'))).toBe(runs.map(plain).join('a').trim());
    }));
  });

  it('[V17] compares endless signs as they stand, and those of a language as one', () => {
    expect(plainLine('e\u0301')).toBe('é');
    const endless = `a${'\u0301\u0323'.repeat(100)}`;
    expect(plainLine(endless)).toBe(endless);
  });
});
