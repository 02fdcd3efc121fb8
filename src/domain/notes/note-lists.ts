import { ITEM_ORIGINS, type AgendaItem, type AgendaItemId, type ItemState } from '../coaching/agenda';
import { PROMPT_KINDS, type PromptId } from '../coaching/prompt';
import type { EntryKind } from './entry-list';
import { type Box, type EntryGrammar, isMe } from './list-entry';
import type { Commitment, CommitmentId, Feedback, LocalDate, Moment } from './note';
import { readDate, readWord } from './plain-value';

/** The form of a day, as a part of a tail's. */
export const DAY = '\\d{4}-\\d{2}-\\d{2}';
/** The tail of what has a day to be done by, and nothing else. */
export const BY_DAY = new RegExp(`by ${DAY}`);
/** The tail of what has a day on which it was done. */
export const ON_DAY = new RegExp(`on ${DAY}`);
const WORK_STATES = { ' ': 'open', x: 'done', '-': 'dropped' } as const;
const WORK_BOXES = { open: ' ', done: 'x', dropped: '-' } as const;

/** `[ ]` open, `[x]` done, `[-]` dropped. */
export function workState(box: Box | undefined): 'open' | 'done' | 'dropped' {
  return WORK_STATES[box ?? ' '];
}

export function workBox(state: 'open' | 'done' | 'dropped'): Box {
  return WORK_BOXES[state];
}

/** The day that a tail, or a part of one, ends with. */
export function dayAtEnd(part: string | undefined): LocalDate | undefined {
  return part === undefined ? undefined : readDate(part.slice(-'2026-11-24'.length));
}

/** A tail of the right form that names no day: its line is left as it is. */
export function isNoDay(tail: string | undefined): boolean {
  return tail !== undefined && dayAtEnd(tail) === undefined;
}

export function dueTail(due: string | undefined): string | undefined {
  return due === undefined ? undefined : `by ${due}`;
}

/** How a file calls the counterpart in its lists: by the first word of their name. */
export function ownerWord(name: string | undefined): string {
  const word = name?.trim().split(/\s+/)[0] ?? '';
  return word === '' || word.length > 60 || /[:\\^]/.test(word) || isMe(word) ? 'Them' : word;
}

const NO_LABELS: Readonly<Record<string, string>> = {};

/** `- [ ] Noor: send the draft (by 2026-12-01) ^c7k2` */
export function commitmentKind(them: string): EntryKind<Commitment> {
  return {
    grammar: { hasBox: true, hasOwner: true, tail: BY_DAY, labels: [] },
    thing: ({ id, box, owner, text, tail }) =>
      isNoDay(tail)
        ? undefined
        : { id: id as CommitmentId, owner: isMe(owner) ? 'me' : 'them', text, due: dayAtEnd(tail), state: workState(box) },
    entry: ({ id, owner, text, due, state }) => ({
      id,
      box: workBox(state),
      owner: owner === 'me' ? 'Me' : them,
      text,
      tail: dueTail(due),
      labelled: NO_LABELS,
    }),
  };
}

/** Lines with nothing but words; other kinds add to it. */
export const NOTE_LINES: EntryGrammar = { hasBox: false, hasOwner: false, tail: undefined, labels: [] };
export const BARE = { box: undefined, owner: undefined, tail: undefined, labelled: NO_LABELS } as const;

/** `- Booked the room without being asked ^m1` */
export const MOMENTS: EntryKind<Moment> = {
  grammar: NOTE_LINES,
  thing: ({ id, text }) => ({ id, text }),
  entry: ({ id, text }) => ({ ...BARE, id, text }),
};

/** The behaviour on the first line, then `Effect:` and `Next:`. */
export const FEEDBACK: EntryKind<Feedback> = {
  grammar: { ...NOTE_LINES, labels: ['Effect', 'Next'] },
  thing: ({ id, text, labelled }) => ({ id, behaviour: text, effect: labelled['Effect'] ?? '', next: labelled['Next'] ?? '' }),
  entry: ({ id, behaviour, effect, next }) => ({ ...BARE, id, text: behaviour, labelled: { Effect: effect, Next: next } }),
};

const ITEM_KINDS = [...PROMPT_KINDS, 'topic', 'commitment'] as const;
const ITEM_STATES: Readonly<Record<Box, ItemState>> = { ' ': 'open', x: 'covered', '-': 'skipped' };
const ITEM_BOXES: Readonly<Record<ItemState, Box>> = { open: ' ', covered: 'x', skipped: '-' };

/** Minutes, hat, audience, kind, origin, and the prompt when there is one. A later version may have kinds and origins of its own. */
const ITEM_TAIL = /\d+(?:\.\d+)? min, (?:manager|leader), (?:shared|private), [a-z][a-z-]*, [a-z][a-z-]*(?: [^\s()]+)?/;

/** What a line is that a person wrote into the agenda themselves: their own topic, and private until they say otherwise. */
const OWN_LINE = { minutes: 5, hat: 'manager', audience: 'private', kind: 'topic', origin: 'my-topic', promptId: undefined } as const;

/** `- [ ] What would help? (5 min, leader, shared, question, prompt ask-help) ^a1`, then `Why:` and the reason. */
export const AGENDA_ITEMS: EntryKind<AgendaItem> = {
  grammar: { hasBox: true, hasOwner: false, tail: ITEM_TAIL, labels: ['Why'] },
  thing: ({ id, box, text, tail, labelled }) => ({
    id: id as AgendaItemId,
    text,
    reason: labelled['Why'] ?? '',
    state: ITEM_STATES[box ?? ' '],
    ...(tail === undefined ? OWN_LINE : itemTail(tail)),
  }),
  entry: (item) => ({
    id: item.id,
    box: ITEM_BOXES[item.state],
    owner: undefined,
    text: item.text,
    tail: [`${item.minutes} min`, item.hat, item.audience, item.kind, `${item.origin} ${item.promptId ?? ''}`.trimEnd()].join(', '),
    labelled: { Why: item.reason },
  }),
};

function itemTail(tail: string): Pick<AgendaItem, 'minutes' | 'hat' | 'audience' | 'kind' | 'origin' | 'promptId'> {
  const [minutes = '', hat, audience, kind, source = ''] = tail.split(', ');
  const [origin, promptId] = source.split(' ');
  return {
    minutes: Number.parseFloat(minutes),
    hat: hat === 'leader' ? 'leader' : 'manager',
    audience: audience === 'shared' ? 'shared' : 'private',
    kind: readWord(ITEM_KINDS, kind) ?? 'topic',
    origin: readWord(ITEM_ORIGINS, origin) ?? 'my-topic',
    promptId: promptId as PromptId | undefined,
  };
}
