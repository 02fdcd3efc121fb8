import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { createSync, type Sync } from '../../src/sync/engine';
import type { RemoteNotes } from '../../src/sync/ports';
import { plainRules } from '../support/keep-both-merge';
import { modelRemote } from '../support/model-remote';
import { alone } from '../support/sync-world';
import { settled, virtualTime } from '../support/virtual-time';

const UNREAD = 'People/p-9/2020/399.md' as FilePath;
const NOOR = 'People/noor-k3v9w2hd/2026/2026-11-17-a.md' as FilePath;

/** Ten years of notes in OneDrive, and a device that has none of them. */
function tenYears(options: { readonly delta?: boolean } = {}) {
  const drive = modelRemote(options);
  for (let count = 0; count < 400; count += 1) drive.edit(`People/p-${String(count % 10)}/2020/${String(count)}.md` as FilePath, `note ${String(count)}`);
  drive.edit(NOOR, 'of Noor');
  const device = memoryNotes();
  const time = virtualTime();
  const running: Sync[] = [];
  let readings = 0;
  let meet: (count: number) => void = () => undefined;
  const start = (turn = alone): Sync => {
    const honest = drive.device(() => undefined);
    const remote: RemoteNotes = {
      ...honest,
      read: async (itemId) => {
        meet((readings += 1));
        await settled();
        return honest.read(itemId);
      },
    };
    const sync = createSync({ device, remote, turn, timing: time, ...plainRules, dayOf: (path) => (path === NOOR ? '2026' : path === UNREAD ? '2019' : '2020') });
    running.push(sync);
    return sync;
  };
  return {
    drive,
    device,
    time,
    start,
    here: async () => (await device.list()).length,
    readings: () => readings,
    /** Called at each reading with its number. */
    at: (work: (count: number) => void) => {
      meet = work;
    },
    stopAll: () => running.forEach((sync) => sync.stop()),
  };
}

