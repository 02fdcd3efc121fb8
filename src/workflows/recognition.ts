import type { CalendarEvent, Invitee, Person } from '../domain/calendar/event';
import { overrideKeys } from '../domain/calendar/meeting-key';
import { meetingShape, othersIn, type NotOneOnOne, type Recognition } from '../domain/calendar/one-on-one';
import type { Relation } from '../domain/coaching/prompt';
import type { OverrideEntry } from '../domain/notes/settings-file';
import type { PersonFile, PersonId } from '../domain/people/person';
import { NO_COLLEAGUES, type AddressFacts } from './colleagues';
import type { Identity } from './identity';
import type { NoteShelf } from './note-shelf';
import type { Circle } from './ports';
import type { Counterpart } from './upcoming';

export type RecognisedMeeting =
  | { readonly kind: 'one-on-one'; readonly counterpart: Counterpart }
  /** `people` are those of whom the user may meet one, where there are several. */
  | { readonly kind: 'other'; readonly because: NotOneOnOne; readonly people?: readonly Person[] };

/** Tells 1:1s from other meetings and joins the counterpart from calendar, directory and `person.md`. */
export type Recognise = (event: CalendarEvent) => RecognisedMeeting;

export function createRecognise(shelf: NoteShelf, identity: Identity, colleagues: AddressFacts = NO_COLLEAGUES): Recognise {
  /** A `person.md` that names any of a person's addresses is theirs; else the main one stands for them. */
  const personOf = (address: string): PersonId => {
    const addresses = [address, ...colleagues.addressesOf(address)];
    const owner = addresses.map(shelf.personOf).find((personId) => shelf.person(personId) !== undefined);
    return owner ?? shelf.personOf(addresses[1] ?? address);
  };

  return (read) => {
    const event = withGroups(read, colleagues.isGroup);
    const recognition: Recognition = {
      myAddresses: identity.myAddresses(),
      personOf,
      overrideOf: (of) => wordOn(of, shelf)?.as,
      chosenOf: (of) => wordOn(of, shelf)?.with,
    };
    const shape = meetingShape(event, recognition);
    if (shape.kind === 'other') return shape.because === 'group' ? { ...shape, people: othersIn(event, recognition) } : shape;

    const address = shape.counterpart.address.toLowerCase();
    const personId = personOf(address);
    const file = shelf.person(personId);
    const name = file?.name ?? (shape.counterpart.name.trim() || address);
    return { kind: 'one-on-one', counterpart: { personId, name, address, relation: relationOf(colleagues.addressesOf(address), file, identity.circle()) } };
  };
}

/** A calendar shows a distribution list as it shows a person; the directory knows better. */
function withGroups(event: CalendarEvent, isGroup: (address: string) => boolean): CalendarEvent {
  const isList = (invitee: Invitee) => invitee.kind === 'person' && isGroup(invitee.address.trim().toLowerCase());
  if (!event.invitees.some(isList)) return event;
  return { ...event, invitees: event.invitees.map((invitee) => (isList(invitee) ? { ...invitee, kind: 'group' } : invitee)) };
}

/** The user's word on this one meeting beats their word on its series. */
function wordOn(event: CalendarEvent, shelf: NoteShelf): OverrideEntry | undefined {
  const keys = overrideKeys(event);
  const { overrides } = shelf.settings();
  return [keys.event, keys.series].map((wanted) => overrides.find(({ key }) => key === wanted)).find((entry) => entry !== undefined);
}

/** The user's choice, else what the directory says, else what the file says from an earlier time. */
export function relationOf(
  addresses: readonly string[],
  file: Pick<PersonFile, 'relation' | 'relationIsChosen' | 'addresses'> | undefined,
  circle: Circle,
): Relation {
  if (file?.relationIsChosen === true) return file.relation;
  const all = new Set([...addresses, ...(file?.addresses ?? [])]);
  const isOne = (person: { readonly address: string }) => all.has(person.address.toLowerCase());
  if (circle.manager !== undefined && isOne(circle.manager)) return 'manager';
  if (circle.reports.some(isOne)) return 'report';
  return file?.relation ?? 'other';
}
