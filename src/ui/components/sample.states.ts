import type { CalendarEvent, EventId, SeriesId } from '../../domain/calendar/event';
import { DAY, MINUTE } from '../../domain/shared/time';
import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import type { PromptId } from '../../domain/coaching/prompt';
import type { FilePath } from '../../domain/notes/file-path';
import { type CommitmentId, type LocalDate, NO_NOTE_ENTRIES, type Note, type NoteId } from '../../domain/notes/note';
import { NO_PERSON_ENTRIES, type PersonFile, type PersonId } from '../../domain/people/person';
import type { PreparedState } from '../../workflows/agendas';
import type { CarriedCommitment, NoteLine } from '../../workflows/notebook';
import type { Counterpart, UpcomingMeeting } from '../../workflows/upcoming';

/** Believable content for the gallery and the tests. All names are made up; the day is 24 November 2026, 09:00 UTC. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 24, 9, 0);

export const LONG_NAME = 'Maximiliana-Theodora von Hohenfels-Kreuzberger-Lindenthal';
export const ARABIC_NAME = 'نور حداد';

export function eventId(text: string): EventId {
  return text as EventId;
}

export function filePath(text: string): FilePath {
  return text as FilePath;
}

export function localDate(text: string): LocalDate {
  return text as LocalDate;
}

export function anEvent(part: Partial<CalendarEvent> = {}): CalendarEvent {
  const noor = { name: 'Noor Haddad', address: 'noor@fabrikam.example' };
  const alex = { name: 'Alex Morgan', address: 'alex@fabrikam.example' };
  return {
    id: eventId('event-1'),
    kind: 'occurrence',
    seriesId: 'series-1' as SeriesId,
    originalStartsAt: SAMPLE_NOW + 30 * MINUTE,
    subject: 'Alex / Noor',
    startsAt: SAMPLE_NOW + 30 * MINUTE,
    endsAt: SAMPLE_NOW + 60 * MINUTE,
    isAllDay: false,
    isCancelled: false,
    organizer: alex,
    isOrganizer: true,
    invitees: [{ ...noor, kind: 'person', answer: 'accepted', isOptional: false }],
    hidesInvitees: false,
    myAnswer: 'organizer',
    showAs: 'busy',
    isPrivate: false,
    joinUrl: undefined,
    location: undefined,
    webLink: undefined,
    bodyPreview: '',
    ...part,
  };
}

export function aCounterpart(part: Partial<Counterpart> = {}): Counterpart {
  return { personId: 'noor1234' as PersonId, name: 'Noor Haddad', address: 'noor@fabrikam.example', relation: 'report', ...part };
}

export function aMeeting(part: Partial<UpcomingMeeting> = {}): UpcomingMeeting {
  return {
    event: anEvent(),
    counterpart: aCounterpart(),
    situation: 'change',
    openCommitments: 2,
    headline: { text: 'Ask what the move to Lyon means for her', reason: 'Two of her topics are waiting' },
    inInvitation: true,
    ...part,
  };
}

/** A fortnight: two today, one tomorrow, one next week. */
export function aFortnight(): readonly UpcomingMeeting[] {
  const at = (offset: number, minutes: number) => ({ startsAt: SAMPLE_NOW + offset, endsAt: SAMPLE_NOW + offset + minutes * MINUTE });
  return [
    aMeeting(),
    aMeeting({
      event: anEvent({ id: eventId('event-2'), seriesId: undefined, kind: 'single', ...at(5 * 60 * MINUTE, 45) }),
      counterpart: aCounterpart({ personId: 'jonas123' as PersonId, name: 'Jonas Weidner' }),
      situation: 'new-joiner',
      openCommitments: 0,
      headline: { text: 'Agree on the first goal', reason: 'None is noted since he started on 2 November' },
      inInvitation: false,
    }),
    aMeeting({
      event: anEvent({ id: eventId('event-3'), ...at(DAY, 30) }),
      counterpart: aCounterpart({ personId: 'mei12345' as PersonId, name: '林美玲', relation: 'peer' }),
      situation: 'steady',
      openCommitments: 1,
      headline: { text: 'Settle who decides about the shared budget', reason: 'It came back to you on 12 November' },
      inInvitation: false,
    }),
    aMeeting({
      event: anEvent({ id: eventId('event-4'), isOrganizer: false, ...at(6 * DAY, 30) }),
      counterpart: aCounterpart({ personId: 'priya123' as PersonId, name: 'Priya Raman', relation: 'manager' }),
      situation: 'review-season',
      openCommitments: 3,
      headline: { text: 'Ask for two more engineers', reason: 'The team raised it twice in November' },
      inInvitation: false,
    }),
  ];
}

export function anItem(part: Partial<Omit<AgendaItem, 'id'>> & { readonly id?: string } = {}): AgendaItem {
  return {
    origin: 'prompt',
    promptId: 'ask-lyon' as PromptId,
    kind: 'question',
    text: 'What has changed for you since the move was announced?',
    hat: 'leader',
    audience: 'shared',
    minutes: 6,
    reason: 'the move was mentioned in the last two 1:1s',
    state: 'open',
    ...part,
    id: (part.id ?? 'item-1') as AgendaItemId,
  };
}

