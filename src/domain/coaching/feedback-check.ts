import type { Feedback } from '../notes/note';
import type { Words } from '../shared/words';
import { traitIn } from './names-trait';

export type FeedbackField = 'behaviour' | 'effect' | 'next';

/** One thing that would make feedback more useful; never a reason not to keep it. */
export type FeedbackHint = { readonly field: FeedbackField; readonly kind: 'missing' | 'trait'; readonly sentence: string };

const FIELDS: readonly FeedbackField[] = ['behaviour', 'effect', 'next'];

/**
 * What feedback lacks (S5): it names the behaviour, its effect and what next, and speaks of what was seen instead of what someone
 * is. At most one hint for each field, in the order of the fields.
 */
export function feedbackHints(feedback: Omit<Feedback, 'id'>, words: Words): readonly FeedbackHint[] {
  return FIELDS.flatMap((field): readonly FeedbackHint[] => {
    const text = feedback[field].trim();
    if (text === '') return [{ field, kind: 'missing', sentence: missing(field, words) }];
    const trait = traitIn(text, words.locale);
    if (trait === undefined) return [];
    return [{ field, kind: 'trait', sentence: better(trait, words) }];
  });
}

function missing(field: FeedbackField, { t }: Words): string {
  if (field === 'behaviour') return t('feedback.missing.behaviour');
  return field === 'effect' ? t('feedback.missing.effect') : t('feedback.missing.next');
}

function better({ kind, word, say }: NonNullable<ReturnType<typeof traitIn>>, { t }: Words): string {
  if (kind === 'ever') return t('feedback.ever', { word, example: say });
  return kind === 'praise' ? t('feedback.praise', { word, example: say }) : t('feedback.trait', { word, example: say });
}
