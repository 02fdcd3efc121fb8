import { turns } from '../../../src/domain/shared/turns';

describe('turns', () => {
  it('begins a work only when the one before is over, and gives each its own answer', async () => {
    const inTurn = turns();
    const steps: string[] = [];
    let finish: () => void = () => undefined;
    const first = inTurn(async () => {
      steps.push('first begins');
      await new Promise<void>((resolve) => (finish = resolve));
      steps.push('first ends');
      return 1;
    });
    const second = inTurn(() => Promise.resolve(steps.push('second')));
    await Promise.resolve();
    finish();
    expect(await Promise.all([first, second])).toEqual([1, 3]);
    expect(steps).toEqual(['first begins', 'first ends', 'second']);
  });

  it('goes on after a work that failed', async () => {
    const inTurn = turns();
    const failed = inTurn(() => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    await expect(inTurn(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
