import type { DirectoryEntry, StoredEvent } from '../people/tenant';
import type { EmulatorSettings } from './emulator-settings';
import { eventKey } from './event-id';
import { occurrenceAt, type Occurrence } from './expand-series';
import { GraphRefusal } from './graph-refusal';
import type { RouteContext } from './route-context';
import type { TenantState } from './tenant-state';

/** The signed-in user's mailbox, as its routes see it. */
export type Mailbox = {
  readonly state: TenantState;
  readonly settings: EmulatorSettings;
  readonly clock: () => number;
  /** Address of the service with version, `http://localhost:4281/v1.0`. */
  readonly service: string;
};

/** An event by itself, one of a series, or a whole series. */
export type CalendarItem =
  | { readonly kind: 'occurrence'; readonly occurrence: Occurrence }
  | { readonly kind: 'series'; readonly event: StoredEvent };

export function mailboxOf(state: TenantState, context: RouteContext): Mailbox {
  return { state, settings: context.settings, clock: context.clock, service: `${context.origin}/v1.0` };
}

/** @throws {Error} for a tenant whose own user is missing: a fault of the seed */
export function ownEntry({ state }: Mailbox): DirectoryEntry {
  const { directory, meId } = state.tenant();
  const me = directory.find(({ id }) => id === meId);
  if (me === undefined) throw new Error('The tenant has no entry for its own user.');
  return me;
}

/** Every address of an entry, in lower case. */
export function addressesOf(entry: DirectoryEntry): ReadonlySet<string> {
  return new Set([entry.mail, entry.userPrincipalName, ...entry.otherMails].map((address) => address.toLowerCase()));
}

export function isOrganizer(mailbox: Mailbox, event: StoredEvent): boolean {
  return addressesOf(ownEntry(mailbox)).has(event.organizer.address.toLowerCase());
}

export function isSeries(event: StoredEvent): boolean {
  return event.rule !== undefined || event.extraDates.length > 0;
}

/**
 * What an id stands for.
 * @throws {GraphRefusal} 404 for an id that names nothing, or an occurrence that was cancelled
 */
export function findItem(mailbox: Mailbox, id: string): CalendarItem {
  const key = eventKey(id, (eventId) => mailbox.state.event(eventId) !== undefined);
  const event = key === undefined ? undefined : mailbox.state.event(key.eventId);
  if (key === undefined || event === undefined) throw itemNotFound();
  if (isSeries(event) && key.originalStart === undefined) return { kind: 'series', event };
  const occurrence = occurrenceAt(event, key.originalStart ?? event.start);
  if (occurrence === undefined || (occurrence.exception?.isCancelled === true && isOrganizer(mailbox, event))) throw itemNotFound();
  return { kind: 'occurrence', occurrence };
}

export function itemNotFound(): GraphRefusal {
  return new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}