export function items(): readonly AgendaItem[] {
  return [
    anItem({ id: 'i1', origin: 'their-topic', kind: 'topic', promptId: undefined, text: 'Holiday cover in December', minutes: 7, reason: 'Noor asked for it on 19 November', hat: 'manager' }),
    anItem({ id: 'i2' }),
    anItem({ id: 'i3', origin: 'commitment', kind: 'commitment', promptId: undefined, text: 'Draft of the hand-over plan', hat: 'manager', minutes: 4, reason: 'open since 10 November' }),
    anItem({ id: 'i4', kind: 'delegation', text: 'Which part of the rollout could you decide on your own from now on?', minutes: 5, reason: 'the rollout is still at step 3, decide together' }),
    anItem({ id: 'i5', kind: 'reflection', audience: 'private', text: 'Did I ask before I offered a fix?', minutes: 1, reason: 'your practice until 12 December' }),
  ];
}

export function prepared(part: Partial<PreparedState> = {}): PreparedState {
  return {
    kind: 'ready',
    event: anEvent(),
    counterpart: aCounterpart(),
    proposal: { situation: 'change', reason: 'The move to Lyon came up in the last two 1:1s.' },
    agenda: { situation: 'change', items: items(), notToday: [{ item: anItem({ id: 'n1', text: 'Look at the training budget' }), reason: 'No time left; it is 20 days old.' }], offered: [], budgetMinutes: 27, theirMinutes: 7 },
    hat: undefined,
    invitation: { kind: 'absent' },
    theirs: [],
    lastWrite: undefined,
    freshness: 'fresh',
    ...part,
  };
}

export function carried(): readonly CarriedCommitment[] {
  const path = filePath('People/noor-haddad-noor1234/2026/2026-11-10-abc.md');
  const since = localDate('2026-11-10');
  return [
    { id: 'c1' as CommitmentId, owner: 'me', text: 'Ask Priya about the second engineer', due: localDate('2026-11-20'), state: 'open', path, since },
    { id: 'c2' as CommitmentId, owner: 'them', text: 'Draft of the hand-over plan', due: undefined, state: 'open', path, since },
  ];
}

export function aNote(part: Partial<Note> = {}): Note {
  return {
    id: 'note-1' as NoteId,
    personId: 'noor1234' as PersonId,
    personName: 'Noor Haddad',
    title: 'Alex / Noor',
    date: localDate('2026-11-24'),
    startsAt: SAMPLE_NOW,
    minutes: 30,
    meetingKey: undefined,
    situation: 'change',
    closedAt: undefined,
    ...NO_NOTE_ENTRIES,
    agenda: items(),
    text: 'Noor wants to lead the rollout review herself.\nShe is stuck on the vendor contract.',
    privateText: 'Let her run it. Do not sit in.',
    commitments: [{ id: 'c9' as CommitmentId, owner: 'them', text: 'Lead the rollout review', due: localDate('2026-12-03'), state: 'open' }],
    moments: [{ id: 'm1', text: 'Called the vendor before I knew of it' }],
    ...part,
  };
}

export function aLine(part: Partial<NoteLine> = {}): NoteLine {
  return {
    path: filePath('People/noor-haddad-noor1234/2026/2026-11-10-abc.md'),
    personId: 'noor1234' as PersonId,
    personName: 'Noor Haddad',
    date: localDate('2026-11-10'),
    title: 'Alex / Noor',
    excerpt: 'She will lead the rollout review herself and tells me how it went.',
    hasOpenCommitments: true,
    isBroken: false,
    hasTwoVersions: false,
    ...part,
  };
}

export function lines(): readonly NoteLine[] {
  const day = (date: string, part: Partial<NoteLine>) => aLine({ date: localDate(date), path: filePath(`People/x/2026/${date}-a.md`), ...part });
  return [
    day('2026-11-10', {}),
    day('2026-11-03', { personName: 'Jonas Weidner', excerpt: 'First week: the access cards came late.', hasOpenCommitments: false }),
    day('2026-10-27', { personName: ARABIC_NAME, excerpt: 'ناقشنا خطة الانتقال إلى ليون', hasOpenCommitments: false }),
    day('2026-10-20', { excerpt: '---\ntitle: [broken', isBroken: true, hasOpenCommitments: false }),
  ];
}

export function aPerson(part: Partial<PersonFile> = {}): PersonFile {
  return {
    id: 'noor1234' as PersonId,
    name: 'Noor Haddad',
    addresses: ['noor@fabrikam.example'],
    relation: 'report',
    relationIsChosen: false,
    since: localDate('2025-02-01'),
    ...NO_PERSON_ENTRIES,
    topics: [{ id: 't1', text: 'Holiday cover in December', theirs: true, state: 'open' }],
    goals: [{ id: 'g1', text: 'Rollout in three regions', measure: '', reach: '', purpose: 'It moves us toward one way of working for every customer.', due: localDate('2027-03-31'), state: 'open' }],
    plan: [{ id: 'p1', skill: 'Negotiating', action: 'Lead the vendor talks with Jonas beside her', due: localDate('2026-12-15'), state: 'open' }],
    delegations: [
      { id: 'd1', what: 'Order of the rollout', step: 3, since: localDate('2026-10-01'), nextLook: localDate('2026-12-01'), state: 'handed-over' },
      { id: 'd2', what: 'Vendor contract', step: 4, since: localDate('2026-09-01'), nextLook: undefined, state: 'came-back' },
    ],
    ...part,
  };
}
