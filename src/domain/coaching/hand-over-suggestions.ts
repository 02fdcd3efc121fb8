import type { Commitment } from '../notes/note';
import type { Delegation } from '../people/person';
import type { AgendaItem } from './agenda';

/** More would be a list to read, not a hand to take. */
const MOST = 4;

const OWN_WORDS: readonly AgendaItem['origin'][] = ['my-topic', 'their-topic'];

/**
 * What could be handed over in this 1:1 (S12): first what the user holds or got back, then what the user promised, then what is open on the
 * agenda in someone's own words. Each once, however it is spelt, and nothing that lies with the other person already.
 */
export function handOverSuggestions(
  delegations: readonly Delegation[],
  commitments: readonly Pick<Commitment, 'owner' | 'text' | 'state'>[],
  items: readonly Pick<AgendaItem, 'origin' | 'text' | 'state' | 'promptId'>[],
): readonly string[] {
  const held = delegations.filter(({ state }) => state === 'held' || state === 'came-back').map(({ what }) => what);
  const promised = commitments.filter(({ owner, state }) => owner === 'me' && state === 'open').map(({ text }) => text);
  const topics = items.filter(({ origin, promptId, state }) => state === 'open' && promptId === undefined && OWN_WORDS.includes(origin)).map(({ text }) => text);

  const seen = new Set(delegations.filter(({ state }) => state === 'handed-over').map(({ what }) => plain(what)));
  return [...held, ...promised, ...topics]
    .filter((words) => {
      const isNew = !seen.has(plain(words));
      seen.add(plain(words));
      return isNew;
    })
    .slice(0, MOST);
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}
