import type { EntryKind } from '../notes/entry-list';
import { idOf, idWord, isMe } from '../notes/list-entry';
import { BARE, BY_DAY, DAY, FEEDBACK, NOTE_LINES, ON_DAY, dayAtEnd, dueTail, isNoDay, workBox, workState } from '../notes/note-lists';
import { readWord } from '../notes/plain-value';
import type { Delegation, DelegationMove, DelegationStep, Goal, PersonId, PlanStep, Raised, ReviewPoint, SaidFeedback, StretchProject, SuccessorFor, Topic } from './person';

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
    isNoDay(tail) ? undefined : { id, text, measure: labelled['Measure'] ?? '', reach: labelled['Reach'] ?? '', purpose: labelled['Purpose'] ?? '', due: dayAtEnd(tail), state: workState(box) },
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
    isNoDay(tail) ? undefined : { id, skill: text, action: labelled['Action'] ?? '', due: dayAtEnd(tail), state: workState(box) },
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
const STATE_AND_STEP = `(?:${STATES.join('|')}), step [1-5]`;
const DELEGATION_TAIL = new RegExp(`${STATE_AND_STEP}, since ${DAY}(?:, next look ${DAY})?`);

function stepOf(part: string | undefined): DelegationStep {
  return Number(part?.at(-1)) as DelegationStep;
}

/** `- The weekly report (handed-over, step 3, since 2026-10-01, next look 2026-12-01) ^d1`. A line without this tail is no entry. */
export const DELEGATIONS: EntryKind<Delegation> = {
  grammar: { hasBox: false, hasOwner: false, tail: DELEGATION_TAIL, labels: [] },
  thing: ({ id, text, tail = '' }) => {
    const [state, step, since, nextLook] = tail.split(', ');
    const [sinceDay, lookDay] = [dayAtEnd(since), dayAtEnd(nextLook)];
    if (sinceDay === undefined || (nextLook !== undefined && lookDay === undefined)) return undefined;
    return {
      id,
      what: text,
      step: stepOf(step),
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

/**
 * `- The weekly report (of d1, handed-over, step 3, on 2026-10-01) ^m1`; the words are those of the delegation, and stand there for people.
 *
 * @param names what the delegations are called
 */
export function moveKind(names: readonly Pick<Delegation, 'id' | 'what'>[]): EntryKind<DelegationMove> {
  const words = new Map(names.map(({ id, what }) => [id, what.replace(/\s+/g, ' ').trim()]));
  return {
    grammar: { ...NOTE_LINES, tail: new RegExp(`of [^\\s(),]+, ${STATE_AND_STEP}, on ${DAY}`) },
    thing: ({ id, tail = '' }) => {
      const [of = '', state, step, on] = tail.split(', ');
      const day = dayAtEnd(on);
      return day === undefined ? undefined : { id, delegationId: idOf(of.slice('of '.length)), day, state: readWord(STATES, state) ?? 'held', step: stepOf(step) };
    },
    entry: ({ id, delegationId, day, state, step }) => ({
      ...BARE,
      id,
      text: words.get(delegationId) ?? '',
      tail: `of ${idWord(delegationId)}, ${state}, step ${step}, on ${day}`,
    }),
  };
}

/** `- [ ] Lead the move to the new hall (by 2027-03-31) ^s1` */
export const STRETCH: EntryKind<StretchProject> = {
  grammar: { ...NOTE_LINES, hasBox: true, tail: BY_DAY },
  thing: ({ id, box, text, tail }) => (isNoDay(tail) ? undefined : { id, text, due: dayAtEnd(tail), state: workState(box) }),
  entry: ({ id, text, due, state }) => ({ ...BARE, id, box: workBox(state), text, tail: dueTail(due) }),
};

const READY = { now: 'ready now', 'within-a-year': 'ready within a year', later: 'ready later' } as const;

/** `- Head of the support desk (ready within a year) ^o1`; a role without a tail is one for later. */
export const SUCCESSOR_FOR: EntryKind<SuccessorFor> = {
  grammar: { ...NOTE_LINES, tail: new RegExp(Object.values(READY).join('|')) },
  thing: ({ id, text, tail }) => ({ id, role: text, ready: tail === READY.now ? 'now' : tail === READY['within-a-year'] ? 'within-a-year' : 'later' }),
  entry: ({ id, role, ready }) => ({ ...BARE, id, text: role, tail: READY[ready] }),
};

/** `- Numbers come late to the month's end (said 2026-11-03) ^r1`; without a tail it was not said yet. */
export const REVIEW_POINTS: EntryKind<ReviewPoint> = {
  grammar: { ...NOTE_LINES, tail: new RegExp(`said ${DAY}`) },
  thing: ({ id, text, tail }) => (isNoDay(tail) ? undefined : { id, text, said: dayAtEnd(tail) }),
  entry: ({ id, text, said }) => ({ ...BARE, id, text, tail: said === undefined ? undefined : `said ${said}` }),
};

/** `- [ ] A second planner for the north (since 2026-11-24, for k3v9w2hd) ^u1`, then `From:` and `Agreed:`. */
export const RAISED: EntryKind<Raised> = {
  grammar: { ...NOTE_LINES, hasBox: true, tail: new RegExp(`since ${DAY}, for [^\\s(),]+`), labels: ['From', 'Agreed'] },
  thing: ({ id, box, text, tail = '', labelled }) => {
    const [day, person = ''] = tail.split(', for ');
    const since = dayAtEnd(day);
    if (since === undefined) return undefined;
    return { id, text, from: idOf(person) as PersonId, fromName: labelled['From'] ?? '', since, outcome: labelled['Agreed'] ?? '', state: workState(box) };
  },
  entry: ({ id, text, from, fromName, since, outcome, state }) => ({
    ...BARE,
    id,
    box: workBox(state),
    text,
    tail: `since ${since}, for ${idWord(from)}`,
    labelled: { From: fromName, Agreed: outcome },
  }),
};

/** As in a note, with the day behind it: `- Interrupted the customer twice (on 2026-11-24) ^f1`, then `Effect:` and `Next:`. */
export const SAID_FEEDBACK: EntryKind<SaidFeedback> = {
  grammar: { ...FEEDBACK.grammar, tail: ON_DAY },
  thing: (entry) => {
    const [given, day] = [FEEDBACK.thing(entry), dayAtEnd(entry.tail)];
    return given === undefined || day === undefined ? undefined : { ...given, day };
  },
  entry: ({ day, ...given }) => ({ ...FEEDBACK.entry(given), tail: `on ${day}` }),
};
