import { turnTaking } from '../../../src/adapters/store/turn-taking';

/** The browser's locks, as far as a turn needs them. */
function withLocks(): void {
  const held = new Set<string>();
  const request = async (name: string, _options: unknown, work: (lock: object | null) => Promise<boolean>): Promise<boolean> => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({});
    } finally {
      held.delete(name);
    }
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
}

describe('turnTaking', () => {
  const { navigator } = globalThis;
  afterEach(() => {
    Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  });

  it('[F23] lets one tab of an account work at a time, and gives the turn back', async () => {
    withLocks();
    const [left, right, stranger] = [turnTaking('a'), turnTaking('a'), turnTaking('b')];
    let end = (): void => undefined;
    const working = left.ifFree(() => new Promise((resolve) => (end = resolve)));
    expect(await right.ifFree(() => Promise.resolve())).toBe(false);
    expect(await stranger.ifFree(() => Promise.resolve())).toBe(true);
    end();
    expect(await working).toBe(true);
    expect(await right.ifFree(() => Promise.resolve())).toBe(true);
  });

  it('gives the turn back when the work fails', async () => {
    withLocks();
    const turn = turnTaking('a');
    await expect(turn.ifFree(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn.ifFree(() => Promise.resolve())).toBe(true);
  });

  it('goes ahead where the browser knows no locks', async () => {
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
    expect(await turnTaking('a').ifFree(() => Promise.resolve())).toBe(true);
  });

  it('[F21] goes ahead where the browser refuses its locks with its storage', async () => {
    const request = () => Promise.reject(new DOMException('storage is blocked', 'SecurityError'));
    Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
    let works = 0;
    expect(await turnTaking('a').ifFree(() => Promise.resolve(void (works += 1)))).toBe(true);
    expect(works).toBe(1);
  });
});
