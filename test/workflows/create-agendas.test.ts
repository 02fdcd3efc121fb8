import type { EventId } from '../../src/domain/calendar/event';
import type { AgendaItemId } from '../../src/domain/coaching/agenda';
import type { FilePath } from '../../src/domain/notes/file-path';
import { readNote } from '../../src/domain/notes/note-file';
import { createAgendas } from '../../src/workflows/create-agendas';
import { noteOfMeeting } from '../../src/workflows/meeting-facts';
import { createStore } from '../../src/workflows/store';
import { englishWords } from '../support/english-words';
import { aCoach } from './a-coach';
import { aDesk, type DeskOptions } from './a-desk';
import { anEvent, anInvitee, NOOR } from './an-event';
import { readyAgenda } from './ready-agenda';
import { invitationOf } from './stand-ins';

const EVENT = 'event-1' as EventId;
const item = (id: string) => id as AgendaItemId;
const BODY = '<html><body><p>Hello Noor</p></body></html>';

async function anAgenda(options: DeskOptions = {}) {
  const desk = aDesk(options);
  const inviteWriter = invitationOf(BODY);
  inviteWriter.kind = options.events?.[0]?.seriesId === undefined ? 'single' : 'exception';
  const words = createStore(englishWords());
  const agendas = createAgendas({ ...desk, surroundings: { ...desk.surroundings, words }, inviteWriter, coach: aCoach() });
  await desk.identity.refresh();
  await agendas.open(EVENT);
  const state = () => readyAgenda(agendas, EVENT);
  const texts = () => state().agenda.items.map(({ text }) => text);
  const noteFile = async () => {
    const { event, counterpart } = state();
    const { path } = noteOfMeeting(desk.shelf, event, counterpart, desk.surroundings);
    const read = readNote((await desk.local.read(path))?.text ?? '');
    return read.kind === 'readable' ? read.note : undefined;
  };
  return { ...desk, words, inviteWriter, agendas, state, texts, noteFile };
}

