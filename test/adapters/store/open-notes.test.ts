import 'fake-indexeddb/auto';

import { openNotes } from '../../../src/adapters/store/open-notes';

describe('openNotes', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is durable where the browser stores', async () => {
    const notes = await openNotes('a');
    expect(notes.durability).toBe('durable');
    await notes.remove();
  });

  it('[F21] lives in memory where there is no IndexedDB', async () => {
    jest.replaceProperty(globalThis, 'indexedDB', undefined as never);
    expect((await openNotes('a')).durability).toBe('memory');
  });

  it('[F21] lives in memory where the browser refuses to open one', async () => {
    jest.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('third-party storage is blocked', 'SecurityError');
    });
    expect((await openNotes('a')).durability).toBe('memory');
  });
});
