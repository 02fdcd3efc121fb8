import type { EventId } from '../../src/domain/calendar/event';
import { cameBackOn, ledgerHistory } from '../../src/domain/coaching/ledger';
import type { PromptId } from '../../src/domain/coaching/prompt';
import type { LocalDate } from '../../src/domain/notes/note';
import { readNote, writeNote } from '../../src/domain/notes/note-file';
import { personIdOf } from '../../src/domain/notes/paths';
import { personOf } from '../../src/workflows/note-files';
import { createNotebook } from '../../src/workflows/create-notebook';
import { aDesk } from './a-desk';
import { anEvent } from './an-event';

const NOOR_ID = personIdOf('noor@example.com');
const BOSS = { name: 'Ines Duarte', address: 'Ines@example.com' };
const BOSS_ID = personIdOf('ines@example.com');

async function aNotebook(circle: Partial<ReturnType<typeof aDesk>['directory']['circle_']> = {}) {
  const desk = aDesk();
  desk.directory.circle_ = { ...desk.directory.circle_, ...circle };
  const notebook = createNotebook(desk);
  await desk.identity.refresh();
  await desk.calendar.refresh();
  const path = await notebook.pathOfMeeting('event-1' as EventId);
  await notebook.open(path);
  const note = async () => {
    const read = readNote((await desk.local.read(path))?.text ?? '');
    if (read.kind !== 'readable') throw new Error('no note');
    return read.note;
  };
  return { ...desk, notebook, path, note, noor: () => desk.shelf.person(NOOR_ID), boss: () => desk.shelf.person(BOSS_ID) };
}

describe('the ledger during a 1:1', () => {
  it('[T1] hands over with the move that tells of it', async () => {
    const { notebook, path, noor } = await aNotebook();
    await notebook.handOver(path, ' Choose the supplier ', 4, '2026-12-15' as LocalDate);
    expect(noor()).toMatchObject({
      name: 'Noor Haddad',
      addresses: ['noor@example.com'],
      delegations: [{ what: 'Choose the supplier', step: 4, since: '2026-11-24', nextLook: '2026-12-15', state: 'handed-over' }],
      moves: [{ day: '2026-11-24', state: 'handed-over', step: 4 }],
    });
  });

  it('[T1] moves what the ledger has already instead of writing it twice', async () => {
    const { notebook, path, noor, noteFiles } = await aNotebook();
    await noteFiles.editPerson(personOf({ personId: NOOR_ID, name: 'Noor Haddad', address: 'noor@example.com', relation: 'report' }), (person) => ({
      ...person,
      delegations: [{ id: 'd1', what: 'Holiday rota', step: 1, since: '2026-10-01' as LocalDate, nextLook: undefined, state: 'held' }],
    }));
    await notebook.handOver(path, 'holiday rota', 5, undefined);
    expect(noor()?.delegations).toMatchObject([{ id: 'd1', what: 'Holiday rota', step: 5, state: 'handed-over', since: '2026-11-24' }]);
    expect(noor()!.moves.map(({ state }) => state)).toEqual(['held', 'handed-over']);
  });

  it('[T2] logs what came back in one step, and takes a slip back without a trace', async () => {
    const { notebook, path, noor } = await aNotebook();
    await notebook.handOver(path, 'Choose the supplier', 4, '2026-12-15' as LocalDate);
    const before = noor()!;
    const takeBack = await notebook.move(path, before.delegations[0]!.id, { kind: 'came-back' });
    const back = noor()!;
    expect(cameBackOn(back.delegations[0]!, back.moves)).toBe('2026-11-24');
    await takeBack();
    expect(noor()).toEqual(before);
    expect(ledgerHistory(before.delegations[0]!, noor()!.moves).map(({ kind }) => kind)).toEqual(['handed-over']);
  });

  it('[T1] knows the person before anything is kept of them, and makes the file with the first thing that is', async () => {
    const { notebook, path, noor, local } = await aNotebook();
    const person = notebook.person(path);
    expect(person.snapshot()).toMatchObject({ name: 'Noor Haddad', plan: [] });
    expect(person.snapshot()).toBe(person.snapshot());
    expect(await local.list()).toEqual([]);
    await notebook.personTools(path).add(NOOR_ID, 'plan', { skill: 'Negotiating', action: 'Lead the next call', due: undefined, state: 'open' });
    expect(person.snapshot()?.plan).toMatchObject([{ skill: 'Negotiating', action: 'Lead the next call' }]);
    expect(noor()?.addresses).toEqual(['noor@example.com']);
  });
});

