import fc from 'fast-check';

import { type AgendaItem, ITEM_ORIGINS } from '../../../src/domain/coaching/agenda';
import { SITUATIONS } from '../../../src/domain/coaching/prompt';
import { type Commitment, type LocalDate, NO_NOTE_ENTRIES, type Note, type NoteId, STAGES } from '../../../src/domain/notes/note';
import type { PersonId } from '../../../src/domain/people/person';

/** A note with everything in it; each test changes what it is about. */
export function aNote(changes: Partial<Note> = {}): Note {
  return {
    id: 'p7q2x4' as NoteId,
    personId: 'k3v9w2' as PersonId,
    personName: 'Noor Haddad',
    title: '1:1 with Noor',
    date: '2026-11-24' as LocalDate,
    startsAt: Date.UTC(2026, 10, 24, 9),
    minutes: 30,
    meetingKey: 'series:AAMk=:2026-11-24',
    situation: 'steady',
    closedAt: undefined,
    ...NO_NOTE_ENTRIES,
    ...changes,
  };
}

/** Bits of text that have broken Markdown files before, among ordinary ones. */
const bits = fc.constantFrom(
  ...['a', 'Noor', ' ', '  ', '\n', '\n\n', '\t', '## Commitments', '# Top', '\\', '\\\\## x', '---', '```', '- [ ] ', '- ', '[x] ', '^', '^a1', ' ^b2', 'Me: ', 'Noor: '],
  ...['(by 2026-12-01)', ' (by 2026-12-01)', '(5 min, leader, shared, question, prompt q1)', 'Effect: ', 'Next:', 'Why: x', 'Found: x', 'Agreed:', '(wanted)', ' (prompt q1)', '(ready now)', '(said 2026-12-01)', '\\:', '\\(', ':', '#', '…', '\u200b', '\u202e', '\u2028', 'שלום', '會議', '🎉', '\0', '<b>', '"', "'", '&a', '*b', '!c', '{', '[', '%', '@', '`'],
);
export const wildText = fc.oneof(fc.array(bits, { maxLength: 6 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 12 })).map((text) => text.replace(/\r\n?/g, '\n'));

export const wildId = fc.stringMatching(/^[a-z0-9]{1,6}$/);
export const wildDay = fc.date({ min: new Date('1999-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as LocalDate);
const time = fc.integer({ min: 0, max: 4e12 });
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
export const unique = <Thing extends { readonly id: string }>(thing: fc.Arbitrary<Thing>) => fc.uniqueArray(thing, { selector: (each) => each.id, maxLength: 3 });

export const wildCommitment = fc.record({ id: wildId, owner: fc.constantFrom('me', 'them'), text: wildText, due: maybe(wildDay), state: fc.constantFrom('open', 'done', 'dropped') }) as fc.Arbitrary<Commitment>;

export const wildItem = fc.record({
  id: wildId,
  origin: fc.constantFrom(...ITEM_ORIGINS),
  promptId: maybe(fc.stringMatching(/^[a-z][a-z-]{0,8}$/)),
  kind: fc.constantFrom('question', 'feedback', 'delegation', 'action', 'reflection', 'topic', 'commitment'),
  text: wildText,
  hat: fc.constantFrom('manager', 'leader'),
  audience: fc.constantFrom('shared', 'private'),
  minutes: fc.integer({ min: 0, max: 90 }),
  reason: wildText,
  state: fc.constantFrom('open', 'covered', 'skipped'),
}) as fc.Arbitrary<AgendaItem>;

export const wildNote = fc.record({
  id: wildId,
  personId: wildId,
  personName: fc.oneof(fc.constantFrom('Noor Haddad', 'Me', 'X: y', '李 雷'), wildText.filter((name) => name !== '')),
  title: wildText,
  date: wildDay,
  startsAt: maybe(time),
  minutes: maybe(fc.integer({ min: 0, max: 600 })),
  meetingKey: maybe(wildText.filter((key) => key !== '')),
  situation: maybe(fc.constantFrom(...SITUATIONS)),
  hat: maybe(fc.constantFrom('manager', 'leader')),
  closedAt: maybe(time),
  agenda: unique(wildItem),
  text: wildText,
  privateText: wildText,
  commitments: unique(wildCommitment),
  moments: unique(fc.record({ id: wildId, text: wildText })),
  feedback: unique(fc.record({ id: wildId, behaviour: wildText, effect: wildText, next: wildText })),
  coaching: unique(fc.record({ id: wildId, promptId: maybe(fc.stringMatching(/^[a-z][a-z-]{0,8}$/)), question: wildText, about: wildText, found: wildText })),
  conversation: unique(fc.record({ id: wildId, stage: fc.constantFrom(...STAGES), text: wildText })),
  feedbackForMe: unique(fc.record({ id: wildId, promptId: maybe(fc.stringMatching(/^[a-z][a-z-]{0,8}$/)), question: wildText, answer: wildText })),
  whileAway: unique(fc.record({ id: wildId, text: wildText, outcome: fc.constantFrom('moved', 'waited') })),
}) as unknown as fc.Arbitrary<Note>;
