import fc from 'fast-check';

import { mergeText } from '../../../src/domain/notes/merge';
import type { LocalDate } from '../../../src/domain/notes/note';
import type { PersonFile, PersonId } from '../../../src/domain/people/person';
import { readPerson, writePerson } from '../../../src/domain/people/person-file';
import { wildPerson } from './a-person';

const full: PersonFile = {
  id: 'k3v9w2' as PersonId,
  name: 'Noor Haddad',
  addresses: ['noor@contoso.com', 'n.haddad@contoso.com'],
  relation: 'report',
  relationIsChosen: true,
  since: '2025-03-01' as LocalDate,
  topics: [{ id: 't1', text: 'Budget for spring', theirs: true, state: 'open' }, { id: 't2', text: 'Holiday cover', theirs: false, state: 'done' }],
  goals: [{ id: 'g1', text: 'Ship the portal', measure: '', reach: '', purpose: 'it moves us toward fewer calls', due: '2027-03-31' as LocalDate, state: 'open' }],
  plan: [{ id: 'p1', skill: 'Presenting to customers', action: 'Lead the next demo', due: undefined, state: 'done' }],
  delegations: [{ id: 'd1', what: 'The weekly report', step: 3, since: '2026-10-01' as LocalDate, nextLook: '2026-12-01' as LocalDate, state: 'handed-over' }],
  moves: [
    { id: 'm1', delegationId: 'd1', day: '2026-09-01' as LocalDate, state: 'held', step: 1 },
    { id: 'm2', delegationId: 'd1', day: '2026-10-01' as LocalDate, state: 'handed-over', step: 3 },
    { id: 'm3', delegationId: 'gone', day: '2026-10-01' as LocalDate, state: 'came-back', step: 2 },
  ],
  stretch: [{ id: 's1', text: 'Lead the move to the new hall', due: '2027-03-31' as LocalDate, state: 'open' }],
  successorFor: [{ id: 'o1', role: 'Head of the support desk', ready: 'within-a-year' }],
  reviewPoints: [{ id: 'r1', text: 'Numbers come late', said: '2026-11-03' as LocalDate }, { id: 'r2', text: 'Writes the best handbooks', said: undefined }],
  raised: [{ id: 'u1', text: 'A second planner', from: 'b4c5d6f7' as PersonId, fromName: 'Ben Okoro', since: '2026-11-24' as LocalDate, outcome: 'From January', state: 'done' }],
  feedback: [{ id: 'f1', behaviour: 'Took the night call', effect: 'Nobody had to wait', next: '', day: '2026-11-21' as LocalDate }],
};

const FULL_TEXT = `---
two-hats: 1
id: k3v9w2
name: Noor Haddad
addresses:
  - noor@contoso.com
  - n.haddad@contoso.com
relation: report
relation-chosen: true
since: 2025-03-01
---

## Topics

- [ ] Noor: Budget for spring ^t1
- [x] Me: Holiday cover ^t2

## Goals

- [ ] Ship the portal (by 2027-03-31) ^g1
  Purpose: it moves us toward fewer calls

## Development plan

- [x] Presenting to customers ^p1
  Action: Lead the next demo

## Delegations

- The weekly report (handed-over, step 3, since 2026-10-01, next look 2026-12-01) ^d1

## Delegation moves

- The weekly report (of d1, held, step 1, on 2026-09-01) ^m1
- The weekly report (of d1, handed-over, step 3, on 2026-10-01) ^m2
-  (of gone, came-back, step 2, on 2026-10-01) ^m3

## Stretch projects

- [ ] Lead the move to the new hall (by 2027-03-31) ^s1

## Could take over

- Head of the support desk (ready within a year) ^o1

## Review points

- Numbers come late (said 2026-11-03) ^r1
- Writes the best handbooks ^r2

## Raised upward

- [x] A second planner (since 2026-11-24, for b4c5d6f7) ^u1
  From: Ben Okoro
  Agreed: From January

## Feedback

- Took the night call (on 2026-11-21) ^f1
  Effect: Nobody had to wait
`;

