import fc from 'fast-check';

import { mergeText } from '../../../src/domain/notes/merge';
import type { LocalDate } from '../../../src/domain/notes/note';
import { type MeFile, NOTHING_OF_ME } from '../../../src/domain/people/me';
import { readMe, writeMe } from '../../../src/domain/people/me-file';
import type { PersonId } from '../../../src/domain/people/person';
import { maybe, unique, wildDay, wildId, wildText } from '../notes/a-note';

const full: MeFile = {
  practices: [
    { id: 'p1', behaviour: 'Ask before I answer', when: 'When Noor asks me what to do', then: 'I ask what she would try first', personId: 'k3v9w2hd' as PersonId, from: '2026-11-24' as LocalDate, to: '2026-12-23' as LocalDate, state: 'running' },
    { id: 'p0', behaviour: 'Say what the work is for', when: '', then: '', personId: undefined, from: '2026-09-01' as LocalDate, to: '2026-09-30' as LocalDate, state: 'ended' },
  ],
  chances: [
    { id: 'c1', practiceId: 'p1', day: '2026-11-24' as LocalDate, personName: 'Noor Haddad', taken: true, words: 'I counted to ten.' },
    { id: 'c2', practiceId: 'p1', day: '2026-11-25' as LocalDate, personName: 'Ben', taken: false, words: '' },
  ],
  selfChecks: [{ id: 's1', quarter: '2026-Q4', initiative: 3, vision: 2, throughOthers: 4, words: 'Better than in summer' }],
  objectives: [{ id: 'o1', text: 'Raise first-time resolution', plain: 'Callers need us once', day: '2026-10-05' as LocalDate }],
  stories: [{ id: 'i1', text: 'The school that got its lessons back', goal: 'Callers need us once', day: '2026-10-12' as LocalDate }],
  dutyReviews: [{ id: 'clear-goals', day: '2026-10-20' as LocalDate }],
  openings: [{ id: 'n1', role: 'A planner for the north', looksFor: 'Asks before it is late', state: 'open' }],
};

const FULL_TEXT = `---
two-hats: 1
---

## Practice

- [ ] Ask before I answer (2026-11-24 to 2026-12-23, with k3v9w2hd) ^p1
  When: When Noor asks me what to do
  Then: I ask what she would try first
- [x] Say what the work is for (2026-09-01 to 2026-09-30) ^p0

## Chances

- [x] Noor Haddad (of p1, on 2026-11-24) ^c1
  Note: I counted to ten.
- [-] Ben (of p1, on 2026-11-25) ^c2

## Self-checks

- 2026-Q4 (initiative 3, vision 2, through others 4) ^s1
  Note: Better than in summer

## Objectives

- Raise first-time resolution (on 2026-10-05) ^o1
  In plain words: Callers need us once

## Impact stories

- The school that got its lessons back (on 2026-10-12) ^i1
  Goal: Callers need us once

## Duties reviewed

- clear goals (on 2026-10-20) ^clear-goals

## Openings

- [ ] A planner for the north ^n1
  Looks for: Asks before it is late
`;