describe('raising a matter upward', () => {
  it('[T3] says that nobody is known, and writes nothing', async () => {
    const { notebook, path, local } = await aNotebook();
    expect(notebook.upward.snapshot()).toEqual({ kind: 'nobody' });
    await expect(notebook.raiseUpward(path, 'We need a second tester')).rejects.toMatchObject({ reason: 'not-found' });
    expect(await local.list()).toEqual([]);
  });

  it('[T3] puts it into the file of whom the directory names, once, with whose it is', async () => {
    const { notebook, path, boss } = await aNotebook({ manager: BOSS });
    expect(notebook.upward.snapshot()).toEqual({ kind: 'known', personId: BOSS_ID, name: 'Ines Duarte', open: [] });
    await notebook.raiseUpward(path, 'We need a second tester');
    await notebook.raiseUpward(path, ' We need a second tester ');
    expect(boss()).toMatchObject({
      relation: 'manager',
      raised: [{ text: 'We need a second tester', from: NOOR_ID, fromName: 'Noor Haddad', since: '2026-11-24', outcome: '', state: 'open' }],
    });
  });

  it('[T3] raises from a 1:1 that was closed before, and says that it waits there', async () => {
    const { notebook, path } = await aNotebook({ manager: BOSS });
    await notebook.close(path);
    await notebook.raiseUpward(path, 'We need a second tester');
    expect(notebook.upward.snapshot()).toMatchObject({ open: [{ text: 'We need a second tester', from: NOOR_ID }] });
  });

  it('[T3] takes it back, also when it was raised before', async () => {
    const { notebook, path, boss } = await aNotebook({ manager: BOSS });
    await notebook.raiseUpward(path, 'We need a second tester');
    await notebook.raiseUpward(path, 'We need a second tester');
    expect(notebook.upward.snapshot()).toMatchObject({ open: [{ text: 'We need a second tester', from: NOOR_ID }] });
    await notebook.takeBackRaised(path, ' We need a second tester ');
    expect(boss()?.raised).toEqual([]);
    expect(notebook.upward.snapshot()).toMatchObject({ open: [] });
  });

  it('[T3] goes by whom the user chose before whom the directory names', async () => {
    const { notebook, noteFiles, boss } = await aNotebook({ manager: BOSS });
    const other = personOf({ personId: personIdOf('sam@example.com'), name: 'Sam Okoro', address: 'sam@example.com', relation: 'manager' });
    await noteFiles.editPerson({ ...other, relationIsChosen: true }, (person) => person);
    expect(notebook.upward.snapshot()).toMatchObject({ kind: 'known', name: 'Sam Okoro' });
    expect(boss()).toBeUndefined();
  });

  it('[T3] takes nobody of whom the user said otherwise', async () => {
    const { notebook, noteFiles } = await aNotebook({ manager: BOSS });
    const peer = personOf({ personId: BOSS_ID, name: BOSS.name, address: 'ines@example.com', relation: 'peer' });
    await noteFiles.editPerson({ ...peer, relationIsChosen: true }, (person) => person);
    expect(notebook.upward.snapshot()).toEqual({ kind: 'nobody' });
  });

  it('[T4] keeps what was agreed, and lets a matter go', async () => {
    const desk = await aNotebook({ manager: BOSS });
    const { notebook, calendarRecord, calendar, boss, path } = desk;
    await notebook.raiseUpward(path, 'We need a second tester');
    await notebook.raiseUpward(path, 'The office is cold');
    calendarRecord.events = [anEvent({ id: 'event-2', startsAt: '2026-11-25T09:00:00Z', invitees: [{ ...BOSS, kind: 'person', answer: 'accepted', isOptional: false }] })];
    await calendar.refresh();
    const withBoss = await notebook.pathOfMeeting('event-2' as EventId);
    const [tester, cold] = boss()!.raised;
    await notebook.answerRaised(withBoss, tester!.id, ' From January ');
    await notebook.dropRaised(withBoss, cold!.id);
    expect(boss()?.raised).toMatchObject([
      { text: 'We need a second tester', outcome: 'From January', state: 'done' },
      { text: 'The office is cold', outcome: '', state: 'dropped' },
    ]);
    await notebook.answerRaised(withBoss, tester!.id, '');
    expect(boss()?.raised[0]).toMatchObject({ outcome: '', state: 'open' });
  });
});

