import type { AgendaItem, AgendaItemId } from '../../../src/domain/coaching/agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import type { PromptId } from '../../../src/domain/coaching/prompt';
import type { Facts, NoteFact } from '../../../src/domain/insights/facts';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { NO_NOTE_ENTRIES, type CommitmentId, type LocalDate, type Note, type NoteId } from '../../../src/domain/notes/note';
import { NOTHING_OF_ME } from '../../../src/domain/people/me';
import { NO_PERSON_ENTRIES, type Delegation, type Goal, type PersonFile, type PersonId } from '../../../src/domain/people/person';

export const TODAY = '2026-11-24' as LocalDate;
export const day = (date: string) => date as LocalDate;

export function someFacts({ notes = [], ...over }: Partial<Facts> = {}): Facts {
  const newestFirst = notes.toSorted((a, b) => (a.note.date < b.note.date ? 1 : -1));
  return { notes: newestFirst, people: [], me: NOTHING_OF_ME, prompts: new Map(builtInPrompts().map((prompt) => [prompt.id, prompt])), today: TODAY, ...over };
}

/** A note of a 1:1 with Noor; what is given is written in it. */
export function fact(date: string, over: Partial<Note> = {}): NoteFact {
  const personId = over.personId ?? ('noor' as PersonId);
  const note: Note = {
    ...NO_NOTE_ENTRIES,
    id: `${personId}-${date}` as NoteId,
    personId,
    personName: 'Noor',
    title: '1:1',
    date: day(date),
    startsAt: Date.parse(date),
    minutes: 30,
    meetingKey: undefined,
    situation: 'steady',
    closedAt: undefined,
    ...over,
  };
  return { path: `People/${personId}/${date}.md` as FilePath, note };
}

export function person(over: Partial<PersonFile> = {}): PersonFile {
  return { ...NO_PERSON_ENTRIES, id: 'noor' as PersonId, name: 'Noor Haddad', addresses: [], relation: 'report', relationIsChosen: false, since: undefined, ...over };
}

export function covered(hat: 'manager' | 'leader', promptId?: string, over: Partial<AgendaItem> = {}): AgendaItem {
  const text = `Line of ${promptId ?? hat}`;
  return { id: text as AgendaItemId, origin: 'prompt', promptId: promptId as PromptId | undefined, kind: 'question', text, hat, audience: 'shared', minutes: 5, reason: '', state: 'covered', ...over };
}

export function goal(over: Partial<Goal> = {}): Goal {
  return { id: 'g1', text: 'Rollout', measure: '', reach: '', purpose: '', due: undefined, state: 'open', ...over };
}

export function delegation(over: Partial<Delegation> = {}): Delegation {
  return { id: 'd1', what: 'Order of the rollout', step: 5, since: day('2026-10-20'), nextLook: undefined, state: 'handed-over', ...over };
}

export function commitment(owner: 'me' | 'them', state: 'open' | 'done' | 'dropped', text = 'Send the draft'): Note['commitments'][number] {
  return { id: `${owner}-${state}-${text}` as CommitmentId, owner, text, due: undefined, state };
}
