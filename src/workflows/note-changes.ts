import type { PromptId } from '../domain/coaching/prompt';
import type { FilePath } from '../domain/notes/file-path';
import type { CoachingTurn, Commitment, CommitmentId, Feedback, FeedbackForMe, Note, WhileAway } from '../domain/notes/note';
import type { NoteFiles } from './note-files';
import type { Surroundings } from './ports';

/** A question as it was asked, from the library or in the user's own words. */
export type AskedQuestion = { readonly promptId: PromptId | undefined; readonly question: string };

/** What is put down in a 1:1 beside the notes: each an entry of its own. All reject with a `Failure` when it was not kept. */
export type NoteChanges = {
  readonly addCommitment: (path: FilePath, commitment: Pick<Commitment, 'owner' | 'text' | 'due'>) => Promise<void>;
  readonly setCommitment: (path: FilePath, id: CommitmentId, state: Commitment['state']) => Promise<void>;
  readonly addMoment: (path: FilePath, text: string) => Promise<void>;
  readonly addFeedback: (path: FilePath, feedback: Omit<Feedback, 'id'>) => Promise<void>;
  /** Keeps a coaching question that was asked, with the line it was asked about; answers the id of its entry. One that stands there already is kept once. */
  readonly keepQuestion: (path: FilePath, asked: AskedQuestion & { readonly about: string }) => Promise<CoachingTurn['id']>;
  readonly dropQuestion: (path: FilePath, id: CoachingTurn['id']) => Promise<void>;
  /** What the other person found themselves, in a line. */
  readonly setFound: (path: FilePath, id: CoachingTurn['id'], found: string) => Promise<void>;
  /** The answer to a question for feedback for the user; a second answer to the same question replaces the first, an empty one takes it away. */
  readonly answerForMe: (path: FilePath, asked: AskedQuestion, answer: FeedbackForMe['answer']) => Promise<void>;
  readonly addWhileAway: (path: FilePath, text: string, outcome: WhileAway['outcome']) => Promise<void>;
  readonly removeWhileAway: (path: FilePath, id: WhileAway['id']) => Promise<void>;
};

type ChangePorts = { readonly noteFiles: Pick<NoteFiles, 'editNote'>; readonly surroundings: Pick<Surroundings, 'newId'> };

export function createNoteChanges({ noteFiles, surroundings }: ChangePorts): NoteChanges {
  const { newId } = surroundings;
  const edit = async (path: FilePath, change: (note: Note) => Note) => {
    await noteFiles.editNote(path, change);
  };
  return {
    ...coachingChanges(edit, newId),
    addCommitment: async (path, { owner, text, due }) => {
      const commitment = { id: newId() as CommitmentId, owner, text: text.trim(), due, state: 'open' as const };
      if (commitment.text === '') return;
      await edit(path, (note) => ({ ...note, commitments: [...note.commitments, commitment] }));
    },
    setCommitment: (path, id, state) =>
      edit(path, (note) => ({ ...note, commitments: note.commitments.map((commitment) => (commitment.id === id ? { ...commitment, state } : commitment)) })),
    addMoment: async (path, text) => {
      const moment = { id: newId(), text: text.trim() };
      if (moment.text === '') return;
      await edit(path, (note) => ({ ...note, moments: [...note.moments, moment] }));
    },
    addFeedback: async (path, { behaviour, effect, next }) => {
      const feedback = { id: newId(), behaviour: behaviour.trim(), effect: effect.trim(), next: next.trim() };
      await edit(path, (note) => ({ ...note, feedback: [...note.feedback, feedback] }));
    },
    answerForMe: async (path, { promptId, question }, answer) => {
      const entry = { id: newId(), promptId, question: question.trim(), answer: answer.trim() };
      await edit(path, (note) => ({ ...note, feedbackForMe: withAnswer(note.feedbackForMe, entry) }));
    },
    addWhileAway: async (path, text, outcome) => {
      const entry = { id: newId(), text: text.trim(), outcome };
      if (entry.text === '') return;
      await edit(path, (note) => ({ ...note, whileAway: [...note.whileAway, entry] }));
    },
    removeWhileAway: (path, id) => edit(path, (note) => ({ ...note, whileAway: note.whileAway.filter((entry) => entry.id !== id) })),
  };
}

type Edit = (path: FilePath, change: (note: Note) => Note) => Promise<void>;

function coachingChanges(edit: Edit, newId: () => string): Pick<NoteChanges, 'keepQuestion' | 'dropQuestion' | 'setFound'> {
  return {
    keepQuestion: async (path, { promptId, question, about }) => {
      const turn: CoachingTurn = { id: newId(), promptId, question: question.trim(), about: about.trim(), found: '' };
      let { id } = turn;
      await edit(path, (note) => {
        const known = note.coaching.find((each) => each.question === turn.question && each.about === turn.about);
        if (known !== undefined) ({ id } = known);
        return known === undefined ? { ...note, coaching: [...note.coaching, turn] } : note;
      });
      return id;
    },
    dropQuestion: (path, id) => edit(path, (note) => ({ ...note, coaching: note.coaching.filter((turn) => turn.id !== id) })),
    setFound: (path, id, found) => edit(path, (note) => ({ ...note, coaching: note.coaching.map((turn) => (turn.id === id ? { ...turn, found: found.trim() } : turn)) })),
  };
}

function withAnswer(entries: readonly FeedbackForMe[], entry: FeedbackForMe): readonly FeedbackForMe[] {
  const known = entries.find(({ question }) => question === entry.question);
  if (entry.answer === '') return entries.filter((each) => each !== known);
  return known === undefined ? [...entries, entry] : entries.map((each) => (each === known ? { ...each, answer: entry.answer } : each));
}