function meIn(text: string): MeFile {
  const read = readMe(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.me;
}

const answer = fc.constantFrom(1, 2, 3, 4, 5);
const wildMe = fc.record({
  practices: unique(fc.record({ id: wildId, behaviour: wildText, when: wildText, then: wildText, personId: maybe(wildId), from: wildDay, to: wildDay, state: fc.constantFrom('running', 'ended') })),
  chances: unique(fc.record({ id: wildId, practiceId: wildId, day: wildDay, personName: wildText, taken: fc.boolean(), words: wildText })),
  selfChecks: unique(fc.record({ id: wildId, quarter: wildText, initiative: answer, vision: answer, throughOthers: answer, words: wildText })),
  objectives: unique(fc.record({ id: wildId, text: wildText, plain: wildText, day: wildDay })),
  stories: unique(fc.record({ id: wildId, text: wildText, goal: wildText, day: wildDay })),
  dutyReviews: unique(fc.record({ id: wildId, day: wildDay })),
  openings: unique(fc.record({ id: wildId, role: wildText, looksFor: wildText, state: fc.constantFrom('open', 'done', 'dropped') })),
}) as unknown as fc.Arbitrary<MeFile>;

describe('writeMe', () => {
  it('[N16] writes a file that a person can read, and reads it back', () => {
    expect(writeMe(undefined, full)).toBe(FULL_TEXT);
    expect(meIn(FULL_TEXT)).toEqual(full);
  });

  it('[N16] reads back whatever it wrote, over any other', () => {
    fc.assert(
      fc.property(wildMe, wildMe, (one, other) => {
        const text = writeMe(undefined, one);
        expect(meIn(text)).toEqual(one);
        expect(writeMe(text, one)).toBe(text);
        expect(meIn(writeMe(text, other))).toEqual(other);
      }),
      { numRuns: 100 },
    );
  });

  it('[N11, N16] keeps names, sections and lines that it does not know', () => {
    const before = FULL_TEXT.replace('two-hats: 1\n', 'two-hats: 1\nmood: sunny\n')
      .replace('## Chances', '## My own thoughts\n\nLess talk.\n\n## Chances')
      .replace('- [ ] A planner', '- not a box\n- [ ] A planner')
      .replace('- 2026-Q4', '- 2025-Q1 (initiative 9) ^s0\n- 2026-Q4');
    expect(meIn(before)).toEqual(full);
    expect(writeMe(before, full)).toBe(before);
    const after = writeMe(before, { ...full, chances: [], openings: [], selfChecks: [] });
    for (const kept of ['mood: sunny', '## My own thoughts\n\nLess talk.', '- not a box', '- 2025-Q1 (initiative 9) ^s0']) expect(after).toContain(kept);
  });

  it('[N16] leaves entries whose day is no day as they are', () => {
    const before = '---\ntwo-hats: 1\n---\n\n## Practice\n- [ ] x (2026-02-30 to 2026-03-01) ^p1\n\n## Duties reviewed\n- x (on 2026-02-30) ^d1\n\n## Chances\n- [x] Noor\n';
    expect(meIn(before)).toEqual(NOTHING_OF_ME);
    expect(writeMe(before, NOTHING_OF_ME)).toBe(before);
  });

  it('[N3, N12, N16] tells what is wrong, and keeps what it cannot read', () => {
    expect(readMe('# Me')).toMatchObject({ kind: 'broken', text: '# Me' });
    expect(readMe('---\ntwo-hats: 2\n---\n')).toMatchObject({ kind: 'broken' });
    expect(writeMe('# Me', full)).toContain('## Kept as it was\n\n# Me\n');
  });

  it('[N16, M3] loses nothing that two devices add', () => {
    const chance = (id: string) => ({ ...full.chances[0]!, id });
    const start = writeMe(undefined, { ...full, chances: [] });
    const { text, conflicts } = mergeText(start, writeMe(start, { ...full, chances: [chance('a')], openings: [] }), writeMe(start, { ...full, chances: [chance('b'), chance('c')] }));
    expect(meIn(text)).toMatchObject({ chances: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], openings: [] });
    expect(conflicts).toBe(0);
  });

  it('[N16, M3] has one day for a duty that two devices reviewed on two days, the later, whichever merges', () => {
    const reviewed = (...days: readonly (readonly [string, string])[]) => writeMe(FULL_TEXT, { ...full, dutyReviews: days.map(([id, day]) => ({ id, day: day as LocalDate })) });
    const [was, one, other] = [reviewed(['goals', '2026-09-01']), reviewed(['goals', '2026-11-24'], ['plan', '2026-11-24']), reviewed(['goals', '2026-11-25'], ['plan', '2026-11-20'])];
    for (const base of [was, undefined]) {
      const { text, conflicts } = mergeText(base, one, other);
      expect(meIn(text).dutyReviews).toEqual([{ id: 'goals', day: '2026-11-25' }, { id: 'plan', day: '2026-11-24' }]);
      expect(mergeText(base, other, one)).toEqual({ text, conflicts: 0 });
      for (const side of [one, other]) expect(mergeText(side, text, side).text).toBe(text);
      for (const side of [one, other]) expect(mergeText(base, text, side).text).toBe(text);
      expect(conflicts).toBe(0);
    }
  });

  it('[N16, M3] keeps both where a person wrote something else into the line of a duty', () => {
    const line = '- goals (on 2026-11-24) ^goals';
    const before = writeMe(undefined, { ...NOTHING_OF_ME, dutyReviews: [{ id: 'goals', day: '2026-11-24' as LocalDate }] });
    const { text } = mergeText(before, before.replace(line, '- goals, with Dana (on 2026-11-24) ^goals'), before.replace('11-24', '11-25'));
    expect(text).toContain('with Dana');
    expect(text).toContain('2026-11-25');
  });

  it('[N16, M3] ends a practice that one device ended while the other put it better', () => {
    const [practice] = full.practices;
    const changed = (change: Partial<NonNullable<typeof practice>>) => writeMe(FULL_TEXT, { ...full, practices: [{ ...practice!, ...change }, full.practices[1]!] });
    const { text } = mergeText(FULL_TEXT, changed({ state: 'ended' }), changed({ then: 'I ask, and wait' }));
    expect(meIn(text).practices[0]).toMatchObject({ state: 'ended', then: 'I ask, and wait' });
  });
});