function personIn(text: string): PersonFile {
  const read = readPerson(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.person;
}

describe('writePerson', () => {
  it('[N15] writes a file that a person can read, and reads it back', () => {
    expect(writePerson(undefined, full)).toBe(FULL_TEXT);
    expect(personIn(FULL_TEXT)).toEqual(full);
  });

  it('[N11, N15] keeps comments in a list of addresses, unknown states and lines of other forms', () => {
    const before = FULL_TEXT.replace('  - noor@contoso.com\n', '  - Noor@Contoso.com # work\n  # old:\n')
      .replace('relation: report', 'relation: mentor')
      .replace('- The weekly', '- [[link]]\n- someday (handed-over, step 9)\n- no day (held, step 1, since 2026-02-30) ^d0\n- The weekly');
    const person = personIn(before);
    expect(person).toEqual({ ...full, relation: 'other' });
    expect(writePerson(before, person)).toBe(before);
    const after = writePerson(before, { ...person, addresses: ['noor@new.com'], delegations: [] });
    for (const kept of ['# work', '# old:', 'relation: mentor', '- [[link]]', '- someday (handed-over, step 9)', '- no day (held, step 1, since 2026-02-30) ^d0']) expect(after).toContain(kept);
    expect(personIn(after)).toEqual({ ...full, relation: 'other', addresses: ['noor@new.com'], delegations: [] });
  });

  it('[N15] reads addresses in brackets or alone', () => {
    expect(personIn('---\nid: a\naddresses: [A@x, "b@x"] # two\n---\n').addresses).toEqual(['a@x', 'b@x']);
    expect(personIn('---\nid: a\naddresses: a@x\n---\n').addresses).toEqual(['a@x']);
    expect(personIn('---\nid: a\naddresses: []\n---\n')).toMatchObject({ addresses: [], name: '', relation: 'other', relationIsChosen: false });
    expect(readPerson('---\nid: a\naddresses:\n  b: c\n---\n')).toMatchObject({ kind: 'broken', problem: { kind: 'not-a-list', key: 'addresses' } });
  });

  it('[N8, N15] reads back any person, written over any other', () => {
    fc.assert(
      fc.property(wildPerson, wildPerson, (one, other) => {
        const text = writePerson(undefined, one);
        expect(personIn(text)).toEqual(one);
        expect(writePerson(text, one)).toBe(text);
        expect(personIn(writePerson(text, other))).toEqual(other);
      }),
      { numRuns: 100 },
    );
  });

  it('[N17] leaves lines of the new lists that miss a part as they are, and reads a role without a tail as one for later', () => {
    const odd = ['## Delegation moves\n- no day (of d1, held, step 1, on 2026-02-30) ^m1', '## Review points\n- what (said 2026-02-30) ^r1', '## Raised upward\n- [ ] more money ^u1', '## Could take over\n- The night shift', '## Feedback\n- no day ^f1\n- nor this (on 2026-02-30) ^f2'];
    const before = ['---\ntwo-hats: 1\nid: a\n---\n', ...odd, ''].join('\n');
    const person = personIn(before);
    expect(person).toMatchObject({ moves: [], reviewPoints: [], raised: [], feedback: [], successorFor: [{ role: 'The night shift', ready: 'later' }] });
    const after = writePerson(before, { ...person, stretch: full.stretch, reviewPoints: [full.reviewPoints[0]!] });
    for (const section of odd) for (const line of section.split('\n')) expect(after).toContain(line);
  });

  it('[N17] keeps the words of a move when its delegation is called something else', () => {
    const renamed = { ...full, delegations: full.delegations.map((each) => ({ ...each, what: 'The report' })) };
    expect(writePerson(FULL_TEXT, renamed)).toBe(FULL_TEXT.replace('- The weekly report (handed', '- The report (handed'));
  });

  it('[N17, M3] loses no move of two devices that write into one ledger', () => {
    const start = writePerson(undefined, full);
    const moved = (id: string, state: 'came-back' | 'done') =>
      writePerson(start, { ...full, moves: [...full.moves, { id, delegationId: 'd1', day: '2026-11-24' as LocalDate, state, step: 3 }] });
    const { text, conflicts } = mergeText(start, moved('m8', 'came-back'), moved('m9', 'done'));
    expect(personIn(text).moves.map(({ id }) => id).sort()).toEqual(['m1', 'm2', 'm3', 'm8', 'm9']);
    expect(conflicts).toBe(0);
  });

  it('[N17, M1, M3] has what two devices added to any list, whatever stood there', () => {
    const LISTS = ['topics', 'goals', 'plan', 'delegations', 'moves', 'stretch', 'successorFor', 'reviewPoints', 'raised', 'feedback'] as const;
    const marked = (person: PersonFile, mark: string): PersonFile =>
      Object.assign({ ...person }, Object.fromEntries(LISTS.map((list) => [list, person[list].map((entry) => ({ ...entry, id: `${mark}-${entry.id}` }))] as const)) as Partial<PersonFile>);
    const together = (...people: readonly PersonFile[]) =>
      Object.assign({ ...people[0]! }, Object.fromEntries(LISTS.map((list) => [list, people.flatMap((person): readonly { readonly id: string }[] => person[list])]))) as PersonFile;
    fc.assert(
      fc.property(wildPerson, wildPerson, wildPerson, (first, one, other) => {
        const [was, left, right] = [marked(first, 'was'), marked(one, 'left'), marked(other, 'right')];
        const start = writePerson(undefined, was);
        const merged = personIn(mergeText(start, writePerson(start, together(was, left)), writePerson(start, together(was, right))).text);
        const ids = (person: PersonFile) => LISTS.map((list) => person[list].map(({ id }) => id).sort());
        expect(ids(merged)).toEqual(ids(together(was, left, right)));
      }),
      { numRuns: 60 },
    );
  });
});
