import { type Note, STAGES } from '../domain/notes/note';
import type { NoteField } from './notebook';

/** What someone types in at length: the two texts of a note, and the four stages of its coaching conversation. */
export const NOTE_FIELDS: readonly NoteField[] = ['text', 'privateText', ...STAGES];

export function fieldText(note: Note, field: NoteField): string {
  if (field === 'text' || field === 'privateText') return note[field];
  // Written by hand, one stage may have got several lines.
  return note.conversation.filter(({ stage }) => stage === field).map(({ text }) => text).join('\n');
}

/** The stage's name is the id of its entry, so that two devices that write one stage write one entry. */
export function withField(note: Note, field: NoteField, text: string): Note {
  if (text === fieldText(note, field)) return note;
  if (field === 'text' || field === 'privateText') return { ...note, [field]: text };
  const [first] = note.conversation.filter(({ stage }) => stage === field);
  const entries = text.trim() === '' ? [] : [{ id: first?.id ?? field, stage: field, text }];
  const all = [...note.conversation.filter(({ stage }) => stage !== field), ...entries];
  return { ...note, conversation: STAGES.flatMap((name) => all.filter(({ stage }) => stage === name)) };
}
