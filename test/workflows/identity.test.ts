import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { createIdentity } from '../../src/workflows/identity';
import { NOOR } from './an-event';
import { directoryOf, ME } from './stand-ins';

describe('createIdentity', () => {
  it('knows the user from the last start before the directory answers', async () => {
    const local = memoryNotes();
    await createIdentity({ local, directory: directoryOf(ME, { manager: undefined, reports: [NOOR] }) }).refresh();
    const next = createIdentity({ local, directory: directoryOf() });
    await next.openCopy();
    expect(next.snapshot()).toMatchObject({ kind: 'known', me: ME, circle: { reports: [NOOR] } });
  });

  it('says why the directory did not answer, and keeps what was known', async () => {
    const directory = directoryOf();
    const identity = createIdentity({ local: memoryNotes(), directory });
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
    const identity = createIdentity({ local: memoryNotes(), directory });
    await identity.refresh();
    expect(identity.snapshot()).toMatchObject({ kind: 'known', me: ME, circle: { manager: undefined, reports: [] } });
  });

  it('keeps its state when the directory tells nothing new', async () => {
    const identity = createIdentity({ local: memoryNotes(), directory: directoryOf() });
    await identity.refresh();
    const before = identity.snapshot();
    await identity.refresh();
    expect(identity.snapshot()).toBe(before);
  });
});
