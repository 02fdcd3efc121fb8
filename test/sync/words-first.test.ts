import { Failure } from '../../src/domain/shared/failure';
import { createSync } from '../../src/sync/engine';
import { plainRules } from '../support/keep-both-merge';
import { alone, NOTE, syncWorld } from '../support/sync-world';

describe('createSync under a service that never lets a look finish', () => {
  it('[S23, F4] takes the words up all the same', async () => {
    const { device, drive, time, type, there } = syncWorld();
    const remote = { ...drive.device(() => undefined), changes: () => Promise.reject(new Failure('busy', 'list notes')) };
    const sync = createSync({ device, remote, turn: alone, timing: time, ...plainRules });
    await type('typed before the first look ever ended');
    await sync.start();
    expect(there()).toBe('typed before the first look ever ended');
    expect(sync.stateOf(NOTE)).toEqual({ kind: 'agreed' });
    sync.stop();
  });

  it('[S23] sends in the same round what the look has put together', async () => {
    const { device, drive, sync, type, there } = syncWorld();
    await type('one');
    await sync.start();
    drive.edit(NOTE, 'one\nfrom elsewhere');
    await device.edit(NOTE, () => 'one\nfrom here');
    await sync.syncNow();
    expect(there()).toContain('from elsewhere');
    expect(there()).toContain('from here');
    expect(sync.waiting()).toEqual([]);
    sync.stop();
  });
});
