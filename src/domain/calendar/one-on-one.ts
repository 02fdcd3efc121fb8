import type { CalendarEvent, Invitee, Person } from './event';

/** Why a meeting is not seen as a 1:1. The UI has a sentence for each. */
export type NotOneOnOne =
  | 'cancelled'
  | 'all-day'
  | 'declined'
  | 'declined-by-counterpart'
  | 'alone'
  | 'group'
  | 'distribution-list'
  | 'guests-hidden'
  | 'removed-by-you';

export type MeetingShape =
  | { readonly kind: 'one-on-one'; readonly counterpart: Person; readonly because: 'two-people' | 'your-word' }
  | { readonly kind: 'other'; readonly because: NotOneOnOne };

/** What must be known of the user and of people to read a calendar: all of it is a look-up, so tests need no directory. */
export type Recognition = {
  /** Every address the user answers to, lower-cased. */
  readonly myAddresses: ReadonlySet<string>;
  /** The canonical key of the person behind a lower-cased address; two addresses of one person share a key. */
  readonly personOf: (address: string) => string;
  /** The user's own word on this meeting or its series. */
  readonly overrideOf: (event: CalendarEvent) => 'one-on-one' | 'not-one-on-one' | undefined;
  /** The lower-cased address of whom the user said that they meet there. */
  readonly chosenOf?: (event: CalendarEvent) => string | undefined;
};

/**
 * Decides whether an event is a 1:1 and, if so, with whom. The rules are O1 to O12 of `docs/calendar.md`.
 *
 * Someone who declined still counts when a group is told from a 1:1: they keep
 * the invitation and would read the agenda in it. The user's word beats every
 * rule but two: a cancelled meeting does not take place, and without another
 * person there is nobody to meet.
 */
export function meetingShape(event: CalendarEvent, recognition: Recognition): MeetingShape {
  if (event.isCancelled) return { kind: 'other', because: 'cancelled' };
  const word = recognition.overrideOf(event);
  if (word === 'not-one-on-one') return { kind: 'other', because: 'removed-by-you' };

  const others = othersOf(event, recognition);
  const chosen = recognition.chosenOf?.(event);
  const counterpart = others.find(({ address }) => chosen !== undefined && recognition.personOf(address.toLowerCase()) === recognition.personOf(chosen)) ?? others[0];
  if (word === 'one-on-one' && counterpart !== undefined) return { kind: 'one-on-one', counterpart: shown(counterpart), because: 'your-word' };

  const because = exclusion(event, others);
  if (because !== undefined) return { kind: 'other', because };
  return counterpart === undefined
    ? { kind: 'other', because: 'alone' }
    : { kind: 'one-on-one', counterpart: shown(counterpart), because: 'two-people' };
}

/** Whom the user may meet there. */
export function othersIn(event: CalendarEvent, recognition: Recognition): readonly Person[] {
  return othersOf(event, recognition).map(shown);
}

/** One human being of a meeting, with all the answers they gave under their addresses. The organizer stands first. */
type Human = { name: string; address: string; readonly answers: Invitee['answer'][] };

function exclusion(event: CalendarEvent, others: readonly Human[]): NotOneOnOne | undefined {
  if (event.isAllDay) return 'all-day';
  if (event.myAnswer === 'declined') return 'declined';
  // The organizer sees the list even when it is hidden from everyone else.
  if (event.hidesInvitees && !event.isOrganizer) return 'guests-hidden';
  if (event.invitees.some(({ kind }) => kind === 'group') || (others.length > 0 && CHANNEL.test(event.joinUrl ?? ''))) return 'distribution-list';
  if (others.length > 1) return 'group';
  return others.some(hasDeclined) ? 'declined-by-counterpart' : undefined;
}

/** The thread of a channel in a join address: whoever is in the channel sees the meeting and its text. */
const CHANNEL = /(?:@|%40)thread\.tacv2/i;

/** A person invited under two addresses comes when they accepted under one of them. */
function hasDeclined({ answers }: Human): boolean {
  return answers.includes('declined') && answers.every((answer) => answer === 'declined' || answer === 'none');
}

function othersOf(event: CalendarEvent, { myAddresses, personOf }: Recognition): readonly Human[] {
  const keyOf = ({ name, address }: Person): string => {
    const lower = address.trim().toLowerCase();
    return lower === '' ? `name ${name.trim().toLowerCase()}` : personOf(lower);
  };
  const mine = new Set([...myAddresses].map(personOf));
  // An alias that the directory does not tell: whoever may write the invitation is the organizer.
  if (event.isOrganizer) mine.add(keyOf(event.organizer));
  const resources = new Set(event.invitees.filter(({ kind }) => kind === 'resource').map(keyOf));

  const people = new Map<string, Human>();
  const invited = event.invitees.filter(({ kind }) => kind === 'person');
  for (const person of [{ ...event.organizer, answer: 'none' as const }, ...invited]) {
    const key = keyOf(person);
    if (mine.has(key) || resources.has(key) || isNobody(person)) continue;
    const known = people.get(key);
    if (known === undefined) people.set(key, { name: person.name, address: person.address, answers: [person.answer] });
    else merge(known, person);
  }
  return [...people.values()];
}

/** Services leave the organizer empty for some imported events. */
function isNobody({ name, address }: Person): boolean {
  return name.trim() === '' && address.trim() === '';
}

function merge(known: Human, again: Person & Pick<Invitee, 'answer'>): void {
  known.answers.push(again.answer);
  if (known.name.trim() === '') known.name = again.name;
}

function shown({ name, address }: Human): Person {
  return { name, address };
}
