import type { LocalDate } from '../../src/domain/notes/note';
import { personIdOf } from '../../src/domain/notes/paths';
import type { PersonId } from '../../src/domain/people/person';
import { createPeople } from '../../src/workflows/create-people';
import { createUpcoming } from '../../src/workflows/create-upcoming';
import { noteOfMeeting } from '../../src/workflows/meeting-facts';
import { aCoach } from './a-coach';
import { aDesk, type DeskOptions } from './a-desk';
import { anEvent, anInvitee, NOOR } from './an-event';

const NOOR_ID = personIdOf(NOOR.address);

async function somePeople(options: DeskOptions = {}) {
  const desk = aDesk(options);
  const upcoming = createUpcoming({ ...desk, coach: aCoach() });
  const people = createPeople({ ...desk, upcoming });
  const opened = people.open();
  await desk.surroundings.pass(1000);
  await opened;
  await desk.surroundings.pass(1000);
  const line = (personId: PersonId) => {
    const state = people.list.snapshot();
    return state.kind === 'ready' ? state.people.find((person) => person.personId === personId) : undefined;
  };
  const page = () => {
    const state = people.person(NOOR_ID).snapshot();
    if (state.kind !== 'ready') throw new Error(`the page is ${state.kind}`);
    return state;
  };
  return { ...desk, people, upcoming, line, page };
}

