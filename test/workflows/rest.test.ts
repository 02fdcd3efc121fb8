import { createRest } from '../../src/workflows/rest';
import { fakeSurroundings } from './fake-surroundings';

function aRest(outcomes: boolean[] = []) {
  const surroundings = fakeSurroundings({ now: '2026-11-24T09:00:00Z' });
  const doneAt: number[] = [];
  const began = surroundings.now();
  const rest = createRest(surroundings, () => {
    doneAt.push(surroundings.now() - began);
    return Promise.resolve(outcomes.shift() ?? true);
  });
  return { rest, surroundings, doneAt };
}

describe('createRest', () => {
  it('works 400 ms after the last touch', async () => {
    const { rest, surroundings, doneAt } = aRest();
    rest.touch();
    await surroundings.pass(300);
    rest.touch();
    await surroundings.pass(399);
    expect(doneAt).toEqual([]);
    await surroundings.pass(1);
    expect(doneAt).toEqual([700]);
  });

  it('never leaves more than a second of touches at risk', async () => {
    const { rest, surroundings, doneAt } = aRest();
    for (let at = 0; at < 2500; at += 100) {
      rest.touch();
      await surroundings.pass(100);
    }
    expect(doneAt).toEqual([1000, 2000]);
  });

  it('works at once when flushed, and only once', async () => {
    const { rest, surroundings, doneAt } = aRest();
    rest.touch();
    await rest.flush();
    await surroundings.pass(5000);
    expect(doneAt).toEqual([0]);
    expect(rest.isPending()).toBe(false);
  });

  it('does nothing when flushed without a touch', async () => {
    const { rest, doneAt } = aRest();
    await rest.flush();
    expect(doneAt).toEqual([]);
  });

  it('tries again after a failure, and stays pending until it succeeds', async () => {
    const { rest, surroundings, doneAt } = aRest([false, true]);
    rest.touch();
    await surroundings.pass(400);
    expect(rest.isPending()).toBe(true);
    await surroundings.pass(5000);
    expect(doneAt).toEqual([400, 5400]);
    expect(rest.isPending()).toBe(false);
  });

  it('flushes what is touched while the work is under way', async () => {
    const surroundings = fakeSurroundings({ now: '2026-11-24T09:00:00Z' });
    let runs = 0;
    const rest = createRest(surroundings, async () => {
      runs += 1;
      if (runs === 1) rest.touch();
      await Promise.resolve();
      return true;
    });
    rest.touch();
    await rest.flush();
    expect(runs).toBe(2);
  });
});
