import type { LocalDate } from '../notes/note';
import type { Delegation } from '../people/person';
import { daysBetween, formatDay } from '../shared/time';
import type { ComposeInput } from './compose-input';
import { cameBackOn } from './ledger';
import { NEVER, tagsOf, type Past, type Tag } from './past';
import type { Prompt } from './prompt';

/** What may be missing of the mechanics (S6). */
export type Gap = 'goals' | 'development-plan' | 'feedback';

/** After so many days without feedback it is missing. */
const FEEDBACK_DAYS = 30;

type Words = Pick<ComposeInput, 'date' | 'locale' | 'name'>;

const TAG_WORDS: Readonly<Record<Tag, string>> = {
  'part:clarify-purpose': 'The purpose of the work',
  'part:empower-others': 'Handing something over',
  'part:coach-dont-fix': 'A coaching question',
  'part:inspire': 'A story worth telling',
  'part:develop-successors': 'Growing successors',
  'tool:vision': 'Where this is going',
  'tool:inspiration': 'What inspires',
  'tool:empowerment': 'Trusting others to decide',
  'tool:courage': 'A hard call',
  'tool:empathy': 'How people feel',
  'system:S16': 'Feedback for you',
};

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

export function gapReason(gap: Gap, { mechanics, date, locale }: ComposeInput): string {
  if (gap === 'goals') return 'No current goal noted';
  if (gap === 'development-plan') return 'No development plan noted';
  return mechanics.lastFeedback === undefined
    ? 'No feedback noted yet'
    : `No feedback noted since ${formatDay(mechanics.lastFeedback, locale, date)}`;
}

/** Why this prompt and not another: what of it has not come up for longest. */
export function promptReason(prompt: Prompt, past: Past, words: Words): string {
  const [oldest] = tagsOf(prompt)
    .filter((tag) => TAG_WORDS[tag] !== undefined)
    .map((tag) => ({ label: TAG_WORDS[tag] ?? '', last: past.lastOfTag.get(tag) }))
    .sort((a, b) => (b.last?.age ?? NEVER + 1) - (a.last?.age ?? NEVER + 1));
  return oldest === undefined ? lastUseReason(prompt, past, words) : `${oldest.label} ${lastTime(oldest.last?.date, words)}`;
}

/** For prompts whose turn comes by the situation alone. */
export function lastUseReason({ id }: Pick<Prompt, 'id'>, past: Past, { date, locale, name }: Words): string {
  const last = past.lastUse.get(id);
  return last === undefined ? `Not used with ${name} before` : `Last used on ${formatDay(last.date, locale, date)}`;
}

function lastTime(last: LocalDate | undefined, { date, locale, name }: Words): string {
  return last === undefined ? `has not come up with ${name} yet` : `last came up on ${formatDay(last, locale, date)}`;
}

export function commitmentReason({ since, due }: ComposeInput['commitments'][number], { date, locale }: Words): string {
  const open = `Open since ${formatDay(since, locale, date)}`;
  return due !== undefined && due < date ? `${open}, due on ${formatDay(due, locale, date)}` : open;
}

export function delegationReason(delegation: Delegation, { date, locale, moves }: Words & Pick<ComposeInput, 'moves'>): string {
  const { state, since, nextLook } = delegation;
  const cameBack = cameBackOn(delegation, moves);
  if (cameBack !== undefined) return `It came back to you on ${formatDay(cameBack, locale, date)}, handed over on ${formatDay(since, locale, date)}`;
  const day = formatDay(since, locale, date);
  const look = nextLook === undefined ? '' : `, to be looked at on ${formatDay(nextLook, locale, date)}`;
  if (state === 'came-back') return `It came back to you${look === '' ? `; first noted on ${day}` : look}`;
  return state === 'held' ? `You hold it since ${day}${look}` : `Handed over on ${day}${look}`;
}
