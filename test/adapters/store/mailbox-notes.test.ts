import 'fake-indexeddb/auto';

import { hasMailboxNotes, mailboxNotes, takeMailboxNotes } from '../../../src/adapters/store/mailbox-notes';
import { memoryNotes } from '../../../src/adapters/store/memory-notes';
import type { NotesStore } from '../../../src/adapters/store/notes-store';
import { openNotes } from '../../../src/adapters/store/open-notes';
import type { FilePath } from '../../../src/domain/notes/file-path';

const NOTE = 'People/noor-abcd/2026/2026-11-24-efgh.md' as FilePath;
const PERSON = 'People/noor-abcd/person.md' as FilePath;
const ADDRESS = 'alex@example.com';
const on = (day: string) => Date.parse(`${day}T12:00:00Z`);

async function reopened(store: NotesStore, day: string): Promise<NotesStore> {
  store.close();
  return mailboxNotes(ADDRESS, on(day));
}

describe('mailboxNotes', () => {
  let store: NotesStore;
  beforeEach(async () => {
    store = await mailboxNotes(ADDRESS, on('2026-11-20'));
  });
  afterEach(() => store.remove());

  it('[OL5] gives a changed agenda back at the next opening, and nothing that was only read', async () => {
    await store.edit(NOTE, () => 'typed');
    await store.writeCache('me', 'Alex');
    store = await reopened(store, '2026-11-24');
    expect(store.durability).toBe('durable');
    expect((await store.read(NOTE))?.text).toBe('typed');
    expect(await store.readCache('me')).toBeUndefined();
  });

  it('[OL5] forgets it a week after the meeting, with whatever belongs to no day', async () => {
    await store.edit(NOTE, () => 'typed');
    await store.edit(PERSON, () => 'of Noor');
    store = await reopened(store, '2026-12-01');
    expect(await store.list()).toHaveLength(2);
    store = await reopened(store, '2026-12-02');
    expect(await store.list()).toEqual([]);
  });

  it('[OL5, I14] is another one for each mailbox, and never an account’s', async () => {
    await store.edit(NOTE, () => 'typed');
    const [other, account] = [await mailboxNotes('noor@example.com', on('2026-11-24')), await openNotes(ADDRESS)];
    expect([...(await other.list()), ...(await account.list())]).toEqual([]);
    await Promise.all([other.remove(), account.remove()]);
  });
});

describe('takeMailboxNotes', () => {
  const typed = async (text: string) => {
    const store = await mailboxNotes(ADDRESS, on('2026-11-20'));
    await store.edit(NOTE, () => text);
    store.close();
  };
  const lasting = () => ({ ...memoryNotes(), durability: 'durable' as const });

  it('[OL5] makes the agendas those of the account whose mailbox it is, once', async () => {
    await typed('typed');
    const account = lasting();
    await takeMailboxNotes(['noor@example.com'], account);
    expect(await account.list()).toEqual([]);
    await takeMailboxNotes(['noor@example.com', 'Alex@Example.com'], account);
    expect((await account.read(NOTE))?.text).toBe('typed');
    expect(await hasMailboxNotes(ADDRESS)).toBe(false);
  });

  it('[I1] keeps both texts where the account has such a note', async () => {
    await typed('typed beside the form');
    const account = lasting();
    await account.edit(NOTE, () => 'typed in the tab');
    await takeMailboxNotes([ADDRESS], account);
    expect((await account.read(NOTE))?.text).toMatch(/typed in the tab[^]*typed beside the form|typed beside the form[^]*typed in the tab/);
  });

  it('leaves them where the account’s own store does not last', async () => {
    await typed('typed');
    await takeMailboxNotes([ADDRESS], memoryNotes());
    expect(await hasMailboxNotes(ADDRESS)).toBe(true);
    await (await mailboxNotes(ADDRESS, on('2026-11-20'))).remove();
  });
});
