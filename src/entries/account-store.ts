import { lastAccount, rememberAccount, type LastAccount } from '../adapters/store/last-account';
import type { NotesStore } from '../adapters/store/notes-store';
import type * as RecordedAccount from '../adapters/store/recorded-account';
import { openNotes } from '../adapters/store/open-notes';
import type { HostUser, Me } from '../workflows/ports';
import { isSameAccount } from './is-same-account';

export type AccountStore = {
  /** Settles once it is known whose store it is. */
  readonly id: Promise<string>;
  readonly store: Promise<NotesStore>;
  /** Whether this device has been used with the account before. */
  readonly isKnown: boolean;
  /** Whose store is open; undefined as long as nobody's is. */
  readonly owner: () => string | undefined;
  /** Goes on for a user whom only the host knows, until somebody signs in, in a store apart from every account's. False where a store is open. */
  readonly goOnUnknown: (accountId: string) => boolean;
  /** Tells who is signed in: their store opens, or the page starts again where somebody else's is open. */
  readonly is: (me: Me) => void;
};

/** The store of whoever used this device last, opened before anything else is known. */
export type OpenedLast = { readonly account: LastAccount; readonly store: Promise<NotesStore> } | undefined;

export async function openLastStore(): Promise<OpenedLast> {
  const account = lastAccount() ?? (await secondRecord(({ recordedAccount }) => recordedAccount()));
  return account && { account, store: openNotes(account.accountId) };
}

/**
 * One account's store for the life of the page (I14): the one that was opened already, unless the host says that
 * somebody else sits here now: then nothing of it is shown, and the store is that of whoever signs in.
 */
export function accountStore(opened: OpenedLast, user: HostUser | undefined, startAgain: () => void): AccountStore {
  const known = opened !== undefined && isSameAccount(opened.account, user) ? opened : undefined;
  if (known === undefined) void opened?.store.then((store) => store.close());

  let tell: (accountId: string) => void = () => undefined;
  const id = known === undefined ? new Promise<string>((resolve) => (tell = resolve)) : Promise.resolve(known.account.accountId);
  let owner = known?.account.accountId;
  let recorded = Promise.resolve();
  let isUnknown = false;
  return {
    id,
    store: known?.store ?? id.then((accountId) => (isUnknown ? unknownStore(accountId) : openRecorded(accountId, recorded))),
    isKnown: known !== undefined,
    owner: () => owner,
    goOnUnknown: (accountId) => {
      if (owner !== undefined && !isUnknown) return false;
      if (owner === undefined) {
        isUnknown = true;
        tell((owner = accountId));
      }
      return true;
    },
    is: ({ accountId, name, addresses }) => {
      if (owner === accountId) return;
      const account = { accountId, name, address: addresses[0] ?? '' };
      rememberAccount(account);
      recorded = recordOwner(account);
      if (owner === undefined) tell((owner = accountId));
      else void recorded.then(startAgain);
    },
  };
}

/** Writes down who uses this device, or that nobody does any more, so that a browser that is killed still knows. Never throws. */
export async function recordOwner(account: LastAccount | undefined): Promise<void> {
  await secondRecord(({ recordAccount }) => recordAccount(account));
}

/** Its script is for a device that is new, and for the way out: nothing else waits for it, and without it the first record must do. */
function secondRecord<T>(work: (record: typeof RecordedAccount) => Promise<T>): Promise<T | undefined> {
  return import('../adapters/store/recorded-account').then(work).catch(() => undefined);
}

/** What is said to be saved can be found again by a start without a network: that takes knowing whose it is. */
async function openRecorded(accountId: string, recorded: Promise<void>): Promise<NotesStore> {
  const [store] = await Promise.all([openNotes(accountId), recorded]);
  return store;
}

async function unknownStore(address: string): Promise<NotesStore> {
  return (await import(/* webpackChunkName: "mailbox-notes" */ '../adapters/store/mailbox-notes')).mailboxNotes(address, Date.now());
}