describe('createAgendas', () => {
  it('composes from the facts and writes nothing until something is changed', async () => {
    const { state, texts, local } = await anAgenda();
    expect(texts()).toEqual(['What does steady ask of us, Noor?', 'What do I hold that others could own?']);
    expect(state()).toMatchObject({ proposal: { situation: 'steady' }, invitation: { kind: 'absent' }, lastWrite: undefined });
    expect(await local.list()).toEqual([]);
  });

  it('keeps the whole agenda in the note with the first change', async () => {
    const { agendas, state, noteFile } = await anAgenda();
    await agendas.skip(EVENT, item('steady-1'));
    expect(state().agenda.items.map(({ state: of }) => of)).toEqual(['skipped', 'open']);
    expect((await noteFile())?.agenda.map(({ text, state: of }) => [text, of])).toEqual([
      ['What does steady ask of us, Noor?', 'skipped'],
      ['What do I hold that others could own?', 'open'],
    ]);
    expect((await noteFile())?.situation).toBeUndefined();
    await agendas.bringBack(EVENT, item('steady-1'));
    expect(state().agenda.items.map(({ state: of }) => of)).toEqual(['open', 'open']);
  });

  it('edits, adds, moves, swaps and covers', async () => {
    const { agendas, state, texts } = await anAgenda();
    await agendas.edit(EVENT, item('steady-1'), ' How is the launch? ');
    await agendas.edit(EVENT, item('steady-2'), '   ');
    await agendas.add(EVENT, { text: 'Holiday plans', audience: 'shared', minutes: 3 });
    await agendas.add(EVENT, { text: '  ', audience: 'shared', minutes: 3 });
    expect(texts()).toEqual(['How is the launch?', 'What do I hold that others could own?', 'Holiday plans']);
    const added = state().agenda.items[2]!.id;
    await agendas.move(EVENT, added, 0);
    expect(texts()[0]).toBe('Holiday plans');
    await agendas.setCovered(EVENT, added, true);
    expect(state().agenda.items[0]?.state).toBe('covered');
    await agendas.swap(EVENT, item('steady-2'));
    expect(texts()[2]).toBe('What has changed since last time?');
  });

  it('makes changes that are asked for at once one after the other, each on what the last one left', async () => {
    const { agendas, state, texts } = await anAgenda();
    const three = ['One', 'Two', 'Three'].map((text) => agendas.add(EVENT, { text, audience: 'shared', minutes: 3 }));
    await Promise.all(three);
    const last = state().agenda.items.find(({ text }) => text === 'Three')!.id;
    await Promise.all([
      agendas.chooseSituation(EVENT, 'crisis'),
      agendas.chooseSituation(EVENT, 'steady'),
      agendas.chooseSituation(EVENT, 'crisis'),
      agendas.step(EVENT, last, 'up'),
      agendas.step(EVENT, last, 'up'),
    ]);
    expect(state().agenda.situation).toBe('crisis');
    expect(texts().filter((text) => ['One', 'Two', 'Three'].includes(text))).toEqual(['Three', 'One', 'Two']);
    expect(texts()[0]).toBe('What does crisis ask of us, Noor?');
  });

  it('composes for another situation, keeps what was typed, and remembers the choice', async () => {
    const { agendas, state, texts, noteFile } = await anAgenda();
    await agendas.add(EVENT, { text: 'Holiday plans', audience: 'shared', minutes: 3 });
    await agendas.chooseSituation(EVENT, 'crisis');
    expect(state().agenda.situation).toBe('crisis');
    expect(texts()).toEqual(['What does crisis ask of us, Noor?', 'What do I hold that others could own?', 'Holiday plans']);
    expect((await noteFile())?.situation).toBe('crisis');
  });

  it('changes the agenda that another device put into the note, not the one shown before', async () => {
    const { agendas, state, noteFiles, shelf, surroundings } = await anAgenda();
    const { event, counterpart } = state();
    const { path, blank } = noteOfMeeting(shelf, event, counterpart, surroundings);
    noteFiles.expect(path, blank, counterpart);
    await noteFiles.editNote(path, (note) => ({ ...note, agenda: [{ ...state().agenda.items[1]!, text: 'From the other device' }] }));
    await agendas.skip(EVENT, item('steady-2'));
    expect(state().agenda.items).toMatchObject([{ text: 'From the other device', state: 'skipped' }]);
  });

  it('[O12] says why a meeting is none of two, and takes the user’s word, also on whom they meet', async () => {
    const { agendas, local } = await (async () => {
      const desk = aDesk({ events: [anEvent({ invitees: [anInvitee(NOOR), anInvitee({ name: 'Sam', address: 'sam@example.com' })] })] });
      const made = createAgendas({ ...desk, inviteWriter: invitationOf(BODY), coach: aCoach() });
      await desk.identity.refresh();
      await made.open(EVENT);
      return { ...desk, agendas: made };
    })();
    expect(agendas.of(EVENT).snapshot()).toMatchObject({ kind: 'not-one-on-one', because: 'group', people: [{ address: NOOR.address }, { name: 'Sam' }] });
    await agendas.treatAsOneOnOne(EVENT, 'this');
    expect(agendas.of(EVENT).snapshot()).toMatchObject({ kind: 'ready', counterpart: { address: NOOR.address } });
    await agendas.treatAsOneOnOne(EVENT, 'this', 'Sam@example.com');
    expect(agendas.of(EVENT).snapshot()).toMatchObject({ kind: 'ready', counterpart: { name: 'Sam' } });
    expect(await local.read('settings.yaml' as FilePath)).toBeDefined();
  });

  it('fails with the reason when the event cannot be read, and opens once it can', async () => {
    const desk = aDesk();
    const agendas = createAgendas({ ...desk, inviteWriter: invitationOf(BODY), coach: aCoach() });
    await desk.identity.refresh();
    desk.calendarRecord.fails = 'offline';
    await agendas.open(EVENT);
    expect(agendas.of(EVENT).snapshot()).toEqual({ kind: 'failed', reason: 'offline' });
    desk.calendarRecord.fails = undefined;
    await agendas.open(EVENT);
    expect(agendas.of(EVENT).snapshot()).toMatchObject({ kind: 'ready', freshness: 'device' });
  });

  it('is fresh when the calendar was just read', async () => {
    const { calendar, state } = await anAgenda();
    await calendar.refresh();
    expect(state().freshness).toBe('fresh');
  });

  it('shows the agenda of an event that it knows also when the invitation cannot be read', async () => {
    const { agendas, state, inviteWriter } = await anAgenda();
    const failing = { ...inviteWriter, read: () => Promise.reject(new Error('no network')) };
    const desk = aDesk();
    const again = createAgendas({ ...desk, inviteWriter: failing, coach: aCoach() });
    await desk.identity.refresh();
    await again.open(EVENT);
    expect(again.of(EVENT).snapshot()).toMatchObject({ kind: 'ready', invitation: { kind: 'failed', reason: 'unexpected' } });
    expect(agendas.of(EVENT).snapshot()).toBe(state());
  });

  it('says on the screen when a change could not be kept', async () => {
    const { agendas, local } = await anAgenda({});
    Object.assign(local, { edit: () => Promise.reject(new Error('disk')) });
    await agendas.skip(EVENT, item('steady-1'));
    expect(agendas.of(EVENT).snapshot()).toEqual({ kind: 'failed', reason: 'unexpected' });
    await expect(agendas.add(EVENT, { text: 'kept in the field', audience: 'shared', minutes: 1 })).rejects.toThrow('disk');
  });

  describe('and the invitation', () => {
    it('previews what will be written, that a mail may go out, and whether it is one of a series', async () => {
      const { agendas } = await anAgenda({ events: [anEvent({ seriesId: 'weekly' })] });
      expect(agendas.preview(EVENT)).toEqual({
        agenda: { lines: [{ text: 'What does steady ask of us, Noor?', minutes: 5 }] },
        hasLink: true,
        locale: 'en-GB',
        mayMail: true,
        step: 'add',
        kind: 'exception',
        extents: ['meeting', 'series'],
        form: 'lines',
        theirs: [],
        asks: true,
      });
    });

    it('[I12] adds, notices a change, updates, removes and undoes, and never lets a private line out', async () => {
      const { agendas, state, inviteWriter } = await anAgenda();
      await agendas.putInInvitation(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'present', isCurrent: true }, lastWrite: 'added' });
      await agendas.edit(EVENT, item('steady-1'), 'How is the launch?');
      expect(state().invitation).toEqual({ kind: 'present', isCurrent: false, stands: 'meeting' });
      await agendas.putInInvitation(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'present', isCurrent: true }, lastWrite: 'updated' });
      expect(inviteWriter.body.content).toContain('How is the launch?');
      expect(inviteWriter.body.content).not.toContain('What do I hold');
      await agendas.removeFromInvitation(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'absent' }, lastWrite: 'removed' });
      expect(inviteWriter.body.content).toBe(BODY);
      await agendas.undoInvitation(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'present', isCurrent: true }, lastWrite: 'undone' });
      await agendas.undoInvitation(EVENT);
      expect(state().lastWrite).toBe('undone');
    });

    it('says no more what it did once that was undone elsewhere, as by a click on the ribbon', async () => {
      const { agendas, state, inviteWriter } = await anAgenda();
      await agendas.putInInvitation(EVENT);
      const written = inviteWriter.body.content;
      inviteWriter.edit(BODY);
      await agendas.open(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'absent' }, lastWrite: undefined });
      await agendas.putInInvitation(EVENT);
      await agendas.removeFromInvitation(EVENT);
      inviteWriter.edit(written);
      await agendas.open(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'present' }, lastWrite: undefined });
    });

    it('puts in what was previewed, though what is known of the person changed in between', async () => {
      const { agendas, state, inviteWriter, noteFiles, shelf, surroundings } = await anAgenda();
      const preview = agendas.preview(EVENT);
      const { event, counterpart } = state();
      const { path, blank } = noteOfMeeting(shelf, event, counterpart, surroundings);
      noteFiles.expect(path, blank, counterpart);
      await noteFiles.editNote(path, (note) => ({ ...note, situation: 'crisis' }));
      expect(state().agenda.items[0]?.text).toBe('What does crisis ask of us, Noor?');
      await agendas.putInInvitation(EVENT, preview);
      expect(inviteWriter.body.content).toContain('What does steady ask of us, Noor?');
      expect(state()).toMatchObject({ invitation: { kind: 'present', isCurrent: true }, lastWrite: 'added' });
    });

    it('[V9] writes the block in the language chosen, as it was previewed, and updates one in another language', async () => {
      const { agendas, state, inviteWriter, words } = await anAgenda();
      const preview = agendas.preview(EVENT);
      words.set(englishWords('de'));
      await agendas.putInInvitation(EVENT, preview);
      expect(inviteWriter.body.content).toContain('Agenda for our 1:1');
      await agendas.edit(EVENT, item('steady-1'), 'Wie läuft es?');
      await agendas.putInInvitation(EVENT);
      expect(state()).toMatchObject({ invitation: { kind: 'present', isCurrent: true }, lastWrite: 'updated' });
      expect(inviteWriter.body.content).toContain('Agenda für unser 1:1');
      expect(inviteWriter.body.content).not.toContain('Agenda for our 1:1');
      await agendas.removeFromInvitation(EVENT);
      expect(inviteWriter.body.content).toBe(BODY);
    });

    it('keeps an agenda that went out: nothing that is learnt later turns it into another one', async () => {
      const { agendas, state, texts, noteFile } = await anAgenda();
      await agendas.putInInvitation(EVENT);
      const sent = texts();
      expect((await noteFile())?.agenda.map(({ text }) => text)).toEqual(sent);
      expect(state().invitation).toEqual({ kind: 'present', isCurrent: true, stands: 'meeting' });
    });

    it('writes the invitation also when this device keeps nothing', async () => {
      const { agendas, inviteWriter, local } = await anAgenda();
      Object.assign(local, { edit: () => Promise.reject(new Error('disk')) });
      await agendas.putInInvitation(EVENT);
      expect(inviteWriter.body.content).toContain('What does steady ask of us, Noor?');
    });

    it('writes nothing when the user is not the organizer', async () => {
      const { agendas, state, inviteWriter } = await anAgenda({ events: [anEvent({ isOrganizer: false, organizer: NOOR, invitees: [], myAnswer: 'accepted' })] });
      expect(state().invitation).toEqual({ kind: 'not-organizer', organizerName: 'Noor Haddad' });
      expect(agendas.preview(EVENT)).toBeUndefined();
      await agendas.putInInvitation(EVENT);
      await agendas.removeFromInvitation(EVENT);
      await agendas.undoInvitation(EVENT);
      expect(inviteWriter.writes).toBe(0);
    });

    it('says why a write failed, and can try again', async () => {
      const { agendas, state, inviteWriter } = await anAgenda();
      inviteWriter.keeps = () => BODY;
      await agendas.putInInvitation(EVENT);
      expect(state().invitation).toEqual({ kind: 'failed', reason: 'unexpected' });
      inviteWriter.keeps = (text) => text;
      await agendas.putInInvitation(EVENT);
      expect(state().invitation).toEqual({ kind: 'present', isCurrent: true, stands: 'meeting' });
    });
  });
});
