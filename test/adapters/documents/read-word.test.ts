/** @jest-environment jsdom */
import fc from 'fast-check';
import { zipSync } from 'fflate';

import { openArchive } from '../../../src/adapters/documents/open-archive';
import { readWord } from '../../../src/adapters/documents/read-word';
import { aParagraph, aWordFile, utf8 } from './a-word-file';

describe('readWord', () => {
  it('[IM12] has headings, paragraphs and tables as Markdown', async () => {
    const row = `<w:tbl><w:tr><w:tc>${aParagraph('Who')}</w:tc><w:tc>${aParagraph('What')}</w:tc></w:tr></w:tbl>`;
    const read = await readWord(aWordFile(aParagraph('1:1 with Noor', 'Heading1') + aParagraph('The launch slipped & slipped.') + row));
    expect(read).toEqual({ title: undefined, text: '# 1:1 with Noor\n\nThe launch slipped & slipped.\n\nWho | What' });
  });

  it('[IM12] leaves pictures and other files inside alone, however large', async () => {
    const picture = new Uint8Array(20_000_000);
    const file = aWordFile(aParagraph('Words'), { 'word/media/image1.png': picture, 'word/embeddings/a.docx': picture });
    expect((await readWord(file)).text).toBe('Words');
  });

  it('[IM14] gives up a file that blows up, whatever it says about its size', async () => {
    const bomb = aWordFile('<w:p/>', { 'word/document.xml': new Uint8Array(40_000_000) });
    expect(bomb.length).toBeLessThan(300_000);
    await expect(readWord(bomb)).rejects.toMatchObject({ reason: 'too-large' });
    const liar = Buffer.from(bomb);
    for (let at = liar.indexOf('PK\x01\x02'); at >= 0; at = liar.indexOf('PK\x01\x02', at + 4)) liar.writeUInt32LE(10, at + 24);
    await expect(readWord(liar)).rejects.toMatchObject({ reason: 'too-large' });
  });

  it.each([
    ['no archive', utf8('just words')],
    ['an archive of something else', zipSync({ 'a.txt': utf8('x') })],
    ['half a file', aWordFile(aParagraph('Words'.repeat(1000))).slice(0, 600)],
    ['a file without its end', aWordFile(aParagraph('Words')).slice(0, -30)],
    ['no XML', aWordFile('<w:p><')],
    ['an entity that grows', aWordFile('').fill(0, 40)],
  ])('[IM14] fails on %s', async (_what, bytes) => {
    await expect(readWord(bytes)).rejects.toThrow();
  });

  it('[IM8] has every word of the document', async () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}&<>*_#.-]{1,8}$/u), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 5 }), async (paragraphs) => {
        const { text } = await readWord(aWordFile(paragraphs.map((each) => aParagraph(each.join(' '))).join('')));
        for (const word of paragraphs.flat()) expect(text).toContain(word);
      }),
      { numRuns: 60 },
    );
  });
});

describe('openArchive', () => {
  it('opens what is wanted of an archive of another program', () => {
    const archive = zipSync({ 'a/b.md': utf8('words'), 'c.bin': new Uint8Array(10) });
    expect([...openArchive(archive, (name) => name.endsWith('.md'), 100)].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([['a/b.md', 'words']]);
  });
});
