import { notesWithin, type Facts } from './facts';
import { groupBy } from '../shared/group-by';
import { lastMonths } from './quarters';
import type { Source } from './facts';

/** What people answered to one of the questions about the user (S16), newest first. */
export type AnswersForMe = { readonly question: string; readonly answers: readonly { readonly text: string; readonly source: Extract<Source, { kind: 'note' }> }[] };

const MONTHS = 12;

/** The feedback for the user of the last twelve months, by question; the one that was answered last comes first. */
export function feedbackForMe({ notes, prompts, today }: Facts): readonly AnswersForMe[] {
  const [first] = lastMonths(today, MONTHS);
  const span = { from: first?.from ?? today, to: today };
  const given = notesWithin(notes, span).flatMap(({ path, note }) =>
      note.feedbackForMe
        .filter(({ answer }) => answer.trim() !== '')
        .map(({ promptId, question, answer }) => ({
          key: promptId ?? question,
          question: (promptId === undefined ? undefined : prompts.get(promptId)?.text) ?? question,
          answer: { text: answer, source: { kind: 'note' as const, path, personName: note.personName ?? '', day: note.date } },
        })),
    );
  return [...groupBy(given, ({ key }) => key).values()].map((same) => ({ question: same[0]?.question ?? '', answers: same.map(({ answer }) => answer) }));
}
