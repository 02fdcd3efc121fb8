import type { Delegation } from '../people/person';
import type { MessageId } from '../shared/message-id';
import { daysBetween, formatDay } from '../shared/time';
import type { ComposeInput } from './compose-input';
import { cameBackOn } from './ledger';
import { NEVER, tagsOf, type Past, type Tag } from './past';
import type { Prompt } from './prompt';

/** What may be missing of the mechanics (S6). */
export type Gap = 'goals' | 'development-plan' | 'feedback';

/** After so many days without feedback it is missing. */
export const FEEDBACK_DAYS = 30;

type Known = Pick<ComposeInput, 'date' | 'words' | 'name'>;

const SUBJECTS = {
  'part:clarify-purpose': 'reason.subject.clarify-purpose',
  'part:empower-others': 'reason.subject.empower-others',
  'part:coach-dont-fix': 'reason.subject.coach-dont-fix',
  'part:inspire': 'reason.subject.inspire',
  'part:develop-successors': 'reason.subject.develop-successors',
  'tool:vision': 'reason.subject.vision',
  'tool:inspiration': 'reason.subject.inspiration',
  'tool:empowerment': 'reason.subject.empowerment',
  'tool:courage': 'reason.subject.courage',
  'tool:empathy': 'reason.subject.empathy',
  'system:S16': 'reason.subject.feedback-for-you',
} as const satisfies Readonly<Record<Tag, MessageId>>;

/**
 * The gaps of someone the user develops, in the order in which they are closed. Goals and plans are kept for reports;
 * feedback is owed to peers and others as well; one's own manager is developed by someone else.
 */
export function gapsOf({ relation, mechanics, date }: Pick<ComposeInput, 'relation' | 'mechanics' | 'date'>): readonly Gap[] {
  if (relation === 'manager') return [];
  const gaps: Gap[] = [];
  if (relation === 'report' && !mechanics.hasCurrentGoal) gaps.push('goals');
  if (relation === 'report' && !mechanics.hasDevelopmentPlan) gaps.push('development-plan');
  if (mechanics.lastFeedback === undefined || daysBetween(mechanics.lastFeedback, date) > FEEDBACK_DAYS) gaps.push('feedback');
  return gaps;
}

export function gapReason(gap: Gap, { mechanics, date, words }: ComposeInput): string {
  return gap === 'feedback' && mechanics.lastFeedback !== undefined
    ? words.t('reason.gap.feedbackSince', { day: formatDay(mechanics.lastFeedback, words.locale, date) })
    : words.t(`reason.gap.${gap}`);
}

/** Why this prompt and not another: what of it has not come up for longest. */
export function promptReason(prompt: Prompt, past: Past, known: Known): string {
  const [oldest] = tagsOf(prompt)
    .filter(hasSubject)
    .map((tag) => ({ subject: SUBJECTS[tag], last: past.lastOfTag.get(tag) }))
    .sort((a, b) => (b.last?.age ?? NEVER + 1) - (a.last?.age ?? NEVER + 1));
  if (oldest === undefined) return lastUseReason(prompt, past, known);
  const { words, date, name } = known;
  const subject = words.t(oldest.subject);
  return oldest.last === undefined
    ? words.t('reason.subjectNew', { subject, name })
    : words.t('reason.subjectLast', { subject, day: formatDay(oldest.last.date, words.locale, date) });
}

function hasSubject(tag: Tag): tag is keyof typeof SUBJECTS {
  return Object.hasOwn(SUBJECTS, tag);
}

/** For feedback that is not late: when it was noted last. */
export function feedbackReason({ mechanics, words, date }: ComposeInput): string | undefined {
  return mechanics.lastFeedback === undefined ? undefined : words.t('reason.feedbackLast', { day: formatDay(mechanics.lastFeedback, words.locale, date) });
}

/** For prompts whose turn comes by the situation alone. */
export function lastUseReason({ id }: Pick<Prompt, 'id'>, past: Past, { date, words, name }: Known): string {
  const last = past.lastUse.get(id);
  return last === undefined ? words.t('reason.promptNew', { name }) : words.t('reason.promptLast', { day: formatDay(last.date, words.locale, date) });
}

export function commitmentReason({ since, due }: ComposeInput['commitments'][number], { date, words }: Known): string {
  const day = formatDay(since, words.locale, date);
  return due !== undefined && due < date
    ? words.t('reason.commitmentOverdue', { day, due: formatDay(due, words.locale, date) })
    : words.t('reason.commitment', { day });
}

export function delegationReason(delegation: Delegation, { date, words, moves }: Known & Pick<ComposeInput, 'moves'>): string {
  const { state, since, nextLook } = delegation;
  const day = formatDay(since, words.locale, date);
  const cameBack = cameBackOn(delegation, moves);
  if (cameBack !== undefined) return words.t('reason.delegation.boomerang', { back: formatDay(cameBack, words.locale, date), day });
  const look = nextLook === undefined ? undefined : formatDay(nextLook, words.locale, date);
  if (state === 'came-back') return look === undefined ? words.t('reason.delegation.came-back', { day }) : words.t('reason.delegation.came-backLook', { look });
  const seen = state === 'held' ? 'held' : 'handed-over';
  return look === undefined ? words.t(`reason.delegation.${seen}`, { day }) : words.t(`reason.delegation.${seen}Look`, { day, look });
}
