import fc from 'fast-check';

import type { LocalDate } from '../../../src/domain/notes/note';
import type { PersonFile, PersonId } from '../../../src/domain/people/person';
import { readPerson, writePerson } from '../../../src/domain/people/person-file';
import { wildText } from '../notes/a-note';

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
`;

function personIn(text: string): PersonFile {
  const read = readPerson(text);
  if (read.kind === 'broken') throw new Error(read.problem);
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
    expect(readPerson('---\nid: a\naddresses:\n  b: c\n---\n')).toMatchObject({ kind: 'broken', problem: '“addresses” is not a plain list.' });
  });

  it('[N8, N15] reads back any person, written over any other', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,5}$/);
    const day = fc.constantFrom('2026-01-02' as LocalDate, '2030-12-31' as LocalDate);
    const work = { id, due: fc.option(day, { nil: undefined }), state: fc.constantFrom('open', 'done', 'dropped') };
    const unique = <Thing extends { id: string }>(thing: fc.Arbitrary<Thing>) => fc.uniqueArray(thing, { selector: (each) => each.id, maxLength: 3 });
    const person = fc.record({
      id,
      name: wildText,
      addresses: fc.uniqueArray(fc.stringMatching(/^[a-z'#:]{1,6}@[a-z.]{1,6}$/), { maxLength: 3 }),
      relation: fc.constantFrom('report', 'manager', 'peer', 'other'),
      relationIsChosen: fc.boolean(),
      since: fc.option(day, { nil: undefined }),
      topics: unique(fc.record({ id, text: wildText, theirs: fc.boolean(), state: fc.constantFrom('open', 'done') })),
      goals: unique(fc.record({ ...work, text: wildText, measure: wildText, reach: wildText, purpose: wildText })),
      plan: unique(fc.record({ ...work, skill: wildText, action: wildText })),
      delegations: unique(fc.record({ id, what: wildText, step: fc.constantFrom(1, 2, 3, 4, 5), since: day, nextLook: fc.option(day, { nil: undefined }), state: fc.constantFrom('held', 'handed-over', 'came-back', 'done') })),
    }) as unknown as fc.Arbitrary<PersonFile>;
    fc.assert(
      fc.property(person, person, (one, other) => {
        const text = writePerson(undefined, one);
        expect(personIn(text)).toEqual(one);
        expect(writePerson(text, one)).toBe(text);
        expect(personIn(writePerson(text, other))).toEqual(other);
      }),
      { numRuns: 100 },
    );
  });
});
