import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { LocalDateTime, StoredEvent, Tenant } from '../people/tenant';

/** A mail that a change in the calendar sent to other people. */
export type Mail = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'invitation' | 'update' | 'cancellation';
  /** `harder-reading`: whether Exchange sends it is not documented, and the sandbox takes it that it does. */
  readonly rule: 'documented' | 'harder-reading';
  readonly to: readonly string[];
  readonly subject: string;
  readonly eventId: string;
  /** Set where the mail is about one occurrence of a series. */
  readonly originalStart: LocalDateTime | undefined;
};

/** What Exchange knows of an event beside its content. */
export type EventRecord = {
  /** Counts the event's changes: `changeKey` is made of it. */
  readonly revision: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Place of the last change in the mailbox's history: deltas are cut by it. */
  readonly sequence: number;
};

export type Removal = { readonly id: string; readonly sequence: number };

/** Everything about the mailbox and the directory that the emulator keeps. */
export type TenantState = {
  readonly tenant: () => Tenant;
  readonly event: (id: string) => StoredEvent | undefined;
  readonly record: (id: string) => EventRecord;
  readonly removals: () => readonly Removal[];
  /** Place of the newest change in the mailbox's history. */
  readonly sequence: () => number;
  readonly mails: () => readonly Mail[];
  /** Each resolves when the change is safe, and mails are recorded together with it. */
  readonly put: (event: StoredEvent, mails?: readonly Mail[]) => Promise<void>;
  readonly remove: (id: string, mails?: readonly Mail[]) => Promise<void>;
};

type Mailbox = {
  /** When the mailbox was made, which is when its first events say they were. */
  readonly seededAt: number;
  readonly tenant: Tenant;
  readonly records: Readonly<Record<string, EventRecord>>;
  readonly removals: readonly Removal[];
  readonly sequence: number;
  readonly mails: readonly Mail[];
};

const FILE = 'mailbox.json';

/**
 * The state kept in `directory/mailbox.json`: read from there, or made by
 * `seed` the first time. The file is replaced as a whole, so that a crash
 * leaves the old one or the new one.
 * @throws {Error} when the file is there but is not a mailbox
 */
export async function openTenantState(directory: string, seed: () => Tenant, clock: () => number): Promise<TenantState> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, FILE);
  const found = await readMailbox(path);
  const save = async (mailbox: Mailbox): Promise<void> => {
    await writeFile(`${path}.new`, JSON.stringify(mailbox));
    await rename(`${path}.new`, path);
  };
  const mailbox = found ?? { seededAt: clock(), tenant: seed(), records: {}, removals: [], sequence: 0, mails: [] };
  if (found === undefined) await save(mailbox);
  return stateOf(mailbox, clock, save);
}

/** The state of a tenant that is forgotten with the process. */
export function memoryTenantState(tenant: Tenant, clock: () => number): TenantState {
  return stateOf({ seededAt: clock(), tenant, records: {}, removals: [], sequence: 0, mails: [] }, clock, () => Promise.resolve());
}

async function readMailbox(path: string): Promise<Mailbox | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return decodeMailbox(JSON.parse(text));
  } catch (error) {
    throw new Error(`${path} is not a mailbox of the sandbox. Move it away to start with a new one.`, { cause: error });
  }
}

function decodeMailbox(value: unknown): Mailbox {
  const mailbox = value as Partial<Mailbox> | null;
  if (!Array.isArray(mailbox?.tenant?.events) || !Array.isArray(mailbox.tenant.directory)) throw new TypeError('no tenant');
  return { seededAt: 0, records: {}, removals: [], sequence: 0, mails: [], ...mailbox, tenant: mailbox.tenant };
}

function stateOf(initial: Mailbox, clock: () => number, save: (mailbox: Mailbox) => Promise<void>): TenantState {
  let mailbox = initial;
  let saved: Promise<void> = Promise.resolve();
  const unchanged: EventRecord = { revision: 0, createdAt: initial.seededAt, modifiedAt: initial.seededAt, sequence: 0 };

  const change = async (next: Mailbox): Promise<void> => {
    mailbox = next;
    // One write at a time, each of the newest state: a slow write must not overtake a later one.
    saved = saved.catch(() => undefined).then(() => save(mailbox));
    await saved;
  };
  const record = (id: string): EventRecord => mailbox.records[id] ?? unchanged;
  const without = (id: string): readonly StoredEvent[] => mailbox.tenant.events.filter((event) => event.id !== id);

  return {
    tenant: () => mailbox.tenant,
    event: (id) => mailbox.tenant.events.find((event) => event.id === id),
    record,
    removals: () => mailbox.removals,
    sequence: () => mailbox.sequence,
    mails: () => mailbox.mails,
    put: (event, mails = []) => {
      const sequence = mailbox.sequence + 1;
      const isNew = !mailbox.tenant.events.some(({ id }) => id === event.id);
      const before = isNew ? { ...unchanged, createdAt: clock() } : record(event.id);
      const changed = { ...before, revision: before.revision + 1, modifiedAt: clock(), sequence };
      return change({
        ...mailbox,
        tenant: { ...mailbox.tenant, events: [...without(event.id), event] },
        records: { ...mailbox.records, [event.id]: changed },
        sequence,
        mails: [...mailbox.mails, ...mails],
      });
    },
    remove: (id, mails = []) => {
      const sequence = mailbox.sequence + 1;
      return change({
        ...mailbox,
        tenant: { ...mailbox.tenant, events: without(id) },
        removals: [...mailbox.removals, { id, sequence }],
        sequence,
        mails: [...mailbox.mails, ...mails],
      });
    },
  };
}
