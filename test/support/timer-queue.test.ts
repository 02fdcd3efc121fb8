import { timerQueue } from './timer-queue';

describe('timerQueue', () => {
  it('gives timers by their moment, those of one moment in the order in which they were set, and none that was cancelled', () => {
    const queue = timerQueue();
    const order: number[] = [];
    const moments = Array.from({ length: 200 }, (_, index) => (index * 37) % 50);
    const cancels = moments.map((at, index) => queue.add(at, () => order.push(index)));
    cancels.filter((_, index) => index % 3 === 0).forEach((cancel) => cancel());
    for (let next = queue.takeUntil(49); next !== undefined; next = queue.takeUntil(49)) next.work();

    const expected = moments.map((at, index) => ({ at, index })).filter(({ index }) => index % 3 !== 0).sort((a, b) => a.at - b.at || a.index - b.index);
    expect(order).toEqual(expected.map(({ index }) => index));
  });

  it('leaves what is due later', () => {
    const queue = timerQueue();
    queue.add(5, () => undefined);
    const cancel = queue.add(6, () => undefined);
    expect(queue.takeUntil(4)).toBeUndefined();
    expect(queue.size()).toBe(2);
    expect(queue.takeUntil(5)?.at).toBe(5);
    cancel();
    expect(queue.size()).toBe(0);
    expect(queue.takeUntil(6)).toBeUndefined();
  });
});
