import type { CalendarEvent } from '../domain/calendar/event';
import { overrideKeys } from '../domain/calendar/meeting-key';
import { meetingShape, type NotOneOnOne } from '../domain/calendar/one-on-one';
import type { Relation } from '../domain/coaching/prompt';
import type { PersonFile } from '../domain/people/person';
import type { Identity } from './identity';
import type { NoteShelf } from './note-shelf';
import type { Circle } from './ports';
import type { Counterpart } from './upcoming';

export type RecognisedMeeting =
  | { readonly kind: 'one-on-one'; readonly counterpart: Counterpart }
  | { readonly kind: 'other'; readonly because: NotOneOnOne };

/** Tells 1:1s from other meetings and joins the counterpart from calendar, directory and `person.md`. */
export type Recognise = (event: CalendarEvent) => RecognisedMeeting;

export function createRecognise(shelf: NoteShelf, identity: Identity): Recognise {
  return (event) => {
    const shape = meetingShape(event, {
      myAddresses: identity.myAddresses(),
      personOf: shelf.personOf,
      overrideOf: (of) => overrideOf(of, shelf),
    });
    if (shape.kind === 'other') return shape;

    const address = shape.counterpart.address.toLowerCase();
    const personId = shelf.personOf(address);
    const file = shelf.person(personId);
    const name = file?.name ?? (shape.counterpart.name.trim() || address);
    return { kind: 'one-on-one', counterpart: { personId, name, address, relation: relationOf([address], file, identity.circle()) } };
  };
}

/** The user's word on this one meeting beats their word on its series. */
function overrideOf(event: CalendarEvent, shelf: NoteShelf): 'one-on-one' | 'not-one-on-one' | undefined {
  const keys = overrideKeys(event);
  const { overrides } = shelf.settings();
  return [keys.event, keys.series].map((wanted) => overrides.find(({ key }) => key === wanted)?.as).find((as) => as !== undefined);
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