describe('the first reading', () => {
  let world: ReturnType<typeof tenYears>;
  beforeEach(() => {
    world = tenYears();
  });
  afterEach(() => world.stopAll());

  /** Everything that was said, once each. */
  const sayings = (sync: Sync): ReadonlySet<string> => {
    const said = new Set<string>();
    sync.subscribe(() => said.add(JSON.stringify(sync.firstReading())));
    return said;
  };
  /** Stopped by the user at the 120th note. */
  const stopped = async (sync: Sync): Promise<void> => {
    world.at((count) => {
      if (count === 120) void sync.stopReading();
    });
    await sync.start();
    world.at(() => undefined);
  };

  it('[S30] says how many of how many are here, more and more of them', async () => {
    const sync = world.start();
    const said = sayings(sync);
    await sync.start();
    expect([...said].slice(0, 3)).toEqual(['{"kind":"reading"}', '{"kind":"reading","progress":{"read":0,"of":401}}', '{"kind":"reading","progress":{"read":25,"of":401}}']);
    expect([...said].at(-1)).toBe('{"kind":"done"}');
    expect(await world.here()).toBe(401);
  });

  it('[S30] can be stopped: what is here stays, what is written goes up, and nothing is read by itself any more', async () => {
    const sync = world.start();
    await stopped(sync);
    const here = await world.here();
    expect(here).toBeGreaterThanOrEqual(119);
    expect(here).toBeLessThan(150);
    expect(sync.firstReading()).toEqual({ kind: 'stopped', progress: { read: here, of: 401 } });
    await world.device.edit('me.md' as FilePath, () => 'mine');
    await world.time.pass(3_600_000);
    await sync.syncNow();
    expect(world.drive.texts().get('me.md' as FilePath)).toBe('mine');
    expect(await world.here()).toBe(here + 1);
  });

  it.each([false, true])('[S30, I6] takes nothing for deleted because it was stopped half-way (delta: %s)', async (delta) => {
    world = tenYears({ delta });
    const sync = world.start();
    await stopped(sync);
    const here = await world.here();
    world.drive.edit(NOOR, 'of Noor, changed meanwhile');
    for (let look = 0; look < 3; look += 1) await sync.syncNow();
    expect(await world.here()).toBe(here);
    expect(world.drive.texts().size).toBe(401);
    expect(world.drive.calls.filter((call) => /^(remove|move|update|create)/.test(call))).toEqual([]);
    await sync.goOnReading();
    expect((await world.device.read(NOOR))?.text).toBe('of Noor, changed meanwhile');
  });

  it('[S30] goes on where it was stopped, and reads nothing twice', async () => {
    const sync = world.start();
    await stopped(sync);
    await sync.goOnReading();
    expect(sync.firstReading()).toEqual({ kind: 'done' });
    expect([await world.here(), world.readings()]).toEqual([401, 401]);
  });

  it('[S30] is still stopped after a restart, and says so at once', async () => {
    const first = world.start();
    await stopped(first);
    const said = first.firstReading();
    const here = await world.here();
    first.stop();
    const second = world.start();
    const now = sayings(second);
    await second.start();
    expect([...now]).toEqual([JSON.stringify(said)]);
    expect(await world.here()).toBe(here);
    await second.goOnReading();
    expect(await world.here()).toBe(401);
  });

  it('[S30, I10] goes on after a restart where it was, and not anew', async () => {
    const first = world.start();
    world.at((count) => {
      if (count > 120) throw new Failure('offline', 'the tab dies');
    });
    await first.start();
    first.stop();
    world.at(() => undefined);
    const [here, before] = [await world.here(), world.readings()];
    expect(here).toBeGreaterThanOrEqual(120);
    const second = world.start();
    const said = sayings(second);
    await second.start();
    expect([...said][1]).toBe(`{"kind":"reading","progress":{"read":${String(here)},"of":401}}`);
    expect([await world.here(), world.readings() - before]).toEqual([401, 401 - here]);
  });

  it('[S30] reads what is opened although the rest was stopped', async () => {
    const sync = world.start();
    world.at(() => void sync.stopReading());
    await sync.start();
    world.at(() => undefined);
    const here = await world.here();
    await sync.bring((path) => path.startsWith('People/p-7/'));
    expect((await world.device.list()).filter(({ path }) => path.startsWith('People/p-7/'))).toHaveLength(40);
    expect(sync.firstReading()).toMatchObject({ kind: 'stopped', progress: { of: 401, read: await world.here() } });
    expect(await world.here()).toBeLessThanOrEqual(here + 40);
  });

  it('[S30] reads what was opened before it began first of all', async () => {
    const sync = world.start();
    await sync.bring((path) => path.startsWith('People/p-7/'));
    world.at((count) => {
      if (count === 40) void sync.stopReading();
    });
    await sync.start();
    expect((await world.device.list()).filter(({ path }) => path.startsWith('People/p-7/'))).toHaveLength(40);
  });

  it('[S30] finds again what could not be read when it was opened', async () => {
    const sync = world.start();
    world.at(() => void sync.stopReading());
    await sync.start();
    world.at(() => {
      throw new Failure('offline', 'read');
    });
    await sync.bring((path) => path.startsWith('People/p-7/'));
    world.at(() => undefined);
    expect(sync.firstReading()).toMatchObject({ kind: 'stopped' });
    await sync.syncNow();
    expect((await world.device.list()).filter(({ path }) => path.startsWith('People/p-7/'))).toHaveLength(40);
    await sync.goOnReading();
    expect(await world.here()).toBe(401);
  });

  it('[S30, S9] loses no word of a note that is begun here while the one there was not read', async () => {
    const sync = world.start();
    world.at(() => void sync.stopReading());
    await sync.start();
    world.at(() => undefined);
    expect(await world.device.read(UNREAD)).toBeUndefined();
    await world.device.edit(UNREAD, () => 'begun here');
    await sync.syncNow();
    expect(world.drive.texts().get(UNREAD)).toMatch(/note 399/);
    expect(world.drive.texts().get(UNREAD)).toMatch(/begun here/);
  });

  it('[S30, S18] stops in the tab that reads when it is stopped in another one', async () => {
    const [reads, waits] = [world.start(), world.start({ ifFree: () => Promise.resolve(false) })];
    await waits.start();
    world.at((count) => {
      if (count === 30) void waits.stopReading();
    });
    await reads.start();
    expect([reads.firstReading().kind, waits.firstReading().kind]).toEqual(['stopped', 'stopped']);
    expect(await world.here()).toBeLessThan(150);
  });
});
