import type { EventId } from '../../src/domain/calendar/event';
import type { FilePath } from '../../src/domain/notes/file-path';
import { personIdOf } from '../../src/domain/notes/paths';
import { NO_PERSON_ENTRIES } from '../../src/domain/people/person';
import { createUpcoming } from '../../src/workflows/create-upcoming';
import type { UpcomingState } from '../../src/workflows/upcoming';
import { aCoach } from './a-coach';
import { aDesk, durableNotes, type DeskOptions } from './a-desk';
import { anEvent, anInvitee, NOOR } from './an-event';

const SAM = { name: 'Sam Lee', address: 'Sam@Example.com' };
const GROUP = anEvent({ id: 'group', startsAt: '2026-11-25T09:00:00Z', invitees: [anInvitee(NOOR), anInvitee(SAM)] });

function anUpcoming({ drawn, ...options }: DeskOptions & { readonly drawn?: Promise<void> } = {}) {
  const desk = aDesk(options);
  const coach = aCoach();
  const upcoming = createUpcoming({ ...desk, coach, drawn });
  const open = async () => {
    const opened = upcoming.open();
    await desk.surroundings.pass(1000);
    await opened;
    await desk.surroundings.pass(1000);
  };
  const during = async (work: Promise<void>) => {
    await desk.surroundings.pass(1000);
    await work;
    await desk.surroundings.pass(1000);
  };
  return { ...desk, coach, upcoming, open, during };
}

function ready(state: UpcomingState) {
  if (state.kind !== 'ready') throw new Error(`the list is ${state.kind}`);
  return state;
}

