import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';

import { zipOf } from '../../../src/adapters/documents/zip';

const AT = Date.UTC(2026, 10, 24, 9, 0);
const atOnce = () => Promise.resolve();

async function unzipped(entries: Parameters<typeof zipOf>[0], pause = atOnce) {
  const bytes = Buffer.concat(await zipOf(entries, AT, pause));
  return { bytes, files: Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])) };
}

describe('zipOf', () => {
  it('makes an archive that another program reads back word for word', async () => {
    const path = fc.stringMatching(/^[a-z\u0600-\u0610]{1,12}\.md$/);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, fc.string({ unit: 'grapheme' }), { maxKeys: 6 }), async (files) => {
        const { files: read } = await unzipped(Object.entries(files).map(([name, text]) => ({ path: name, text })));
        expect(read).toEqual({ ...files });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps folders, and says of a name that is not ASCII that it is UTF-8', async () => {
    const path = 'People/zoë-k3v9/2026/日記.md';
    const { bytes, files } = await unzipped([{ path, text: 'word' }]);
    expect(files).toEqual({ [path]: 'word' });
    expect(bytes.readUInt16LE(6) & 0x0800).toBe(0x0800);
  });

  it('carries the time that it was given, not that of the machine', async () => {
    const { bytes } = await unzipped([{ path: 'me.md', text: 'x' }]);
    const day = bytes.readUInt16LE(12);
    expect([1980 + (day >> 9), (day >> 5) & 15, day & 31]).toEqual([2026, 11, 24]);
  });

  it('lets the screen draw in between', async () => {
    const pause = jest.fn(atOnce);
    await unzipped(Array.from({ length: 10 }, (_, number) => ({ path: `${String(number)}.md`, text: 'a long year '.repeat(3000) })), pause);
    expect(pause.mock.calls.length).toBeGreaterThan(3);
  });

  it('packs what is written again and again', async () => {
    const { bytes } = await unzipped([{ path: 'a.md', text: 'the same line\n'.repeat(1000) }]);
    expect(bytes.length).toBeLessThan(500);
  });
});
