import type { CommitmentId, LocalDate, NoteId } from '../../../src/domain/notes/note';
import { openCommitments, searchableText } from '../../../src/domain/notes/note-words';
import { aNote } from './a-note';

const commitment = (id: string, state: 'open' | 'done' | 'dropped', text = id) => ({ id: id as CommitmentId, owner: 'me' as const, text, due: undefined, state });
const note = (id: string, date: string, ...commitments: readonly ReturnType<typeof commitment>[]) => aNote({ id: id as NoteId, date: date as LocalDate, commitments });

describe('openCommitments', () => {
  it('lists what is open, the longest open first, as the newest note has it', () => {
    const notes = [note('n3', '2026-03-01', commitment('c1', 'open', 'newer words'), commitment('c2', 'done')), note('n1', '2026-01-01', commitment('c1', 'open')), note('n2', '2026-02-01', commitment('c2', 'open'), commitment('c3', 'open'), commitment('c4', 'dropped'))];
    const expected = [
      { ...commitment('c1', 'open', 'newer words'), noteId: 'n3', since: '2026-01-01' },
      { ...commitment('c3', 'open'), noteId: 'n2', since: '2026-02-01' },
    ];
    expect(openCommitments(notes)).toEqual(expected);
    expect(openCommitments([...notes].reverse())).toEqual(expected);
  });

  it('orders two notes of one day alike, whichever is given first', () => {
    const notes = [note('b', '2026-01-01', commitment('c1', 'done')), note('a', '2026-01-01', commitment('c1', 'open'))];
    expect(openCommitments(notes)).toEqual([]);
    expect(openCommitments([...notes].reverse())).toEqual([]);
  });
});

describe('searchableText', () => {
  it('holds every word of the note', () => {
    const full = aNote({ title: 't', text: 'n', privateText: 'p', commitments: [commitment('c', 'open')], moments: [{ id: 'm', text: 'mm' }], feedback: [{ id: 'f', behaviour: 'b', effect: 'e', next: 'x' }] });
    expect(searchableText(full).split('\n')).toEqual(['t', 'n', 'p', 'c', 'mm', 'b', 'e', 'x']);
  });
});
