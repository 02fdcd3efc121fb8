import 'fake-indexeddb/auto';

import { openNotes } from '../../../src/adapters/store/open-notes';
import type { FilePath } from '../../../src/domain/notes/file-path';

const ME = 'me.md' as FilePath;

describe('openNotes', () => {
  beforeAll(() => {
    // A getter, as in a browser, so that looking at it can be refused.
    const factory = indexedDB;
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => factory });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('is durable where the browser stores', async () => {
    const notes = await openNotes('a');
    expect(notes.durability).toBe('durable');
    await notes.remove();
  });

  it.each([
    ['there is no IndexedDB', () => lookingAtIt().mockReturnValue(undefined as never)],
    ['there is null in its place', () => lookingAtIt().mockReturnValue(null as never)],
    ['looking at it is refused', () => lookingAtIt().mockImplementation(denied)],
    ['opening throws', () => jest.spyOn(indexedDB, 'open').mockImplementation(denied)],
    ['opening fails', () => jest.spyOn(indexedDB, 'open').mockImplementation(() => failing(new DOMException('A mutation operation was attempted', 'InvalidStateError')))],
    ['nothing may be written', () => jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(denied)],
    ['what was written is undone for want of space', () => jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(abortedPut)],
  ])('[F21] lives in memory where %s', async (_, refuse) => {
    refuse();
    const notes = await openNotes(`refused ${String(Math.random())}`);
    expect(notes.durability).toBe('memory');
    expect((await notes.edit(ME, () => 'typed')).text).toBe('typed');
  });

  it('[F21] lives in memory where the browser never answers, and does not wait for ever', async () => {
    jest.useFakeTimers();
    jest.spyOn(indexedDB, 'open').mockImplementation(() => ({ addEventListener: () => undefined, removeEventListener: () => undefined }) as never);
    const opening = openNotes('silent');
    await jest.advanceTimersByTimeAsync(20_000);
    expect((await opening).durability).toBe('memory');
  });
});

function denied(): never {
  throw new DOMException('third-party storage is blocked', 'SecurityError');
}

/** As in private windows of older browsers: an error event instead of a database. */
function failing(error: DOMException): never {
  const request = new EventTarget();
  setTimeout(() => request.dispatchEvent(new Event('error')), 0);
  return Object.assign(request, { error }) as never;
}

function abortedPut(this: IDBObjectStore): never {
  const { transaction } = this;
  Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
  transaction.abort();
  throw new DOMException('aborted', 'AbortError');
}

const lookingAtIt = () => jest.spyOn(globalThis as { readonly indexedDB: IDBFactory }, 'indexedDB', 'get');
