import fc from 'fast-check';

import type { AgendaItemId } from '../../../src/domain/coaching/agenda';
import type { PromptId } from '../../../src/domain/coaching/prompt';
import type { CommitmentId, LocalDate, Note } from '../../../src/domain/notes/note';
import { readNote, writeNote } from '../../../src/domain/notes/note-file';
import { aNote, wildNote, wildText } from './a-note';

const full = aNote({
  closedAt: Date.UTC(2026, 10, 24, 9, 28),
  agenda: [
    { id: 'a1' as AgendaItemId, origin: 'prompt', promptId: 'ask-help' as PromptId, kind: 'question', text: 'What would make next week easier?', hat: 'leader', audience: 'shared', minutes: 5, reason: 'Not asked since 3 October', state: 'covered' },
    { id: 'a2' as AgendaItemId, origin: 'my-topic', promptId: undefined, kind: 'topic', text: 'Holiday cover', hat: 'manager', audience: 'private', minutes: 3, reason: '', state: 'open' },
  ],
  text: 'The launch slipped by a week.\n\n## Commitments\n---\nis what I typed myself.',
  privateText: 'Seems tired.',
  commitments: [
    { id: 'c1' as CommitmentId, owner: 'them', text: 'send the draft', due: '2026-12-01' as LocalDate, state: 'open' },
    { id: 'c2' as CommitmentId, owner: 'me', text: 'ask for the budget', due: undefined, state: 'done' },
  ],
  moments: [{ id: 'm1', text: 'Booked the room without being asked' }],
  feedback: [{ id: 'f1', behaviour: 'Interrupted the customer twice', effect: 'They stopped talking', next: 'Count to three first' }],
  hat: 'leader',
  coaching: [{ id: 'k1', promptId: 'try-first' as PromptId, question: 'What would you try first?', about: 'She is stuck on the contract', found: 'Call the lawyer herself' }],
  conversation: [{ id: 's1', stage: 'wanted', text: 'To lead the launch' }, { id: 's2', stage: 'options', text: 'Ask for a week' }],
  feedbackForMe: [{ id: 'q1', promptId: undefined, question: 'What should I stop doing?', answer: 'Answering for us' }],
  whileAway: [{ id: 'w1', text: 'The offer to the school', outcome: 'moved' }],
});

const FULL_TEXT = `---
two-hats: 1
id: p7q2x4
person: k3v9w2
with: Noor Haddad
title: "1:1 with Noor"
date: 2026-11-24
starts: 2026-11-24T09:00:00Z
minutes: 30
meeting: "series:AAMk=:2026-11-24"
situation: steady
hat: leader
closed: 2026-11-24T09:28:00Z
---

## Agenda

- [x] What would make next week easier? (5 min, leader, shared, question, prompt ask-help) ^a1
  Why: Not asked since 3 October
- [ ] Holiday cover (3 min, manager, private, topic, my-topic) ^a2

## Notes

The launch slipped by a week.

\\## Commitments
---
is what I typed myself.

## Private notes

Seems tired.

## Commitments

- [ ] Noor: send the draft (by 2026-12-01) ^c1
- [x] Me: ask for the budget ^c2

## Moments

- Booked the room without being asked ^m1

## Feedback

- Interrupted the customer twice ^f1
  Effect: They stopped talking
  Next: Count to three first

## Coaching questions

- What would you try first? (prompt try-first) ^k1
  About: She is stuck on the contract
  Found: Call the lawyer herself

## Coaching conversation

- To lead the launch (wanted) ^s1
- Ask for a week (options) ^s2

## Feedback for me

- What should I stop doing? ^q1
  Answer: Answering for us

## While I was away

- The offer to the school (moved) ^w1
`;

