import type { EventId } from '../domain/calendar/event';
import type { Agenda, AgendaItem, AgendaItemId, ItemState } from '../domain/coaching/agenda';
import { stepItem } from '../domain/coaching/step-item';
import type { Hat, Situation } from '../domain/coaching/prompt';
import { withOffered } from '../domain/coaching/with-offered';
import type { Note } from '../domain/notes/note';
import { Failure, reasonOf, type FailureReason } from '../domain/shared/failure';
import { turns } from '../domain/shared/turns';
import type { Agendas, NewItem } from './agendas';
import type { Coach } from './coach';
import type { KnownAbsences } from './known-absences';
import type { KnownCalendar } from './known-calendar';
import { planMeeting, withItems, type MeetingPlan } from './meeting-plan';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import type { Recognise } from './recognition';

type ChangePorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly calendar: Pick<KnownCalendar, 'event'>;
  readonly absences: KnownAbsences;
  readonly recognise: Recognise;
  readonly coach: Coach;
  readonly surroundings: Surroundings;
};

type ItemChange = (items: readonly AgendaItem[], plan: MeetingPlan) => readonly AgendaItem[];
type Changes = Pick<Agendas, 'chooseSituation' | 'wearHat' | 'accept' | 'skip' | 'bringBack' | 'swap' | 'edit' | 'add' | 'move' | 'step' | 'setCovered'>;

/** Keeps an agenda that was accepted as it stands, unless the note has one already. @throws {Failure} */
export type Keep = (eventId: EventId, agenda: Agenda) => Promise<void>;

/** What the user does to an agenda. The first change puts the whole agenda into the note; until then nothing is written. */
export function agendaChanges(ports: ChangePorts): Changes & { readonly keep: Keep } {
  const { noteFiles, coach, surroundings } = ports;
  // A change is planned on what the one before it left: a swap right after a change of situation swaps in the new one.
  const inTurn = turns();

  const planned = async (eventId: EventId): Promise<MeetingPlan> => {
    const event = await ports.calendar.event(eventId);
    const meeting = ports.recognise(event);
    if (meeting.kind === 'other') throw new Failure('not-found', 'change agenda');
    const plan = planMeeting(ports, event, meeting.counterpart);
    noteFiles.expect(plan.note.path, plan.note.blank, meeting.counterpart);
    return plan;
  };

  const prepared = (eventId: EventId, prepare: (plan: MeetingPlan) => Promise<ItemChange>, chosen: Partial<Pick<Note, 'situation' | 'hat'>> = {}): Promise<void> =>
    inTurn(async () => {
      const plan = await planned(eventId);
      const of = await prepare(plan);
      await noteFiles.editNote(plan.note.path, (note) => {
        // The file may have got an agenda from another device since the plan was made.
        const items = note.agenda.length === 0 ? plan.agenda.items : note.agenda;
        // Situation and hat in a note are the user's own choice: a proposal that was merely not touched is none.
        return { ...note, ...chosen, agenda: of(items, plan) };
      });
    });
  const change = (eventId: EventId, of: ItemChange) => prepared(eventId, () => Promise.resolve(of));
  const remake = (eventId: EventId, chosen: { readonly situation: Situation } | { readonly hat: Hat }, recompose: Coach['recompose']) =>
    prepared(
      eventId,
      async ({ facts, situation, agenda }) => {
        const input = { ...facts, situation };
        const tongues = await coach.tonguesOf(agenda, input);
        return (items) => recompose(withItems(agenda, items), { ...input, ...chosen }, tongues).items;
      },
      chosen,
    );
  const changeItem = (eventId: EventId, itemId: AgendaItemId, of: (item: AgendaItem) => AgendaItem) =>
    change(eventId, (items) => items.map((item) => (item.id === itemId ? of(item) : item)));
  const setState = (eventId: EventId, itemId: AgendaItemId, state: ItemState) => changeItem(eventId, itemId, (item) => ({ ...item, state }));

  return {
    keep: async (eventId, { items }) => {
      const { note } = await planned(eventId);
      await noteFiles.editNote(note.path, (before) => (before.agenda.length > 0 ? before : { ...before, agenda: items }));
    },
    chooseSituation: (eventId, situation) => remake(eventId, { situation }, coach.recompose),
    wearHat: (eventId, hat) => remake(eventId, { hat }, coach.recomposeForHat),
    accept: (eventId) => change(eventId, (items) => items),
    skip: (eventId, itemId) => setState(eventId, itemId, 'skipped'),
    bringBack: (eventId, itemId) =>
      change(eventId, (items, { agenda }) => {
        const atHand = [...agenda.notToday.map(({ item }) => item), ...agenda.offered].find(({ id }) => id === itemId);
        if (atHand !== undefined && !items.some(({ id }) => id === itemId)) return withOffered(items, atHand);
        return items.map((item) => (item.id === itemId ? { ...item, state: 'open' } : item));
      }),
    setCovered: (eventId, itemId, covered) => setState(eventId, itemId, covered ? 'covered' : 'open'),
    swap: (eventId, itemId) =>
      change(eventId, (items, { facts, situation, agenda }) => coach.swap(withItems(agenda, items), itemId, { ...facts, situation }).items),
    edit: (eventId, itemId, text) => changeItem(eventId, itemId, (item) => (text.trim() === '' ? item : { ...item, text: text.trim() })),
    add: async (eventId, item) => {
      if (item.text.trim() === '') return;
      const added = newItem(item, surroundings.newId());
      await change(eventId, (items) => [...items, added]);
    },
    step: (eventId, itemId, direction) => change(eventId, (items) => stepItem(items, itemId, direction)),
    move: (eventId, itemId, index) =>
      change(eventId, (items) => {
        const moved = items.find(({ id }) => id === itemId);
        return moved === undefined ? items : items.filter((item) => item !== moved).toSpliced(index, 0, moved);
      }),
  };
}

/** A change that could not be kept is said on the screen. Only `add` throws instead, so that the field keeps its words. */
export function saying(changes: Changes, say: (eventId: EventId, reason: FailureReason) => void): Changes {
  const told =
    <Rest extends readonly unknown[]>(change: (eventId: EventId, ...rest: Rest) => Promise<void>) =>
    (eventId: EventId, ...rest: Rest) =>
      change(eventId, ...rest).catch((error: unknown) => say(eventId, reasonOf(error)));
  return {
    chooseSituation: told(changes.chooseSituation),
    wearHat: told(changes.wearHat),
    accept: told(changes.accept),
    skip: told(changes.skip),
    bringBack: told(changes.bringBack),
    swap: told(changes.swap),
    edit: told(changes.edit),
    add: changes.add,
    move: told(changes.move),
    step: told(changes.step),
    setCovered: told(changes.setCovered),
  };
}

function newItem({ text, audience, minutes }: NewItem, id: string): AgendaItem {
  return {
    id: id as AgendaItemId,
    origin: 'my-topic',
    promptId: undefined,
    kind: 'topic',
    text: text.trim(),
    hat: 'manager',
    audience,
    minutes,
    reason: '',
    state: 'open',
  };
}
