import type { CalendarEvent } from '../domain/calendar/event';
import type { Agenda, SituationProposal } from '../domain/coaching/agenda';
import type { Situation } from '../domain/coaching/prompt';
import { proposeSituation } from '../domain/coaching/propose-situation';
import type { Coach } from './coach';
import type { KnownAbsences } from './known-absences';
import { meetingFacts, noteOfMeeting, situationFacts, type MeetingFacts, type MeetingNote } from './meeting-facts';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import type { Counterpart } from './upcoming';

/** What is planned for one meeting: its facts, the situation, the agenda, and the note where it is kept. */
export type MeetingPlan = {
  readonly facts: MeetingFacts;
  readonly proposal: SituationProposal;
  readonly situation: Situation;
  readonly agenda: Agenda;
  readonly note: MeetingNote;
};

/** What is known of a meeting before its agenda is composed. */
export type MeetingGround = Omit<MeetingPlan, 'agenda'>;

type PlanPorts = {
  readonly shelf: NoteShelf;
  readonly coach: Coach;
  readonly absences: Pick<KnownAbsences, 'before'>;
  readonly surroundings: Pick<Surroundings, 'timeZone' | 'words'>;
};

export function planMeeting(ports: PlanPorts, event: CalendarEvent, counterpart: Counterpart): MeetingPlan {
  return planFrom(ports.coach, groundOf(ports, event, counterpart));
}

/** The first half of a plan, for whoever makes many of them and lets the screen draw in between. */
export function groundOf({ shelf, coach, absences, surroundings }: PlanPorts, event: CalendarEvent, counterpart: Counterpart): MeetingGround {
  const { timeZone, words } = surroundings;
  const note = noteOfMeeting(shelf, event, counterpart, surroundings);
  const facts = { ...meetingFacts(shelf, event, counterpart, coach.prompts(), { timeZone, words, absences }), hat: note.note?.hat };
  const proposal = proposeSituation(situationFacts(shelf, event, counterpart, facts, note.note === undefined ? [] : [note.note]));
  return { facts, proposal, situation: note.note?.situation ?? proposal.situation, note };
}

/**
 * The agenda is composed from the facts until the user changes something; from then on it is what stands in the note, and
 * only what does not fit is still composed.
 */
export function planFrom(coach: Pick<Coach, 'compose'>, ground: MeetingGround): MeetingPlan {
  const composed = coach.compose({ ...ground.facts, situation: ground.situation });
  const kept = ground.note.note?.agenda ?? [];
  return { ...ground, agenda: kept.length === 0 ? composed : withItems(composed, kept) };
}

/** An agenda of the same meeting with other items: what is among them is no longer "not today", nor offered. */
export function withItems(agenda: Agenda, items: Agenda['items']): Agenda {
  const ids = new Set(items.map(({ id }) => id));
  return {
    ...agenda,
    items,
    notToday: agenda.notToday.filter(({ item }) => !ids.has(item.id)),
    offered: agenda.offered.filter(({ id }) => !ids.has(id)),
  };
}
