import { lateWorkflow } from '../../src/workflows/late-workflow';
import { createStore } from '../../src/workflows/store';

describe('lateWorkflow', () => {
  it('is in its first state until it is needed, and loads once', async () => {
    const store = createStore('there');
    const load = jest.fn(() => Promise.resolve(store));
    const { watched, ready } = lateWorkflow('not yet', load);
    expect(watched.snapshot()).toBe('not yet');
    await Promise.all([ready(), ready()]);
    expect(watched.snapshot()).toBe('there');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tells those who watched before and after it came, until they leave', async () => {
    const store = createStore('there');
    const { watched, ready } = lateWorkflow('not yet', () => Promise.resolve(store));
    const [early, late] = [jest.fn(), jest.fn()];
    const leave = watched.subscribe(early);
    await ready();
    expect(early).toHaveBeenCalledTimes(1);
    const leaveToo = watched.subscribe(late);
    store.set('changed');
    expect([early.mock.calls.length, late.mock.calls.length]).toEqual([2, 1]);
    leave();
    leaveToo();
    store.set('again');
    expect([early.mock.calls.length, late.mock.calls.length]).toEqual([2, 1]);
  });

  it('asks again for a script that did not come', async () => {
    const load = jest.fn(() => Promise.resolve(createStore('there'))).mockImplementationOnce(() => Promise.reject(new Error('offline')));
    const { watched, ready } = lateWorkflow('not yet', load);
    await expect(ready()).rejects.toThrow('offline');
    await ready();
    expect(watched.snapshot()).toBe('there');
  });
});
