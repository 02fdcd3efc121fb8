import { atMost } from '../../../src/adapters/graph/at-most';

describe('atMost', () => {
  it('lets so many run and no more, and all in the end', async () => {
    const inTurn = atMost(4);
    let running = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inTurn(async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          return index;
        }),
      ),
    );
    expect(most).toBe(4);
    expect(done).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('goes on after a piece of work that failed', async () => {
    const inTurn = atMost(1);
    await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await inTurn(() => Promise.resolve('yes'))).toBe('yes');
  });
});
