import type { CalendarEvent } from '../domain/calendar/event';
import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { DAY } from '../domain/shared/time';
import { decodeColleagues, type ColleaguesCopy } from './decode-cache';
import type { Identity } from './identity';
import { eventsOf, type KnownCalendar } from './known-calendar';
import type { AddressBook, AddressEntry, LocalNotes, Surroundings, Tokens } from './ports';
import { createStore, type Watched } from './store';

export type ColleaguesState = {
  /**
   * Whether the directory tells who stands behind an address: `missing` where the user or their organisation has not
   * allowed it, `declined` where the user was offered it and said no, `unknown` while nothing had to be looked up.
   */
  readonly permission: 'unknown' | 'given' | 'missing' | 'declined';
  /** By lower-cased address; what is not in here counts as a person with this one address. */
  readonly entries: ReadonlyMap<string, AddressEntry>;
};

/**
 * Who stands behind the addresses of the user's own organisation: one person with several of them, or a group. It adds
 * to what a calendar tells, and every screen works without it. Looks up by itself what comes into the calendar, without
 * ever asking the user.
 */
export type Colleagues = Watched<ColleaguesState> & {
  readonly isGroup: (address: string) => boolean;
  /** Every address of the person behind a lower-cased one, itself among them. */
  readonly addressesOf: (address: string) => readonly string[];
  /** Asks the user, who clicked for it, to allow the look-up. Never throws: a no leaves everything as it was. */
  readonly allow: () => Promise<void>;
  /** The user does not want to be offered it again on this device. */
  readonly decline: () => void;
};

export type AddressFacts = Pick<Colleagues, 'isGroup' | 'addressesOf'>;

/** What can be asked of colleagues where nothing is known of them. */
export const NO_COLLEAGUES: AddressFacts = { isGroup: () => false, addressesOf: (address) => [address] };

/** What this device learnt of colleagues, for where nobody is looked up. Never throws. */
export async function colleaguesOnDevice(local: Pick<LocalNotes, 'readCache'>): Promise<AddressFacts> {
  const found = decodeColleagues(await local.readCache(COPY).catch(() => undefined));
  return factsOf(new Map(found?.entries.map(([address, , entry]) => [address, entry] as const)));
}

export type ColleaguesPorts = {
  readonly addressBook: AddressBook;
  readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
  readonly calendar: KnownCalendar;
  readonly identity: Identity;
  readonly tokens: Pick<Tokens, 'interact'>;
  readonly surroundings: Pick<Surroundings, 'now'>;
  /** What has to be allowed. */
  readonly scopes: readonly string[];
};

const COPY = 'colleagues';
/** People marry, lists are made: what was learnt is asked again after so long. */
const ENTRY_HOLDS_MS = 30 * DAY;
/** An administrator may allow it meanwhile, so a refusal is not for good. */
const REFUSAL_HOLDS_MS = 7 * DAY;
/** A meeting of more addresses is none of two people, whoever they are. */
const MOST_IN_DOUBT = 3;

/** `signed-out` is what a host says that does not tell why the user would have to act: believed until the next start. */
const NOT_ALLOWED: ReadonlySet<FailureReason> = new Set(['consent-needed', 'signed-out']);

type Known = { readonly at: number; readonly entry: AddressEntry };

