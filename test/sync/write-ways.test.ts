import type { WriteWay } from '../../src/sync/ports';
import { createSync } from '../../src/sync/engine';
import { plainRules } from '../support/keep-both-merge';
import { alone, NOTE, syncWorld } from '../support/sync-world';

function world(way: WriteWay = 'put') {
  const played = syncWorld({ way });
  const probes = () => played.drive.calls.filter((call) => call === 'probe').length;
  const restarted = () => createSync({ device: played.device, remote: played.remote, turn: alone, timing: played.time, ...plainRules });
  return { ...played, probes, restarted };
}

describe('createSync, before it writes', () => {
  it('[S29, I3] tries how the account honours conditions, once for each folder, and not before there is something to write', async () => {
    const { sync, type, time, drive, probes, restarted, there } = world();
    await sync.start();
    expect(probes()).toBe(0);
    await type('one');
    await time.pass(60_000);
    await type('two');
    await time.pass(60_000);
    expect([there(), probes()]).toEqual(['two', 1]);
    expect(drive.calls.indexOf('probe')).toBeLessThan(drive.calls.findIndex((call) => call.startsWith('create')));
    sync.stop();
    const again = restarted();
    await again.start();
    await type('three');
    await time.pass(60_000);
    expect([there(), probes()]).toEqual(['three', 1]);
    drive.moveRoot();
    await again.syncNow();
    await again.acceptRoot();
    await type('four');
    await time.pass(60_000);
    expect([there(), probes()]).toEqual(['four', 2]);
    again.stop();
  });

  it.each(['put', 'session'] as const)('[S29] replaces by the way that was found (%s)', async (way) => {
    const { sync, type, time, remote } = world(way);
    const ways: unknown[] = [];
    const update = remote.update.bind(remote);
    Object.assign(remote, { update: (...args: Parameters<typeof update>) => (ways.push(args[3]), update(...args)) });
    await sync.start();
    for (const text of ['one', 'two']) {
      await type(text);
      await time.pass(60_000);
    }
    expect(ways).toEqual([way]);
    sync.stop();
  });

  it('[S29] writes nothing where no condition is honoured, says so, and goes on reading', async () => {
    const { sync, type, time, drive, device, there } = world('none');
    drive.edit(NOTE, 'from elsewhere');
    const heard: unknown[] = [];
    sync.subscribe(() => heard.push(sync.trouble()));
    await sync.start();
    await type('from elsewhere\nand from here');
    await time.pass(3_600_000);
    expect(sync.trouble()).toEqual({ kind: 'no-conditions' });
    expect(heard.at(-1)).toBe(sync.trouble());
    expect(sync.stateOf(NOTE).kind).toBe('waiting');
    drive.edit(NOTE, 'from elsewhere\nand more');
    await sync.focus();
    expect((await device.read(NOTE))?.text.split('\n').sort()).toEqual(['and from here', 'and more', 'from elsewhere']);
    expect(there()).toBe('from elsewhere\nand more');
    expect(drive.calls.filter((call) => /^(create|update|move|remove)/.test(call))).toEqual([]);
    expect(await sync.deleteForGood([NOTE])).toEqual([NOTE]);
    sync.stop();
  });

  it('[S29] tries an account again at the next start that honoured none', async () => {
    const { sync, type, remote, restarted, there } = world('none');
    await type('one');
    await sync.start();
    sync.stop();
    Object.assign(remote, { probe: () => Promise.resolve('put') });
    const again = restarted();
    await again.start();
    expect([there(), again.trouble()]).toEqual(['one', undefined]);
    again.stop();
  });

  it.each(['offline', 'busy'] as const)('[S29, S16] ends the round when it cannot be tried, and tries again (%s)', async (kind) => {
    const { sync, type, time, troubles, there, writes } = world();
    await sync.start();
    await type('one');
    troubles.push({ kind });
    await time.pass(4_000);
    expect([sync.stateOf(NOTE), writes()]).toEqual([{ kind: 'failed', reason: kind }, []]);
    await time.pass(60_000);
    expect(there()).toBe('one');
    sync.stop();
  });

  it('[S29] tries once in a round, however many notes wait, and reads on when that failed', async () => {
    const { sync, type, remote, drive, device, writes } = world();
    let tries = 0;
    Object.assign(remote, { probe: () => Promise.reject(new Error(`not understood ${String((tries += 1))}`)) });
    drive.edit(NOTE, 'from elsewhere');
    for (const name of ['b', 'c', 'd']) await type(name, `${name}.md` as typeof NOTE);
    await sync.start();
    expect([tries, writes()]).toEqual([1, []]);
    expect((await device.read(NOTE))?.text).toBe('from elsewhere');
    await sync.syncNow();
    expect(tries).toBe(2);
    sync.stop();
  });
});