describe('createPeople', () => {
  it('lists everyone with a coming 1:1 before anything is kept of them', async () => {
    const { line, local } = await somePeople();
    expect(line(NOOR_ID)).toMatchObject({ name: 'Noor Haddad', relation: 'other', next: { event: { id: 'event-1' } }, lastNoteDate: undefined, openCommitments: 0 });
    expect(await local.list()).toEqual([]);
  });

  it('sorts by name as the locale does', async () => {
    const events = ['Zoe', 'Émile', 'Adam'].map((name, index) =>
      anEvent({ id: name, startsAt: `2026-11-24T1${String(index)}:00:00Z`, invitees: [anInvitee({ name, address: `${name}@example.com` })] }),
    );
    const { people } = await somePeople({ events });
    expect(people.list.snapshot()).toMatchObject({ people: [{ name: 'Adam' }, { name: 'Émile' }, { name: 'Zoe' }] });
  });

  it('keeps the line of everyone of whom nothing changed', async () => {
    const events = ['Adam', 'Zoe'].map((name, index) => anEvent({ id: name, startsAt: `2026-11-24T1${String(index)}:00:00Z`, invitees: [anInvitee({ name, address: `${name}@example.com` })] }));
    const { people } = await somePeople({ events });
    const listed = () => {
      const state = people.list.snapshot();
      return state.kind === 'ready' ? state.people : [];
    };
    const before = listed();
    await people.raiseNextTime(before[0]!.personId, 'Holiday cover', true);
    expect(listed()).toBe(before); // A topic is in no line.
    await people.chooseRelation(before[0]!.personId, 'manager');
    expect(listed()[0]).toMatchObject({ name: 'Adam', relation: 'manager' });
    expect(listed()[1]).toBe(before[1]);
  });

  it('raises a topic next time, for someone of whom nothing was kept yet', async () => {
    const { people, page } = await somePeople();
    await people.raiseNextTime(NOOR_ID, ' Holiday cover ', true);
    await people.raiseNextTime(NOOR_ID, '   ', false);
    const [topic, ...others] = page().person.topics;
    expect(topic).toMatchObject({ text: 'Holiday cover', theirs: true, state: 'open' });
    expect(others).toEqual([]);
    await people.tools.change(NOOR_ID, 'topics', topic!.id, { state: 'done' });
    expect(page().person.topics).toMatchObject([{ state: 'done' }]);
    await people.tools.change(NOOR_ID, 'topics', topic!.id, { state: 'open' });
    expect(page().person.topics).toMatchObject([{ state: 'open' }]);
  });

  it('keeps the chosen relation against the directory', async () => {
    const { people, directory, identity, page } = await somePeople();
    directory.circle_ = { manager: undefined, reports: [NOOR] };
    await identity.refresh();
    expect(page().person.relation).toBe('report');
    await people.chooseRelation(NOOR_ID, 'peer');
    expect(page().person).toMatchObject({ relation: 'peer', relationIsChosen: true });
  });

  it('shows notes and open commitments of a person', async () => {
    const { page, line, noteFiles, shelf, surroundings, upcoming } = await somePeople();
    const state = upcoming.snapshot();
    const { event, counterpart } = state.kind === 'ready' ? state.meetings[0]! : (undefined as never);
    const { path, blank } = noteOfMeeting(shelf, event, counterpart, surroundings);
    noteFiles.expect(path, blank, counterpart);
    await noteFiles.editNote(path, (note) => ({
      ...note,
      text: 'Pricing worries her',
      commitments: [{ id: 'c1', owner: 'me', text: 'Ask finance', due: undefined, state: 'open' }] as unknown as typeof note.commitments,
    }));
    await surroundings.pass(1000);
    expect(page()).toMatchObject({
      next: { event: { id: 'event-1' } },
      commitments: [{ id: 'c1', path, since: '2026-11-24' }],
      notes: [{ path, excerpt: 'Pricing worries her', hasOpenCommitments: true, isBroken: false }],
    });
    expect(line(NOOR_ID)).toMatchObject({ lastNoteDate: '2026-11-24', openCommitments: 1 });
  });

  it('says so when nobody is known under an id', async () => {
    const { people } = await somePeople();
    expect(people.person('nobody00' as PersonId).snapshot()).toEqual({ kind: 'unknown-person' });
    await expect(people.raiseNextTime('nobody00' as PersonId, 'x', true)).rejects.toMatchObject({ reason: 'not-found' });
  });

  it('keeps, changes and takes away single entries of someone of whom nothing was kept yet', async () => {
    const { people, page } = await somePeople();
    const { tools } = people;
    await tools.add(NOOR_ID, 'goals', { text: 'Ship the portal', measure: '', reach: '', purpose: '', due: undefined, state: 'open' });
    await tools.add(NOOR_ID, 'successorFor', { role: 'Head of support', ready: 'later' });
    const [goal] = page().person.goals;
    await Promise.all([tools.change(NOOR_ID, 'goals', goal!.id, { measure: 'No call about it' }), tools.change(NOOR_ID, 'goals', goal!.id, { state: 'done' })]);
    expect(page().person.goals).toEqual([{ ...goal, measure: 'No call about it', state: 'done' }]);
    await tools.remove(NOOR_ID, 'successorFor', page().person.successorFor[0]!.id);
    expect(page().person.successorFor).toEqual([]);
  });

  it('[C20] leaves a move in the file for each change of the ledger, and none for what changed nothing', async () => {
    const { people, page, local } = await somePeople();
    const { tools } = people;
    await tools.enterDelegation(NOOR_ID, { what: 'The weekly report', state: 'held', step: 2, nextLook: undefined });
    const [{ id } = { id: '' }] = page().person.delegations;
    await tools.moveDelegation(NOOR_ID, id, { kind: 'hand-over', step: 5, nextLook: '2026-12-01' as LocalDate });
    await tools.moveDelegation(NOOR_ID, id, { kind: 'came-back' });
    await tools.moveDelegation(NOOR_ID, id, { kind: 'came-back' });
    await tools.renameDelegation(NOOR_ID, id, 'The report');
    expect(page().person.delegations).toMatchObject([{ what: 'The report', state: 'came-back', since: '2026-11-24' }]);
    expect(page().person.moves.map(({ state, step, day }) => [state, step, day])).toEqual([
      ['held', 2, '2026-11-24'],
      ['handed-over', 5, '2026-11-24'],
      ['came-back', 5, '2026-11-24'],
    ]);
    expect((await local.list())[0]?.text).toContain('came-back, step 5, on 2026-11-24)');
  });

  it('keeps feedback that was given outside a 1:1 with its day, beside that of the notes, newest first', async () => {
    const { people, page, noteFiles, shelf, surroundings, upcoming, local } = await somePeople();
    const state = upcoming.snapshot();
    const { event, counterpart } = state.kind === 'ready' ? state.meetings[0]! : (undefined as never);
    const { path, blank } = noteOfMeeting(shelf, event, counterpart, surroundings);
    noteFiles.expect(path, blank, counterpart);
    await noteFiles.editNote(path, (note) => ({ ...note, feedback: [{ id: 'f1', behaviour: 'In the 1:1', effect: '', next: '' }] }));
    const said = (behaviour: string, day: string) => ({ behaviour, effect: '', next: '', day: day as LocalDate });
    await people.tools.add(NOOR_ID, 'feedback', said('Before', '2026-11-20'));
    await people.tools.add(NOOR_ID, 'feedback', said('After', '2026-11-25'));
    await surroundings.pass(1000);
    expect(page().feedback.map(({ behaviour, path: place, date }) => [behaviour, place, date])).toEqual([
      ['After', undefined, '2026-11-25'],
      ['In the 1:1', path, '2026-11-24'],
      ['Before', undefined, '2026-11-20'],
    ]);
    expect((await local.list()).map(({ text }) => text).join()).toContain('## Feedback\n\n- Before (on 2026-11-20) ^');
  });

  it('shows the feedback given with its note, and puts it better there', async () => {
    const { people, page, noteFiles, shelf, surroundings, upcoming } = await somePeople();
    const state = upcoming.snapshot();
    const { event, counterpart } = state.kind === 'ready' ? state.meetings[0]! : (undefined as never);
    const { path, blank } = noteOfMeeting(shelf, event, counterpart, surroundings);
    noteFiles.expect(path, blank, counterpart);
    await noteFiles.editNote(path, (note) => ({ ...note, feedback: [{ id: 'f1', behaviour: 'Was rude', effect: '', next: '' }] }));
    await surroundings.pass(1000);
    expect(page()).toMatchObject({ feedback: [{ id: 'f1', path, date: '2026-11-24' }], history: [{ date: '2026-11-24', situation: 'steady', items: [] }] });
    await people.tools.changeFeedback(path, 'f1', { behaviour: 'Spoke over the customer twice' });
    expect(page().feedback).toMatchObject([{ behaviour: 'Spoke over the customer twice' }]);
  });

  it.each([
    ['before it', '2026-02-01T08:00:00Z', { from: '2026-03-01', to: '2026-03-31' }],
    ['in it', '2026-03-31T08:00:00Z', { from: '2026-03-01', to: '2026-03-31' }],
    ['after it', '2026-04-01T08:00:00Z', { from: '2027-03-01', to: '2027-03-31' }],
  ])('knows the review season that has not ended, %s', async (_when, now, season) => {
    const { page, noteFiles, people, surroundings } = await somePeople({ now, events: [anEvent({ startsAt: now.replace('08:', '09:') })] });
    await noteFiles.editSettings((settings) => ({ ...settings, reviewSeason: { from: '03-01', to: '03-31' } }));
    await people.raiseNextTime(NOOR_ID, 'x', false);
    await surroundings.pass(1000);
    expect(page().reviewSeason).toEqual(season);
  });
});