describe('what is put down in a 1:1', () => {
  const asked = { promptId: 'try-first' as PromptId, question: 'What would you try first?' };

  it('[T5] keeps a coaching question once, and what was found', async () => {
    const { notebook, path, note } = await aNotebook();
    const id = await notebook.keepQuestion(path, { ...asked, about: 'She is stuck' });
    expect(await notebook.keepQuestion(path, { ...asked, about: 'She is stuck' })).toBe(id);
    await notebook.setFound(path, id, ' Call the lawyer herself ');
    expect((await note()).coaching).toEqual([{ id, ...asked, about: 'She is stuck', found: 'Call the lawyer herself' }]);
    await notebook.dropQuestion(path, id);
    expect((await note()).coaching).toEqual([]);
  });

  it('[T6] keeps the stages of a coaching conversation as they are typed, each in its place', async () => {
    const { notebook, path, note, surroundings } = await aNotebook();
    notebook.type(path, 'next', 'Call on Monday');
    notebook.type(path, 'wanted', 'To lead the launch\nin spring');
    await surroundings.pass(400);
    expect((await note()).conversation).toEqual([
      { id: 'wanted', stage: 'wanted', text: 'To lead the launch\nin spring' },
      { id: 'next', stage: 'next', text: 'Call on Monday' },
    ]);
    notebook.type(path, 'next', '');
    await notebook.flush();
    expect((await note()).conversation.map(({ stage }) => stage)).toEqual(['wanted']);
  });

  it('[T6] joins a stage with what came from elsewhere meanwhile', async () => {
    const { notebook, path, note, local } = await aNotebook();
    notebook.type(path, 'options', 'Ask Jonas');
    await notebook.flush();
    notebook.type(path, 'options', 'Ask Jonas\nWait a week');
    const text = (await local.read(path))!.text;
    await local.edit(path, () => writeNote(text, { ...readable(text), conversation: [{ id: 'options', stage: 'options', text: 'Do nothing\nAsk Jonas' }] }));
    await notebook.flush();
    expect((await note()).conversation[0]?.text).toBe('Do nothing\nAsk Jonas\nWait a week');
  });

  it('[T7] keeps what moved and what waited while the user was away', async () => {
    const { notebook, path, note } = await aNotebook();
    await notebook.addWhileAway(path, 'The offer to the school ', 'moved');
    await notebook.addWhileAway(path, 'The rota', 'waited');
    await notebook.addWhileAway(path, '  ', 'waited');
    expect((await note()).whileAway).toMatchObject([{ text: 'The offer to the school', outcome: 'moved' }, { text: 'The rota', outcome: 'waited' }]);
    await notebook.removeWhileAway(path, (await note()).whileAway[0]!.id);
    expect((await note()).whileAway).toMatchObject([{ text: 'The rota' }]);
  });

  it('[T8] keeps one answer for each question for feedback, the last', async () => {
    const { notebook, path, note } = await aNotebook();
    await notebook.answerForMe(path, asked, 'Answering for us');
    await notebook.answerForMe(path, asked, 'Less mail');
    expect((await note()).feedbackForMe).toMatchObject([{ ...asked, answer: 'Less mail' }]);
    await notebook.answerForMe(path, asked, ' ');
    expect((await note()).feedbackForMe).toEqual([]);
  });
});

function readable(text: string) {
  const read = readNote(text);
  if (read.kind !== 'readable') throw new Error('no note');
  return read.note;
}
