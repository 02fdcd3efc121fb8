import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';

import { zipOf } from '../../../src/ui/settings/zip';

describe('zipOf', () => {
  it('makes an archive that another program reads back word for word', () => {
    const path = fc.stringMatching(/^[a-z\u0600-\u0610]{1,12}\.md$/);
    fc.assert(
      fc.property(fc.dictionary(path, fc.string({ unit: 'grapheme' }), { maxKeys: 6 }), (files) => {
        const zip = zipOf(Object.entries(files).map(([name, text]) => ({ path: name, text })));
        const read = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
        expect(read).toEqual({ ...files });
      }),
      { numRuns: 50 },
    );
  });
});
