import { fullyDelegatedSince } from '../coaching/ledger';
import type { PersonFile } from '../people/person';
import { isWithin, personProof, type Proof } from './facts';
import type { Quarter } from './quarters';

/** What became fully theirs in the quarter. */
export function fullyHandedOver(person: PersonFile, quarter: Quarter): readonly Proof[] {
  return person.delegations
    .filter((delegation) => {
      const since = fullyDelegatedSince(delegation, person.moves);
      return since !== undefined && isWithin(since, quarter);
    })
    .map(({ what }) => personProof(person, what));
}
