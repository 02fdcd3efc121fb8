import type { AgendaItem, AgendaItemId } from '../../src/domain/coaching/agenda';
import type { CalendarEvent, EventId } from '../../src/domain/calendar/event';
import type { LocalDate } from '../../src/domain/notes/note';
import { personIdOf } from '../../src/domain/notes/paths';
import type { Practice } from '../../src/domain/people/me';
import type { PersonFile, Raised } from '../../src/domain/people/person';
import { createAgendas } from '../../src/workflows/create-agendas';
import { createCoach } from '../../src/workflows/create-coach';
import { personOf } from '../../src/workflows/note-files';
import { aDesk } from './a-desk';
import { builtInLibrary } from './built-in-library';
import { anEvent, anInvitee, NOOR } from './an-event';
import { readyAgenda } from './ready-agenda';
import { invitationOf } from './stand-ins';

const DANA = { name: 'Dana Reed', address: 'dana@example.com' };
const noor = personIdOf(NOOR.address);
const dana = personIdOf(DANA.address);
const NOOR_TODAY = 'event-1' as EventId;
const DANA_TODAY = 'dana' as EventId;
const NOOR_NEXT = 'noor-next' as EventId;
const EVENTS = [
  anEvent(),
  anEvent({ id: 'dana', startsAt: '2026-11-24T13:00:00Z', invitees: [anInvitee(DANA)] }),
  anEvent({ id: 'noor-next', startsAt: '2026-12-01T09:00:00Z' }),
];
const day = (date: string) => date as LocalDate;
const MATTER: Raised = { id: 'r1', text: 'A second screen for the night shift', from: noor, fromName: 'Noor', since: day('2026-10-03'), outcome: '', state: 'open' };

/** The whole way from files and calendar to agendas, with the composer and the prompts of the product. */
async function aDay(events: readonly CalendarEvent[] = EVENTS) {
  const desk = aDesk({ events });
  const coach = createCoach(builtInLibrary());
  const agendas = createAgendas({ ...desk, inviteWriter: invitationOf('<html><body></body></html>'), coach });
  await Promise.all([desk.identity.refresh(), desk.calendar.refresh()]);
  for (const { id } of events) await agendas.open(id);
  const state = (eventId: EventId) => readyAgenda(agendas, eventId);
  const lines = (eventId: EventId, origin: AgendaItem['origin']) => state(eventId).agenda.items.filter((item) => item.origin === origin);
  const person = (who: { name: string; address: string }, relation: PersonFile['relation']) =>
    personOf({ personId: personIdOf(who.address), name: who.name, address: who.address, relation });
  return { ...desk, agendas, state, lines, person };
}

