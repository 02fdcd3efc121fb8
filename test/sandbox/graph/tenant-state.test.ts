import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openTenantState } from '../../../src/sandbox/graph/tenant-state';
import { NOON } from './support/a-graph';
import { aTenant, anEvent } from './support/a-tenant';

let directory: string;
let now = NOON;
const clock = () => now;
const open = (events = [anEvent()]) => openTenantState(directory, () => aTenant(events), clock);

beforeEach(async () => {
  now = NOON;
  directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
});

afterEach(() => rm(directory, { recursive: true }));

describe('openTenantState', () => {
  it('seeds once, and finds everything again', async () => {
    const mail = { at: NOON, kind: 'update', rule: 'documented', to: ['noor@contoso.example'], subject: 'New', eventId: anEvent().id, originalStart: undefined } as const;
    const first = await open();
    await first.put({ ...anEvent(), subject: 'New' }, [mail]);
    await first.put(anEvent({ id: 'second' }));
    await first.remove('second');

    now += 3_600_000;
    const again = await openTenantState(directory, () => aTenant([]), clock);
    expect(again.event(anEvent().id)?.subject).toBe('New');
    expect(again.event('second')).toBeUndefined();
    expect(again.mails()).toEqual([mail]);
    expect(again.record(anEvent().id)).toEqual({ revision: 1, createdAt: NOON, modifiedAt: NOON, sequence: 1 });
    expect(again.removals()).toEqual([{ id: 'second', sequence: 3 }]);
    expect(again.sequence()).toBe(3);
  });

  it('replaces the file as a whole and leaves no other behind', async () => {
    const state = await open();
    await Promise.all(Array.from({ length: 20 }, (_, index) => state.put(anEvent({ id: `event-${index}` }))));
    expect(await readdir(directory)).toEqual(['mailbox.json']);
    expect((JSON.parse(await readFile(join(directory, 'mailbox.json'), 'utf8')) as { tenant: { events: unknown[] } }).tenant.events).toHaveLength(21);
  });

  it.each(['', '{"tenant":', '[]', '{"tenant":{}}'])('refuses a file that holds %j, and leaves it alone', async (text) => {
    await writeFile(join(directory, 'mailbox.json'), text);
    await expect(open()).rejects.toThrow('is not a mailbox of the sandbox');
    expect(await readFile(join(directory, 'mailbox.json'), 'utf8')).toBe(text);
  });
});
