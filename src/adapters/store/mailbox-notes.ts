import { mergeFile } from '../../domain/notes/merge';
import { parsePath } from '../../domain/notes/paths';
import { addDays, localDate } from '../../domain/shared/time';
import { memoryNotes } from './memory-notes';
import type { NotesStore } from './notes-store';
import { openNotes } from './open-notes';

/** So long after its meeting an agenda stays here that no account took. */
const KEPT_DAYS = 7;

/**
 * Where agendas are kept that were changed beside an appointment while only Outlook vouched for whose mailbox it is (OL5): a store
 * of its own on this device, which no account's notes ever enter. What was read on the way lives as long as the page.
 */
export async function mailboxNotes(address: string, now: number): Promise<NotesStore> {
  const kept = await openNotes(nameOf(address));
  await forgetOld(kept, now);
  const { readCache, writeCache } = memoryNotes();
  return {
    ...kept,
    readCache,
    writeCache,
    get durability() {
      return kept.durability;
    },
  };
}

/** Whether this device keeps anything for a mailbox. Where the browser does not tell, nothing. */
export async function hasMailboxNotes(address: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === `two-hats:${nameOf(address)}`);
  } catch {
    return false;
  }
}

/** The agendas become the account's, once it is certain that the mailbox is theirs. Where the account has such a file, both texts stay. */
export async function takeMailboxNotes(addresses: readonly string[], store: Pick<NotesStore, 'edit' | 'durability'>): Promise<void> {
  for (const address of addresses.map((each) => each.toLowerCase())) {
    if (!(await hasMailboxNotes(address))) continue;
    const kept = await openNotes(nameOf(address));
    for (const { path, text } of await kept.list()) await store.edit(path, (ours) => (ours === undefined ? text : mergeFile(path, undefined, ours, text).text));
    if (store.durability === 'durable') await kept.remove();
    else kept.close();
  }
}

function nameOf(address: string): string {
  return `mailbox:${address}`;
}

/** Whatever belongs to no day goes with the last agenda. */
async function forgetOld(kept: NotesStore, now: number): Promise<void> {
  const oldest = addDays(localDate(now, 'UTC'), -KEPT_DAYS);
  const files = await kept.list();
  const isCurrent = ({ path }: { readonly path: string }) => {
    const parsed = parsePath(path);
    return parsed.kind === 'note' && parsed.date >= oldest;
  };
  const isAnyCurrent = files.some(isCurrent);
  for (const file of files) {
    if (isCurrent(file) || (isAnyCurrent && parsePath(file.path).kind !== 'note')) continue;
    await kept.agree(file.path, { text: file.text, tag: '', itemId: '' });
    await kept.drop(file.path, file.revision, '');
  }
}
