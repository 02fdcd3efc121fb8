import { nextTask } from '../../src/entries/next-task';

describe('nextTask', () => {
  it('settles after what waits for the running task alone', async () => {
    const seen: string[] = [];
    const later = nextTask().then(() => seen.push('next task'));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve().then(() => seen.push('this task'));
    await later;
    expect(seen).toEqual([...Array.from({ length: 5 }, () => 'this task'), 'next task']);
  });
});