describe('createUpcoming', () => {
  it('is loading before it is opened', () => {
    expect(anUpcoming().upcoming.snapshot()).toEqual({ kind: 'loading' });
  });

  it('lists 1:1s with their people and tells of other meetings why they are none', async () => {
    const { upcoming, open } = anUpcoming({ events: [GROUP, anEvent()] });
    await open();
    const { meetings, others, freshness } = ready(upcoming.snapshot());
    expect(meetings).toMatchObject([
      {
        event: { id: 'event-1' },
        counterpart: { personId: personIdOf(NOOR.address), name: 'Noor Haddad', address: 'noor@example.com', relation: 'other' },
        situation: 'steady',
        openCommitments: 0,
        headline: { text: 'What does steady ask of us, Noor?' },
      },
    ]);
    expect(others).toMatchObject([{ event: { id: 'group' }, because: 'group' }]);
    expect(freshness).toEqual({ kind: 'fresh' });
  });

  it('keeps the lines that say what they said before: a screen need not draw them again', async () => {
    const world = anUpcoming({ events: [GROUP, anEvent(), anEvent({ id: 'event-2', startsAt: '2026-11-26T09:00:00Z', invitees: [anInvitee(SAM)] })] });
    await world.open();
    const before = ready(world.upcoming.snapshot());
    await world.during(world.upcoming.reload());
    const same = ready(world.upcoming.snapshot());
    expect([same.meetings, same.others]).toEqual([before.meetings, before.others]);
    expect([same.meetings === before.meetings, same.others === before.others]).toEqual([true, true]);

    await world.during(world.upcoming.notOneOnOne('event-2' as EventId, 'this'));
    const after = ready(world.upcoming.snapshot());
    expect(after.meetings).toHaveLength(1);
    expect(after.meetings[0]).toBe(before.meetings[0]);
  });

  it('[O26] leaves a time that is set aside out of the meetings of both kinds', async () => {
    const time = anEvent({ id: 'set-aside', startsAt: '2026-11-24T08:50:00Z', invitees: [], isPrivate: true, bodyPreview: 'Open the agenda in Two Hats' });
    const { upcoming, open } = anUpcoming({ events: [time, anEvent({ id: 'alone', invitees: [], isPrivate: true })] });
    await open();
    expect(ready(upcoming.snapshot())).toMatchObject({ meetings: [], others: [{ event: { id: 'alone' } }] });
  });

  it('looks from the start of today in the user’s zone, fourteen days ahead', async () => {
    const events = [
      anEvent({ id: 'this-morning', startsAt: '2026-11-24T06:00:00Z' }),
      anEvent({ id: 'yesterday', startsAt: '2026-11-23T22:00:00Z' }),
      anEvent({ id: 'last-day', startsAt: '2026-12-07T22:00:00Z' }),
      anEvent({ id: 'too-far', startsAt: '2026-12-07T23:30:00Z' }),
    ];
    const { upcoming, open } = anUpcoming({ events, now: '2026-11-24T12:00:00Z' });
    await open();
    expect(ready(upcoming.snapshot()).meetings.map(({ event }) => event.id)).toEqual(['this-morning', 'last-day']);
  });

  it('paints what the last start knew without asking anyone', async () => {
    const local = durableNotes();
    await anUpcoming({ local }).open();
    const next = anUpcoming({ local, events: [] });
    next.calendarRecord.fails = 'offline';
    next.directory.fails = 'offline';
    const states: UpcomingState[] = [];
    next.upcoming.subscribe(() => states.push(next.upcoming.snapshot()));
    await next.open();
    expect(states[0]).toMatchObject({ kind: 'ready', meetings: [{ event: { id: 'event-1' } }], freshness: { kind: 'reading' } });
    expect(ready(next.upcoming.snapshot())).toMatchObject({ meetings: [{ event: { id: 'event-1' } }], freshness: { kind: 'stale', reason: 'offline' } });
  });

  it('reads and composes nothing before what the last start knew is drawn', async () => {
    const local = durableNotes();
    await anUpcoming({ local }).open();
    let draw = () => {};
    const next = anUpcoming({ local, drawn: new Promise((resolve) => (draw = resolve)) });
    const opened = next.upcoming.open();
    await next.surroundings.pass(1000);
    expect([next.upcoming.snapshot().kind, next.shelf.files.snapshot().kind, next.coach.composed.length]).toEqual(['ready', 'loading', 0]);
    draw();
    await next.during(opened);
    expect(ready(next.upcoming.snapshot()).freshness).toEqual({ kind: 'fresh' });
    expect(next.coach.composed.length).toBeGreaterThan(0);
  });

  it('waits for no drawing where the last start left nothing', async () => {
    const { upcoming, open } = anUpcoming({ drawn: new Promise(() => undefined) });
    await open();
    expect(ready(upcoming.snapshot()).meetings).toHaveLength(1);
  });

  it('fails with the reason when there is nothing to show', async () => {
    const { upcoming, open, calendarRecord } = anUpcoming();
    calendarRecord.fails = 'consent-needed';
    await open();
    expect(upcoming.snapshot()).toEqual({ kind: 'failed', reason: 'consent-needed' });
  });

  it('fails when nobody knows who the user is, rather than calling everything a group', async () => {
    const { upcoming, open, directory } = anUpcoming();
    directory.fails = 'signed-out';
    await open();
    expect(upcoming.snapshot()).toEqual({ kind: 'failed', reason: 'signed-out' });
  });

  it('is fresh again after a reload', async () => {
    const { upcoming, open, during, calendarRecord } = anUpcoming();
    await open();
    calendarRecord.fails = 'offline';
    await during(upcoming.reload());
    expect(ready(upcoming.snapshot()).freshness).toMatchObject({ kind: 'stale', reason: 'offline' });
    calendarRecord.fails = undefined;
    await during(upcoming.reload());
    expect(ready(upcoming.snapshot()).freshness).toEqual({ kind: 'fresh' });
  });

  it('takes the relation from the directory and the person behind two addresses from their file', async () => {
    const local = durableNotes();
    const desk = anUpcoming({ local, events: [anEvent({ invitees: [anInvitee({ name: 'N. Haddad', address: 'nh@other.example' })] })] });
    desk.directory.circle_ = { manager: undefined, reports: [{ name: 'Noor Haddad', address: 'Noor@example.com' }] };
    await desk.files.open();
    await desk.noteFiles.editPerson(
      { id: personIdOf(NOOR.address), name: 'Noor Haddad', addresses: ['noor@example.com', 'nh@other.example'], relation: 'other', relationIsChosen: false, since: undefined, ...NO_PERSON_ENTRIES },
      (person) => person,
    );
    await desk.open();
    expect(ready(desk.upcoming.snapshot()).meetings).toMatchObject([{ counterpart: { name: 'Noor Haddad', relation: 'report' } }]);
  });

  it('counts a new commitment as soon as it is written', async () => {
    const { upcoming, open, noteFiles, local, surroundings, shelf } = anUpcoming();
    await open();
    const { counterpart, event } = ready(upcoming.snapshot()).meetings[0]!;
    const { noteOfMeeting } = await import('../../src/workflows/meeting-facts');
    const { path, blank } = noteOfMeeting(shelf, event, counterpart, surroundings);
    noteFiles.expect(path, blank, counterpart);
    await noteFiles.editNote(path, (note) => ({ ...note, commitments: [{ id: 'c1', owner: 'me', text: 'Ask', due: undefined, state: 'open' }] as unknown as typeof note.commitments }));
    await surroundings.pass(1000);
    expect(ready(upcoming.snapshot()).meetings[0]?.openCommitments).toBe(1);
    expect((await local.list()).length).toBeGreaterThan(0);
  });

  describe('with the user’s own word', () => {
    const weekly = [anEvent({ id: 'w1', seriesId: 'weekly' }), anEvent({ id: 'w2', seriesId: 'weekly', startsAt: '2026-12-01T09:00:00Z' })];

    it('takes out this one and leaves the series', async () => {
      const { upcoming, open, during } = anUpcoming({ events: weekly });
      await open();
      await during(upcoming.notOneOnOne('w1' as EventId, 'this'));
      const { meetings, others } = ready(upcoming.snapshot());
      expect(meetings.map(({ event }) => event.id)).toEqual(['w2']);
      expect(others).toMatchObject([{ event: { id: 'w1' }, because: 'removed-by-you' }]);
    });

    it('takes out the series, brings one back, and forgets the word again', async () => {
      const { upcoming, open, during } = anUpcoming({ events: weekly });
      await open();
      await during(upcoming.notOneOnOne('w1' as EventId, 'series'));
      expect(ready(upcoming.snapshot()).meetings).toEqual([]);
      await during(upcoming.treatAsOneOnOne('w2' as EventId, 'this'));
      expect(ready(upcoming.snapshot()).meetings.map(({ event }) => event.id)).toEqual(['w2']);
      await during(upcoming.forgetOverride('w2' as EventId));
      expect(ready(upcoming.snapshot()).meetings).toEqual([]);
      await during(upcoming.forgetOverride('w1' as EventId));
      expect(ready(upcoming.snapshot()).meetings).toHaveLength(2);
    });

    it('adds a group meeting and keeps that for the next start', async () => {
      const local = durableNotes();
      const { upcoming, open, during } = anUpcoming({ local, events: [GROUP] });
      await open();
      await during(upcoming.treatAsOneOnOne('group' as EventId, 'this'));
      expect(ready(upcoming.snapshot()).meetings.map(({ event }) => event.id)).toEqual(['group']);
      expect((await local.read('settings.yaml' as FilePath))?.text).toContain('group');
      const next = anUpcoming({ local, events: [GROUP] });
      await next.open();
      expect(ready(next.upcoming.snapshot()).meetings).toHaveLength(1);
    });
  });
});
