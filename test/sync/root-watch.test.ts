import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { RootIdentity } from '../../src/sync/ports';
import { watchRoot } from '../../src/sync/root-watch';

const OURS: RootIdentity = { driveId: 'drive', itemId: 'ours' };
const OTHER: RootIdentity = { driveId: 'drive', itemId: 'other' };

describe('watchRoot', () => {
  it('[S19, I8] lets a write wait for the answer that is on its way', async () => {
    let answer: (root: RootIdentity) => void = () => undefined;
    const root = watchRoot(memoryNotes(), { root: () => new Promise((resolve) => (answer = resolve)) });
    const first = root.isSame();
    await Promise.resolve().then(() => Promise.resolve());
    answer(OURS);
    expect(await first).toBe(true);

    const second = root.isSame();
    const isOther = root.isOther();
    await Promise.resolve().then(() => Promise.resolve());
    answer(OTHER);
    expect(await second).toBe(false);
    expect(await isOther).toBe(true);
  });

  it('[S19] goes on where the question could not be asked', async () => {
    const root = watchRoot(memoryNotes(), { root: () => Promise.reject(new Error('no network')) });
    await expect(root.isSame()).rejects.toThrow('no network');
    expect(await root.isOther()).toBe(false);
  });
});
