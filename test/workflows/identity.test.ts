import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { DAY } from '../../src/domain/shared/time';
import { createIdentity } from '../../src/workflows/identity';
import { NOOR } from './an-event';
import { directoryOf, ME } from './stand-ins';

const surroundings = { now: () => 0 };

describe('createIdentity', () => {
  it('knows the user from the last start before the directory answers', async () => {
    const local = memoryNotes();
    await createIdentity({ local, surroundings, directory: directoryOf(ME, { manager: undefined, reports: [NOOR] }) }).refresh();
    const next = createIdentity({ local, surroundings, directory: directoryOf() });
    await next.openCopy();
    expect(next.snapshot()).toMatchObject({ kind: 'known', me: ME, circle: { reports: [NOOR] } });
  });

  it('says why the directory did not answer, and keeps what was known', async () => {
    const directory = directoryOf();
    const identity = createIdentity({ local: memoryNotes(), surroundings, directory });
    directory.fails = 'signed-out';
    await identity.refresh();
    expect(identity.snapshot()).toEqual({ kind: 'unknown', reason: 'signed-out' });

    directory.fails = undefined;
    await identity.refresh();
    directory.fails = 'offline';
    await identity.refresh();
    expect(identity.snapshot()).toMatchObject({ kind: 'known', me: ME, reason: 'offline' });

    directory.fails = undefined;
    await identity.refresh();
    expect(identity.snapshot()).toMatchObject({ kind: 'known', reason: undefined });
  });

  it('knows the user even where nobody around them may be read', async () => {
    const directory = { ...directoryOf(), circle: () => Promise.reject(new Error('403')) };
    const identity = createIdentity({ local: memoryNotes(), surroundings, directory });
    await identity.refresh();
    expect(identity.snapshot()).toMatchObject({ kind: 'known', me: ME, circle: { manager: undefined, reports: [] } });
  });

  it('keeps its state when the directory tells nothing new', async () => {
    const identity = createIdentity({ local: memoryNotes(), surroundings, directory: directoryOf() });
    await identity.refresh();
    const before = identity.snapshot();
    await identity.refresh();
    expect(identity.snapshot()).toBe(before);
  });

  it('does not ask again within a week for what the directory refused, not even after a new start', async () => {
    const [local, directory] = [memoryNotes(), directoryOf(ME, { manager: NOOR, reports: [] })];
    let now = 1_000_000;
    const started = () => createIdentity({ local, directory, surroundings: { now: () => now }, hasCopy: true });
    directory.refuses = ['manager'];
    const first = started();
    await first.refresh();
    await first.refresh();
    await started().refresh();
    expect(directory.spared).toEqual([[], ['manager'], ['manager']]);

    now += 7 * DAY;
    directory.refuses = [];
    const later = started();
    await later.refresh();
    expect(directory.spared.at(-1)).toEqual([]);
    expect(later.circle()).toEqual({ manager: NOOR, reports: [] });
  });

  it('asks at once for everything after more was allowed', async () => {
    const directory = directoryOf(ME, { manager: undefined, reports: [NOOR] });
    const identity = createIdentity({ local: memoryNotes(), directory, surroundings });
    directory.refuses = ['manager', 'reports'];
    await identity.refresh();
    directory.refuses = [];
    await identity.refreshAll();
    expect(directory.spared).toEqual([[], []]);
    expect(identity.circle().reports).toEqual([NOOR]);
  });

  it('waits for no copy on a device that cannot have one, since its store opens only with the answer', async () => {
    const never = { readCache: () => new Promise<never>(() => undefined), writeCache: () => Promise.resolve() };
    const identity = createIdentity({ local: never, directory: directoryOf(), surroundings, hasCopy: false });
    await identity.refresh();
    expect(identity.snapshot()).toMatchObject({ kind: 'known', me: ME });
  });
});