describe('meetingFacts', () => {
  it('[C17] brings a matter of a report to the user\'s own manager, and what was agreed back until it is covered', async () => {
    const { noteFiles, agendas, lines, person, shelf } = await aDay();
    await noteFiles.editPerson(person(NOOR, 'report'), (before) => before);
    await noteFiles.editPerson(person(DANA, 'manager'), (before) => ({ ...before, raised: [MATTER] }));
    expect(lines(DANA_TODAY, 'raised')).toMatchObject([{ text: MATTER.text, audience: 'private', reason: 'Raised from the 1:1 with Noor on 3 October' }]);
    expect(lines(NOOR_NEXT, 'back')).toEqual([]);

    await noteFiles.editPerson(shelf.person(dana)!, (before) => ({ ...before, raised: [{ ...MATTER, outcome: 'ordered for January', state: 'done' }] }));
    expect(lines(DANA_TODAY, 'raised')).toEqual([]);
    expect(lines(NOOR_TODAY, 'back')).toMatchObject([{ text: 'A second screen for the night shift: ordered for January', audience: 'private' }]);
    expect(lines(NOOR_NEXT, 'back')).toHaveLength(1);

    await agendas.setCovered(NOOR_TODAY, 'back-r1' as AgendaItemId, true);
    expect(lines(NOOR_NEXT, 'back')).toEqual([]);
    expect(lines(NOOR_TODAY, 'back')).toMatchObject([{ state: 'covered' }]);
  });

  it('[C4] counts feedback that was given outside a 1:1, from its day on', async () => {
    const { noteFiles, state, person } = await aDay();
    const said = { id: 'f1', behaviour: 'Took the night call', effect: '', next: '', day: day('2026-11-26') };
    const reasons = (eventId: EventId) => state(eventId).agenda.items.map(({ reason }) => reason);
    await noteFiles.editPerson(person(NOOR, 'report'), (before) => ({ ...before, feedback: [said] }));
    expect(reasons(NOOR_TODAY)).toContain('No feedback noted yet');
    expect(reasons(NOOR_NEXT)).toContain('You last noted feedback on 26 November');
  });

  it('names a promise before a question about their topic as what matters most', async () => {
    const { agenda } = (await aDay()).state(NOOR_TODAY);
    const [theirs, line] = [agenda.items[0]!, agenda.items[1]!];
    const question: AgendaItem = { ...line, origin: 'prompt', kind: 'question', hat: 'leader', text: 'What have you tried?' };
    const promise: AgendaItem = { ...line, id: 'commitment-c' as AgendaItemId, origin: 'commitment', promptId: undefined, kind: 'commitment', text: 'Send the rota', hat: 'manager' };
    const { headline } = createCoach(builtInLibrary());
    expect(headline({ ...agenda, items: [theirs, question, promise] }).text).toBe('Send the rota');
    expect(headline({ ...agenda, items: [theirs, question] }).text).toBe('What have you tried?');
  });

  it('[C11] proposes the review season with a report alone', async () => {
    const { noteFiles, state, person } = await aDay();
    await noteFiles.editSettings((settings) => ({ ...settings, reviewSeason: { from: '11-15', to: '01-10' } }));
    await noteFiles.editPerson(person(NOOR, 'report'), (before) => ({ ...before, relationIsChosen: true }));
    await noteFiles.editPerson(person(DANA, 'manager'), (before) => ({ ...before, relationIsChosen: true }));
    expect([state(NOOR_TODAY).agenda.situation, state(DANA_TODAY).agenda.situation]).toEqual(['review-season', 'steady']);
  });

  it('[C21] has the practice in the 1:1s with its person while it runs', async () => {
    const { noteFiles, lines } = await aDay();
    const practice: Practice = { id: 'p', behaviour: 'Ask first', when: 'When Noor asks me', then: 'I ask back', personId: noor, from: day('2026-11-01'), to: day('2026-11-30'), state: 'running' };
    await noteFiles.editMe((me) => ({ ...me, practices: [practice] }));
    expect(lines(NOOR_TODAY, 'practice')).toMatchObject([{ text: 'When Noor asks me: I ask back', audience: 'private' }]);
    expect([lines(DANA_TODAY, 'practice'), lines(NOOR_NEXT, 'practice')]).toEqual([[], []]);
    await noteFiles.editMe((me) => ({ ...me, practices: [{ ...practice, state: 'ended' }] }));
    expect(lines(NOOR_TODAY, 'practice')).toEqual([]);
  });

  it('[C3] flags a decision that came back in the very next agenda', async () => {
    const { noteFiles, lines, person } = await aDay();
    const delegation = { id: 'd', what: 'The rota', step: 4, since: day('2026-10-01'), nextLook: undefined, state: 'came-back' } as const;
    const moves = [
      { id: 'm1', delegationId: 'd', day: day('2026-10-01'), state: 'handed-over', step: 4 },
      { id: 'm2', delegationId: 'd', day: day('2026-11-24'), state: 'came-back', step: 4 },
    ] as const;
    await noteFiles.editPerson(person(NOOR, 'report'), (before) => ({ ...before, delegations: [delegation], moves }));
    expect(lines(NOOR_TODAY, 'delegation')).toMatchObject([{ reason: 'It came back to you on 24 November, handed over on 1 October' }]);
  });

  it('[C18] asks after an absence in the calendar what moved on, in the first 1:1 with each person', async () => {
    const away = anEvent({ id: 'away', startsAt: '2026-11-18T00:00:00Z', endsAt: Date.parse('2026-11-21T00:00:00Z'), isAllDay: true, showAs: 'oof', invitees: [] });
    const { surroundings, lines } = await aDay([...EVENTS, away]);
    expect(lines(NOOR_TODAY, 'absence')).toEqual([]);
    await surroundings.pass(5000);
    expect(lines(NOOR_TODAY, 'absence').map(({ audience, reason }) => `${audience}: ${reason}`)).toEqual([
      'shared: You were away for 3 working days until 20 November',
      'private: You were away for 3 working days until 20 November',
    ]);
    expect(lines(NOOR_NEXT, 'absence')).toEqual([]);
  });

  it('[C16] keeps the hat that is put on, offers more of it, and takes what is offered', async () => {
    const { agendas, state, lines } = await aDay();
    expect(state(NOOR_TODAY).hat).toBeUndefined();
    const before = state(NOOR_TODAY).agenda.items.map(({ id }) => id);
    await agendas.wearHat(NOOR_TODAY, 'leader');
    const { hat, agenda } = state(NOOR_TODAY);
    expect(hat).toBe('leader');
    expect([...agenda.items.map(({ id }) => id)].sort()).toEqual([...before].sort());
    expect(agenda.offered.length).toBeGreaterThan(1);
    expect(new Set(agenda.offered.map((item) => item.hat))).toEqual(new Set(['leader']));

    await agendas.bringBack(NOOR_TODAY, agenda.offered[0]!.id);
    expect(lines(NOOR_TODAY, 'hat')).toMatchObject([{ audience: 'shared', minutes: 0 }]);
    expect(state(NOOR_TODAY).agenda.items[1]?.origin).toBe('hat');
    expect(state(NOOR_TODAY).agenda.offered.some(({ origin }) => origin === 'hat')).toBe(false);
  });

  it('[C11] proposes what the user marked in a note, and nothing that a note merely speaks of', async () => {
    const { agendas, noteFiles, state, shelf } = await aDay();
    await agendas.accept(NOOR_TODAY);
    const [path] = shelf.notePaths(noor);
    await noteFiles.editNote(path!, (note) => ({ ...note, text: 'This is a crisis, everyone says.' }));
    expect(state(NOOR_NEXT).proposal.situation).toBe('steady');
    await noteFiles.editNote(path!, (note) => ({ ...note, privateText: 'We lost the client. #crisis' }));
    expect(state(NOOR_NEXT).proposal).toEqual({ situation: 'crisis', reason: 'You marked #crisis on 24 November' });
    expect(state(NOOR_TODAY).proposal.situation).toBe('crisis');
    await agendas.chooseSituation(NOOR_NEXT, 'steady');
    expect(state(NOOR_NEXT).agenda.situation).toBe('steady');
  });

  it('[C10] remembers an agenda that was accepted as it stood', async () => {
    const { agendas, state } = await aDay();
    await agendas.accept(NOOR_TODAY);
    const used = new Set(state(NOOR_TODAY).agenda.items.map(({ promptId }) => promptId));
    const next = state(NOOR_NEXT).agenda.items.filter(({ promptId }) => promptId !== undefined);
    expect(next.filter(({ promptId }) => used.has(promptId))).toEqual([]);
  });
});
