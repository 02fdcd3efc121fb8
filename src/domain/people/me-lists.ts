import type { EntryKind } from '../notes/entry-list';
import { idOf, idWord } from '../notes/list-entry';
import { BARE, DAY, NOTE_LINES, ON_DAY, dayAtEnd, workBox, workState } from '../notes/note-lists';
import { readDate } from '../notes/plain-value';
import type { Chance, DutyReview, ImpactStory, Objective, Opening, Practice, SelfAnswer, SelfCheck } from './me';
import type { PersonId } from './person';

/** `- [ ] Ask before I answer (2026-11-24 to 2026-12-23, with k3v9w2hd) ^p1`, then `When:` and `Then:`. The box is ticked when it has ended. */
export const PRACTICES: EntryKind<Practice> = {
  grammar: { ...NOTE_LINES, hasBox: true, tail: new RegExp(`${DAY} to ${DAY}(?:, with [^\\s(),]+)?`), labels: ['When', 'Then'] },
  thing: ({ id, box, text, tail = '', labelled }) => {
    const [days = '', person] = tail.split(', with ');
    const [from, to] = [readDate(days.slice(0, 10)), dayAtEnd(days)];
    if (from === undefined || to === undefined) return undefined;
    const personId = person === undefined ? undefined : (idOf(person) as PersonId);
    return { id, behaviour: text, when: labelled['When'] ?? '', then: labelled['Then'] ?? '', personId, from, to, state: box === ' ' ? 'running' : 'ended' };
  },
  entry: ({ id, behaviour, when, then, personId, from, to, state }) => ({
    ...BARE,
    id,
    box: state === 'running' ? ' ' : 'x',
    text: behaviour,
    tail: `${from} to ${to}${personId === undefined ? '' : `, with ${idWord(personId)}`}`,
    labelled: { When: when, Then: then },
  }),
};

/** `- [x] Noor Haddad (of p1, on 2026-11-24) ^c1`, then `Note:`. Ticked is taken, `[-]` and `[ ]` are "not this time". */
export const CHANCES: EntryKind<Chance> = {
  grammar: { ...NOTE_LINES, hasBox: true, tail: new RegExp(`of [^\\s(),]+, on ${DAY}`), labels: ['Note'] },
  thing: ({ id, box, text, tail = '', labelled }) => {
    const day = dayAtEnd(tail);
    if (day === undefined) return undefined;
    const practiceId = idOf(tail.slice('of '.length, tail.indexOf(',')));
    return { id, practiceId, day, personName: text, taken: box === 'x', words: labelled['Note'] ?? '' };
  },
  entry: ({ id, practiceId, day, personName, taken, words }) => ({
    ...BARE,
    id,
    box: taken ? 'x' : '-',
    text: personName,
    tail: `of ${idWord(practiceId)}, on ${day}`,
    labelled: { Note: words },
  }),
};

/** `- 2026-Q4 (initiative 3, vision 2, through others 4) ^s1`, then `Note:`. */
export const SELF_CHECKS: EntryKind<SelfCheck> = {
  grammar: { ...NOTE_LINES, tail: /initiative [1-5], vision [1-5], through others [1-5]/, labels: ['Note'] },
  thing: ({ id, text, tail, labelled }) => {
    if (tail === undefined) return undefined;
    const [initiative, vision, throughOthers] = tail.split(', ').map((part) => Number(part.at(-1))) as [SelfAnswer, SelfAnswer, SelfAnswer];
    return { id, quarter: text, initiative, vision, throughOthers, words: labelled['Note'] ?? '' };
  },
  entry: ({ id, quarter, initiative, vision, throughOthers, words }) => ({
    ...BARE,
    id,
    text: quarter,
    tail: `initiative ${initiative}, vision ${vision}, through others ${throughOthers}`,
    labelled: { Note: words },
  }),
};

/** `- Raise first-time resolution (on 2026-11-24) ^o1`, then `In plain words:`. */
export const OBJECTIVES: EntryKind<Objective> = {
  grammar: { ...NOTE_LINES, tail: ON_DAY, labels: ['In plain words'] },
  thing: ({ id, text, tail, labelled }) => {
    const day = dayAtEnd(tail);
    return day === undefined ? undefined : { id, text, plain: labelled['In plain words'] ?? '', day };
  },
  entry: ({ id, text, plain, day }) => ({ ...BARE, id, text, tail: `on ${day}`, labelled: { 'In plain words': plain } }),
};

/** `- The school that got its lessons back (on 2026-11-24) ^i1`, then `Goal:`. */
export const STORIES: EntryKind<ImpactStory> = {
  grammar: { ...NOTE_LINES, tail: ON_DAY, labels: ['Goal'] },
  thing: ({ id, text, tail, labelled }) => {
    const day = dayAtEnd(tail);
    return day === undefined ? undefined : { id, text, goal: labelled['Goal'] ?? '', day };
  },
  entry: ({ id, text, goal, day }) => ({ ...BARE, id, text, tail: `on ${day}`, labelled: { Goal: goal } }),
};

/** `- clear goals (on 2026-11-24) ^clear-goals`: the id is the duty's, the words stand there for people. */
export const DUTY_REVIEWS: EntryKind<DutyReview> = {
  grammar: { ...NOTE_LINES, tail: ON_DAY },
  thing: ({ id, tail }) => {
    const day = dayAtEnd(tail);
    return day === undefined ? undefined : { id, day };
  },
  entry: ({ id, day }) => ({ ...BARE, id, text: id.replaceAll('-', ' '), tail: `on ${day}` }),
};

/** `- [ ] A planner for the north ^n1`, then `Looks for:`. */
export const OPENINGS: EntryKind<Opening> = {
  grammar: { ...NOTE_LINES, hasBox: true, labels: ['Looks for'] },
  thing: ({ id, box, text, labelled }) => ({ id, role: text, looksFor: labelled['Looks for'] ?? '', state: workState(box) }),
  entry: ({ id, role, looksFor, state }) => ({ ...BARE, id, box: workBox(state), text: role, labelled: { 'Looks for': looksFor } }),
};