/** The note in a text; fails the test when the text is broken. */
function noteIn(text: string): Note {
  const read = readNote(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.note;
}

describe('writeNote', () => {
  it('[N1, N5] writes a file that a person can read', () => {
    expect(writeNote(undefined, full)).toBe(FULL_TEXT);
  });

  it('[N2] keeps the byte order mark and the line ends of the file, also in the lines it adds', () => {
    const before = `\uFEFF${FULL_TEXT.replaceAll('\n', '\r\n')}`;
    expect(writeNote(before, noteIn(before))).toBe(before);
    const after = writeNote(before, { ...full, text: 'one\ntwo', moments: [], commitments: [...full.commitments, { ...full.commitments[0]!, id: 'c3' as CommitmentId }] });
    expect(after.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(noteIn(after)).toMatchObject({ text: 'one\ntwo', moments: [] });
  });

  it('[N2] adds to a file without a last line feed', () => {
    const before = '---\r\nid: a\r\nperson: b\r\ndate: 2026-01-02\r\n---\r\n\r\n## Notes\r\nlast words';
    const after = writeNote(before, { ...noteIn(before), privateText: 'mine' });
    expect(after).toBe('---\r\ntwo-hats: 1\r\nid: a\r\nperson: b\r\ndate: 2026-01-02\r\n---\r\n\r\n## Notes\r\nlast words\r\n\r\n## Private notes\r\n\r\nmine\r\n');
  });

  it('[N11] keeps whatever it does not know, word for word and in place', () => {
    const before = `---
# mine
two-hats: 1
id: "p7q2x4"   # do not touch
mood:
  - sunny # really

  # for now
  - windy
person: k3v9w2
date: 2026-11-24 # moved
starts: 2026-11-24T10:00:00+01:00
situation: sabbatical
---
A line before.

## Notes
free

## Ideas

- [ ] not ours ^i1

## Commitments
some prose
- [ ] Noor: send the draft ^c1
* not a task
- [ ] a line of my own
  - with more

## Moments`;
    const note = noteIn(before);
    expect(note).toMatchObject({ text: 'free', situation: undefined, startsAt: Date.UTC(2026, 10, 24, 9) });
    expect(note.commitments.map(({ text, owner }) => [owner, text])).toEqual([['them', 'send the draft'], ['me', 'a line of my own\n- with more']]);
    expect(writeNote(before, note)).toBe(before);

    const after = writeNote(before, {
      ...note,
      date: '2026-11-25' as LocalDate,
      situation: 'crisis',
      text: 'freer',
      commitments: note.commitments.map((each) => ({ ...each, state: 'done' })),
      moments: [{ id: 'm1', text: 'called first' }],
    });
    expect(after).toBe(
      before
        .replace('date: 2026-11-24 # moved', 'date: 2026-11-25 # moved')
        .replace('situation: sabbatical', 'situation: crisis')
        .replace('\nfree\n', '\n\nfreer\n')
        .replace('- [ ] Noor: send', '- [x] Noor: send')
        .replace('- [ ] a line of my own', `- [x] Me: a line of my own ^${note.commitments[1]!.id}`)
        .replace('## Moments', '## Moments\n\n- called first ^m1\n'),
    );
  });

  it('[N10] puts entries in the order of the note and leaves other lines behind the entry they followed', () => {
    const before = writeNote(undefined, aNote({ moments: ['a', 'b', 'c'].map((id) => ({ id, text: `moment ${id}` })) })).replace('moment b ^b', 'moment b ^b\nsaid twice');
    const after = writeNote(before, aNote({ moments: [{ id: 'c', text: 'moment c' }, { id: 'a', text: 'moment A' }, { id: 'd', text: 'new' }] }));
    expect(after).toContain('## Moments\n\n- moment c ^c\n- moment A ^a\nsaid twice\n- new ^d\n');
  });

  it('[N5] puts a name that is new to the file where it belongs', () => {
    expect(writeNote(writeNote(undefined, { ...full, closedAt: undefined, situation: undefined }), full)).toBe(FULL_TEXT);
  });

  it.each(['x (by 2026-12-01)', '(by 2026-12-01)', 'x \\(by 2026-12-01)', 'x (by 2026-12-01) ', '(by 2026-12-01) (by 2026-12-02)'])('[N9] keeps the text %j apart from a day', (text) => {
    const commitments = [{ ...full.commitments[0]!, text, due: undefined }, { ...full.commitments[1]!, text, due: '2027-01-01' as LocalDate }];
    expect(noteIn(writeNote(undefined, { ...full, commitments })).commitments).toEqual(commitments);
  });

  it('[N3] shows a broken file word for word', () => {
    expect(readNote('no front')).toEqual({ kind: 'broken', text: 'no front', problem: { kind: 'not-opened' } });
  });

  it('[N12] keeps a file that it cannot read inside the one it writes', () => {
    const after = writeNote('just\n## words', full);
    expect(noteIn(after)).toEqual(full);
    expect(after).toContain('## Kept as it was\n\njust\n\\## words\n');
  });

  it('[N6, N8, N9] reads back exactly what it wrote, whatever the user typed', () => {
    fc.assert(
      fc.property(wildNote, (note) => {
        const text = writeNote(undefined, note);
        expect(noteIn(text)).toEqual(note);
        expect(writeNote(text, note)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('[N11] turns any note into any other, in the file of the first', () => {
    fc.assert(
      fc.property(wildNote, wildNote, fc.boolean(), (first, second, crlf) => {
        const before = crlf ? writeNote(undefined, first).replaceAll('\n', '\r\n') : writeNote(undefined, first);
        expect(writeNote(before, noteIn(before))).toBe(before);
        expect(noteIn(writeNote(before, second))).toEqual(second);
      }),
      { numRuns: 120 },
    );
  });

  it('[N11] keeps every word of a file edited by hand when nothing of the note changed', () => {
    const handLines = fc.array(fc.oneof(wildText, fc.constantFrom('## Commitments', '## notes', '- [ ] Me: x ^c1', '  Effect: y', '- z', '')), { maxLength: 12 });
    fc.assert(
      fc.property(handLines, fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = ['---', 'id: a', 'person: b', 'date: 2026-01-02', 'two-hats: 1', '---', ...lines].join(end);
        expect(writeNote(text, noteIn(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('readNote', () => {
  const front = (lines: string) => `---\nid: a\nperson: b\ndate: 2026-01-02\n${lines}\n---\n`;

  it.each([
    ['no front matter', 'hello', { kind: 'not-opened' }],
    ['no end of it', '---\nid: a\n', { kind: 'not-closed' }],
    ['a missing id', '---\nperson: b\ndate: 2026-01-02\n---\n', { kind: 'missing', key: 'id' }],
    ['a missing date', '---\nid: a\nperson: b\n---\n', { kind: 'missing', key: 'date' }],
    ['a line without a name', front('what?'), { kind: 'not-a-pair', line: 5 }],
    ['a key twice', front('id: c'), { kind: 'key-twice', line: 5, key: 'id' }],
    ['a bad date', '---\nid: a\nperson: b\ndate: 2026-02-30\n---\n', { kind: 'not-a-date', key: 'date', found: '2026-02-30' }],
    ['a bad time', front('starts: noon'), { kind: 'not-a-time', key: 'starts', found: 'noon' }],
    ['a bad number', front('minutes: many'), { kind: 'not-a-number', key: 'minutes', found: 'many' }],
    ['a list where one value belongs', front('title: [a, b]'), { kind: 'richer', key: 'title' }],
    ['a value over several lines', front('title: a\n  b'), { kind: 'richer', key: 'title' }],
    ['an unknown escape', front('title: "\\q"'), { kind: 'richer', key: 'title' }],
    ['a newer version', front('two-hats: 2'), { kind: 'newer', version: 2 }],
    ['an anchor', front('x: &a b'), { kind: 'expandable', line: 5 }],
    ['an alias in a list', front('x:\n  - *a'), { kind: 'expandable', line: 6 }],
    ['an alias in brackets', front('x: [1, *a]'), { kind: 'expandable', line: 5 }],
    ['a tag', front('x: !!js/function f'), { kind: 'expandable', line: 5 }],
    ['a tag under our own key', front('title: !x f'), { kind: 'expandable', line: 5 }],
    ['__proto__', front('__proto__: x'), { kind: 'forbidden-name', line: 5 }],
    ['quoted __proto__', front('"__proto__": x'), { kind: 'forbidden-name', line: 5 }],
  ])('[N3, N4] finds a file broken by %s, and says so', (_name, text, problem) => {
    const read = readNote(text);
    expect(read).toEqual({ kind: 'broken', text, problem });
  });

  it('[N4] refuses a bomb of aliases', () => {
    const bomb = Array.from({ length: 20_000 }, (_, step) => `k${step}:\n  - [${'*a,'.repeat(20)}*b]`).join('\n');
    expect(readNote(front(bomb)).kind).toBe('broken');
  });

  it('[N4] leaves text blocks and maps under unknown keys alone', () => {
    const text = front('x: |\n  *bold* and &c\n  - !important\ny: {a: 1}\nz: a & b *c*');
    expect(writeNote(text, noteIn(text))).toContain('x: |\n  *bold* and &c\n  - !important\ny: {a: 1}\nz: a & b *c*\n');
  });

  it.each([
    ["'it''s'", "it's"],
    ['"tab\\t \\u00e9 \\x41 \\U0001F389"', 'tab\t é A 🎉'],
    ['plain # comment', 'plain'],
    ['Re: budget', 'Re: budget'],
    ['a#b', 'a#b'],
    ['~', ''],
    ['null', ''],
  ])('[N4] reads the title %s', (source, title) => {
    expect(noteIn(front(`title: ${source}`)).title).toBe(title);
  });

  it('[N7] finds sections whatever their case, and lets the first of a name count', () => {
    const note = noteIn(`${front('')}## NOTES\n\none\n\n## notes\n\ntwo\n`);
    expect(note.text).toBe('one');
  });

  it('[N8] tells a copied line from its model, and a line without id from its twin', () => {
    const note = noteIn(`${front('')}## Moments\n- a ^m1\n- b ^m1\n- c\n- c\n`);
    expect(note.moments.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'c']);
    expect(new Set(note.moments.map(({ id }) => id)).size).toBe(4);
    expect(note.moments[1]!.id).toBe('m1-2');
  });

  it('[N8] takes a line that a person added to the agenda as private', () => {
    expect(noteIn(`${front('')}## Agenda\n- [ ] pay rise\n`).agenda).toMatchObject([{ text: 'pay rise', audience: 'private', origin: 'my-topic', state: 'open' }]);
  });

  it('[N8] reads an agenda line whose source is of another version as the user’s own topic, and keeps the word', () => {
    const text = `${front('two-hats: 1')}## Agenda\n- [ ] The budget (3.0 min, leader, shared, riddle, from-the-moon r1) ^a1\n`;
    const note = noteIn(text);
    expect(note.agenda).toMatchObject([{ text: 'The budget', origin: 'my-topic', kind: 'topic', promptId: 'r1', minutes: 3 }]);
    const after = writeNote(text, { ...note, agenda: note.agenda.map((item) => ({ ...item, state: 'covered', text: 'The whole budget', minutes: 5, audience: 'private' })) });
    expect(after).toContain('- [x] The whole budget (5 min, leader, private, riddle, from-the-moon r1) ^a1\n');
  });

  it('[N8] leaves lines without the word that their section needs as they are', () => {
    const text = `${front('two-hats: 1')}## Coaching conversation\n- maybe ^s1\n\n## While I was away\n- It rained\n`;
    expect(noteIn(text)).toMatchObject({ conversation: [], whileAway: [] });
    expect(writeNote(text, noteIn(text))).toBe(text);
  });

  it('[N8] leaves a line whose day is no day as it is', () => {
    const text = `${front('two-hats: 1')}## Commitments\n- [ ] Me: x (by 2026-02-31) ^c1\n`;
    expect(noteIn(text).commitments).toEqual([]);
    expect(writeNote(text, { ...noteIn(text), text: 'more' })).toContain('- [ ] Me: x (by 2026-02-31) ^c1');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(wildText, wildText.map((text) => `---\n${text}\n---\n${text}`)), (text) => void readNote(text)));
  });
});
