import fc from 'fast-check';

import type { PersonFile } from '../../../src/domain/people/person';
import { maybe, unique, wildDay, wildId, wildText } from '../notes/a-note';

const state = fc.constantFrom('open', 'done', 'dropped');
const work = { id: wildId, due: maybe(wildDay), state };
const ledger = { state: fc.constantFrom('held', 'handed-over', 'came-back', 'done'), step: fc.constantFrom(1, 2, 3, 4, 5) };

/** Any person, with something in every list or not. */
export const wildPerson = fc.record({
  id: wildId,
  name: wildText,
  addresses: fc.uniqueArray(fc.stringMatching(/^[a-z'#:]{1,6}@[a-z.]{1,6}$/), { maxLength: 3 }),
  relation: fc.constantFrom('report', 'manager', 'peer', 'other'),
  relationIsChosen: fc.boolean(),
  since: maybe(wildDay),
  topics: unique(fc.record({ id: wildId, text: wildText, theirs: fc.boolean(), state: fc.constantFrom('open', 'done') })),
  goals: unique(fc.record({ ...work, text: wildText, measure: wildText, reach: wildText, purpose: wildText })),
  plan: unique(fc.record({ ...work, skill: wildText, action: wildText })),
  delegations: unique(fc.record({ id: wildId, what: wildText, ...ledger, since: wildDay, nextLook: maybe(wildDay) })),
  moves: unique(fc.record({ id: wildId, delegationId: fc.oneof(wildId, fc.constantFrom('d(1)', 'two words', 'a,b')), day: wildDay, ...ledger })),
  stretch: unique(fc.record({ ...work, text: wildText })),
  successorFor: unique(fc.record({ id: wildId, role: wildText, ready: fc.constantFrom('now', 'within-a-year', 'later') })),
  reviewPoints: unique(fc.record({ id: wildId, text: wildText, said: maybe(wildDay) })),
  raised: unique(fc.record({ id: wildId, text: wildText, from: wildId, fromName: wildText, since: wildDay, outcome: wildText, state })),
  feedback: unique(fc.record({ id: wildId, behaviour: wildText, effect: wildText, next: wildText, day: wildDay })),
}) as unknown as fc.Arbitrary<PersonFile>;
