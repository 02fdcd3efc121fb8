import type { FilePath } from '../../src/domain/notes/file-path';
import { lateSync } from '../../src/entries/late-sync';
import type { Sync } from '../../src/sync/engine';

const PATH = 'People/n-noor1234/2026/2026-11-24-a.md' as FilePath;

function anEngine() {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const engine: Sync = {
    stateOf: () => ({ kind: 'agreed' }),
    waiting: () => [],
    firstReading: () => ({ kind: 'reading' }),
    stopReading: () => Promise.resolve(void asked.push('stopReading')),
    goOnReading: () => Promise.resolve(void asked.push('goOnReading')),
    bring: (wants) => Promise.resolve(void asked.push(wants(PATH) ? `bring ${PATH}` : 'bring nothing')),
    trouble: () => undefined,
    isSplit: () => false,
    question: () => undefined,
    answer: (said) => Promise.resolve(void asked.push(said)),
    conflictCopies: () => new Map(),
    nudge: (path) => asked.push(`nudge ${path}`),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => Promise.resolve(void asked.push('start')),
    stop: () => asked.push('stop'),
    syncNow: () => Promise.resolve(void asked.push('syncNow')),
    focus: () => Promise.resolve(void asked.push('focus')),
    deleteForGood: () => Promise.resolve([]),
    acceptRoot: () => Promise.resolve(),
    versions: () => Promise.resolve([{ id: '1', changedAt: 0, size: 1 }]),
    readVersion: () => Promise.resolve('text'),
  };
  return { engine, asked, tell: () => listeners.forEach((listener) => listener()) };
}

describe('lateSync', () => {
  it('[I2] says of no note that it is in OneDrive before the engine is there', async () => {
    const { engine } = anEngine();
    const late = lateSync(() => Promise.resolve(engine));
    expect(late.stateOf(PATH)).toEqual({ kind: 'waiting' });
    await late.start();
    expect(late.stateOf(PATH)).toEqual({ kind: 'agreed' });
  });

  it('[S30] loads nothing for a note that is opened early, and has it read first as soon as the engine is there', async () => {
    const { engine, asked } = anEngine();
    const load = jest.fn(() => Promise.resolve(engine));
    const late = lateSync(load);
    await late.bring((path) => path === PATH);
    expect(load).not.toHaveBeenCalled();
    await late.start();
    expect(asked).toEqual([`bring ${PATH}`, 'start']);
    await late.bring(() => false);
    expect(asked.at(-1)).toBe('bring nothing');
  });

  it('answers one and the same while nothing changes, for screens that draw anew whenever it is another', () => {
    const late = lateSync(() => Promise.resolve(anEngine().engine));
    expect(late.firstReading()).toBe(late.firstReading());
    expect(late.stateOf(PATH)).toBe(late.stateOf(PATH));
    expect(late.waiting()).toBe(late.waiting());
    expect(late.conflictCopies()).toBe(late.conflictCopies());
  });

  it('tells those who listened before of the engine and of what it says, until they leave', async () => {
    const { engine, tell } = anEngine();
    const late = lateSync(() => Promise.resolve(engine));
    const heard = jest.fn();
    const leave = late.subscribe(heard);
    await late.start();
    expect(heard).toHaveBeenCalledTimes(1);
    tell();
    expect(heard).toHaveBeenCalledTimes(2);
    leave();
    tell();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('asks again for a script that did not come, and starts the engine then', async () => {
    const { engine, asked } = anEngine();
    const load = jest.fn<Promise<Sync>, []>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(engine);
    const late = lateSync(load);
    await late.start();
    expect(asked).toEqual([]);
    await late.syncNow();
    expect(asked).toEqual(['start', 'syncNow']);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('does not start an engine that was stopped meanwhile', async () => {
    const { engine, asked } = anEngine();
    const late = lateSync(() => Promise.resolve(engine));
    await late.start();
    late.stop();
    await late.focus();
    expect(asked).toEqual(['start', 'stop', 'focus']);
  });

  it('does not start an engine that was stopped while it was on its way', async () => {
    const { engine, asked } = anEngine();
    const late = lateSync(() => Promise.resolve(engine));
    const starting = late.start();
    late.stop();
    await starting;
    expect(asked).toEqual([]);
  });

  it('reads earlier versions without having been started', async () => {
    const late = lateSync(() => Promise.resolve(anEngine().engine));
    expect(await late.versions(PATH)).toHaveLength(1);
    expect(await late.readVersion(PATH, '1')).toBe('text');
  });
});
