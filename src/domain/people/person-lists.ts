import type { EntryKind } from '../notes/entry-list';
import { isMe } from '../notes/list-entry';
import { BY_DAY, dueOf, dueTail, isNoDay, workBox, workState } from '../notes/note-lists';
import { readDate, readWord } from '../notes/plain-value';
import type { Delegation, DelegationStep, Goal, PlanStep, Topic } from './person';

/** `- [ ] Noor: the budget for spring ^t1`; the owner is whose topic it is. */
export function topicKind(them: string): EntryKind<Topic> {
  return {
    grammar: { hasBox: true, hasOwner: true, tail: undefined, labels: [] },
    thing: ({ id, box, owner, text }) => ({ id, text, theirs: !isMe(owner), state: box === ' ' ? 'open' : 'done' }),
    entry: ({ id, text, theirs, state }) => ({
      id,
      box: state === 'open' ? ' ' : 'x',
      owner: theirs ? them : 'Me',
      text,
      tail: undefined,
      labelled: {},
    }),
  };
}

/** `- [ ] Ship the new portal (by 2027-03-31) ^g1`, then `Measure:`, `Reach:`, `Purpose:`. */
export const GOALS: EntryKind<Goal> = {
  grammar: { hasBox: true, hasOwner: false, tail: BY_DAY, labels: ['Measure', 'Reach', 'Purpose'] },
  thing: ({ id, box, text, tail, labelled }) =>
    isNoDay(tail) ? undefined : { id, text, measure: labelled['Measure'] ?? '', reach: labelled['Reach'] ?? '', purpose: labelled['Purpose'] ?? '', due: dueOf(tail), state: workState(box) },
  entry: ({ id, text, measure, reach, purpose, due, state }) => ({
    id,
    box: workBox(state),
    owner: undefined,
    text,
    tail: dueTail(due),
    labelled: { Measure: measure, Reach: reach, Purpose: purpose },
  }),
};

/** The skill on the first line, then `Action:`. */
export const PLAN_STEPS: EntryKind<PlanStep> = {
  grammar: { hasBox: true, hasOwner: false, tail: BY_DAY, labels: ['Action'] },
  thing: ({ id, box, text, tail, labelled }) =>
    isNoDay(tail) ? undefined : { id, skill: text, action: labelled['Action'] ?? '', due: dueOf(tail), state: workState(box) },
  entry: ({ id, skill, action, due, state }) => ({
    id,
    box: workBox(state),
    owner: undefined,
    text: skill,
    tail: dueTail(due),
    labelled: { Action: action },
  }),
};

const STATES = ['held', 'handed-over', 'came-back', 'done'] as const;
const DELEGATION_TAIL = new RegExp(`(?:${STATES.join('|')}), step [1-5], since \\d{4}-\\d{2}-\\d{2}(?:, next look \\d{4}-\\d{2}-\\d{2})?`);

/** `- The weekly report (handed-over, step 3, since 2026-10-01, next look 2026-12-01) ^d1`. A line without this tail is no entry. */
export const DELEGATIONS: EntryKind<Delegation> = {
  grammar: { hasBox: false, hasOwner: false, tail: DELEGATION_TAIL, labels: [] },
  thing: ({ id, text, tail = '' }) => {
    const [state, step, since, nextLook] = tail.split(', ');
    const sinceDay = readDate(since?.slice('since '.length) ?? '');
    const lookDay = readDate(nextLook?.slice('next look '.length) ?? '');
    if (sinceDay === undefined || (nextLook !== undefined && lookDay === undefined)) return undefined;
    return {
      id,
      what: text,
      step: Number(step?.slice('step '.length)) as DelegationStep,
      since: sinceDay,
      nextLook: lookDay,
      state: readWord(STATES, state) ?? 'held',
    };
  },
  entry: ({ id, what, step, since, nextLook, state }) => ({
    id,
    box: undefined,
    owner: undefined,
    text: what,
    tail: `${state}, step ${step}, since ${since}${nextLook === undefined ? '' : `, next look ${nextLook}`}`,
    labelled: {},
  }),
};