export function createColleagues(ports: ColleaguesPorts): Colleagues {
  const { local, identity, calendar, surroundings } = ports;
  const store = createStore<ColleaguesState>({ permission: 'unknown', entries: new Map() });
  let known: ReadonlyMap<string, Known> = new Map();
  let refusedAt: number | undefined;
  let isRefusalKept = true;
  let isDeclined = false;
  let facts = NO_COLLEAGUES;
  let copy: Promise<void> | undefined;
  let underWay: Promise<void> | undefined;

  const show = () => {
    const entries = new Map([...known].map(([address, { entry }]) => [address, entry] as const));
    facts = factsOf(entries);
    const permission = refusedAt === undefined ? (known.size > 0 ? 'given' : 'unknown') : isDeclined ? 'declined' : 'missing';
    store.set({ permission, entries });
  };

  const readCopy = async () => {
    const found = decodeColleagues(await local.readCache(COPY).catch(() => undefined));
    if (found === undefined) return;
    known = new Map(found.entries.map(([address, at, entry]) => [address, { at, entry }]));
    [refusedAt, isDeclined] = [found.refusedAt, found.isDeclined];
    show();
  };

  const keep = () => {
    const young = [...known].filter(([, { at }]) => surroundings.now() - at < ENTRY_HOLDS_MS);
    const kept: ColleaguesCopy = { entries: young.map(([address, { at, entry }]) => [address, at, entry]), refusedAt: isRefusalKept ? refusedAt : undefined, isDeclined };
    void local.writeCache(COPY, kept).catch(() => undefined); // A copy that cannot be kept costs the next start a look-up.
  };

  const lookUp = async () => {
    await (copy ??= readCopy());
    const now = surroundings.now();
    if (refusedAt !== undefined && now - refusedAt < REFUSAL_HOLDS_MS) return;
    const isFresh = (address: string) => now - (known.get(address)?.at ?? -Infinity) < ENTRY_HOLDS_MS;
    const wanted = addressesInDoubt(eventsOf(calendar), identity.myAddresses()).filter((address) => !isFresh(address));
    if (wanted.length === 0) return;
    try {
      const found = await ports.addressBook.lookUp(wanted);
      known = new Map([...known, ...[...found].map(([address, entry]) => [address, { at: now, entry }] as const)]);
      refusedAt = undefined;
    } catch (error) {
      const reason = reasonOf(error);
      if (!NOT_ALLOWED.has(reason)) return; // No network, or a busy service: the next reading of the calendar asks again.
      [refusedAt, isRefusalKept] = [now, reason === 'consent-needed'];
    }
    show();
    keep();
  };

  const follow = () => {
    if (isRead(calendar) && identity.snapshot().kind === 'known') underWay ??= lookUp().finally(() => (underWay = undefined));
  };
  const followCopy = () => {
    if (identity.snapshot().kind === 'known') copy ??= readCopy(); // The account's store is open, or about to be.
    follow();
  };
  calendar.subscribe(follow);
  identity.subscribe(followCopy);

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    isGroup: (address) => facts.isGroup(address),
    addressesOf: (address) => facts.addressesOf(address),
    allow: async () => {
      try {
        await ports.tokens.interact(ports.scopes);
      } catch {
        return; // The user's answer, or no network: what is offered stays where it is.
      }
      await Promise.all([(copy ??= readCopy()), underWay]);
      [refusedAt, isDeclined] = [undefined, false];
      // The ones above and below are told under the same permission.
      await Promise.all([lookUp(), identity.refreshAll()]);
      show();
      keep();
    },
    decline: () => {
      isDeclined = true;
      show();
      keep();
    },
  };
}

function isRead(calendar: KnownCalendar): boolean {
  const state = calendar.snapshot();
  return state.kind === 'ready' && state.freshness.kind === 'fresh';
}

/** Addresses on which it hangs whether a meeting is one of two people, as far as the user's own directory can tell. */
export function addressesInDoubt(events: readonly CalendarEvent[], myAddresses: ReadonlySet<string>): readonly string[] {
  const domains = new Set([...myAddresses].map(domainOf));
  const wanted = new Set<string>();
  for (const event of events) {
    if (event.isCancelled || event.isAllDay) continue;
    const people = [event.organizer, ...event.invitees.filter(({ kind }) => kind === 'person')];
    const others = new Set(people.map(({ address }) => address.trim().toLowerCase()).filter((address) => address !== '' && !myAddresses.has(address)));
    if (others.size > MOST_IN_DOUBT) continue;
    for (const address of others) if (domains.has(domainOf(address))) wanted.add(address);
  }
  return [...wanted];
}

function factsOf(entries: ReadonlyMap<string, AddressEntry>): AddressFacts {
  const aliases = aliasesIn(entries);
  return { isGroup: (address) => entries.get(address)?.kind === 'group', addressesOf: (address) => aliases.get(address) ?? [address] };
}

/** The address that was looked up belongs to the person too, though a small scope may not show it among theirs. */
function aliasesIn(entries: ReadonlyMap<string, AddressEntry>): ReadonlyMap<string, readonly string[]> {
  const byMain = new Map<string, Set<string>>();
  for (const [address, entry] of entries) {
    const [main] = entry.kind === 'person' ? entry.addresses : [];
    if (entry.kind !== 'person' || main === undefined) continue;
    byMain.set(main, new Set([...(byMain.get(main) ?? []), ...entry.addresses, address]));
  }
  return new Map([...byMain.values()].flatMap((all) => [...all].map((address) => [address, [...all]] as const)));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
