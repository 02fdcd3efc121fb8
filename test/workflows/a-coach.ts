import type { Agenda, AgendaItem, AgendaItemId } from '../../src/domain/coaching/agenda';
import type { ComposeInput } from '../../src/domain/coaching/compose-agenda';
import type { Coach } from '../../src/workflows/coach';
import { createStore } from '../../src/workflows/store';

export function anItem(change: Omit<Partial<AgendaItem>, 'id'> & { id: string }): AgendaItem {
  return {
    origin: 'prompt',
    promptId: undefined,
    kind: 'question',
    text: 'What has changed since last time?',
    hat: 'leader',
    audience: 'shared',
    minutes: 5,
    reason: 'First 1:1 on record',
    state: 'open',
    ...change,
    id: change.id as AgendaItemId,
  };
}

/** A composer whose every agenda can be foreseen: one shared question, one private one, and what is open. */
export function aCoach(): Coach & { readonly composed: ComposeInput[] } {
  const composed: ComposeInput[] = [];
  const compose = (input: ComposeInput): Agenda => {
    composed.push(input);
    return {
      situation: input.situation,
      items: [
        anItem({ id: `${input.situation}-1`, text: `What does ${input.situation} ask of us, ${input.name}?` }),
        anItem({ id: `${input.situation}-2`, text: 'What do I hold that others could own?', audience: 'private' }),
      ],
      notToday: [],
      offered: [],
      budgetMinutes: 27,
      theirMinutes: 7,
    };
  };
  return {
    composed,
    changes: createStore(0),
    open: () => Promise.resolve(),
    isReady: () => true,
    prompts: () => [],
    compose,
    tonguesOf: () => Promise.resolve([]),
    recompose: (agenda, input) => ({ ...compose(input), items: [...compose(input).items, ...agenda.items.filter(({ origin }) => origin === 'my-topic')] }),
    recomposeForHat: (agenda, { hat }) => ({ ...agenda, items: [...agenda.items].sort((a, b) => Number(b.hat === hat) - Number(a.hat === hat)) }),
    swap: (agenda, itemId) => ({ ...agenda, items: agenda.items.map((item) => (item.id === itemId ? anItem({ id: `${itemId}-swapped` }) : item)) }),
    headline: ({ items }) => ({ text: items[0]?.text ?? '', reason: items[0]?.reason ?? '' }),
  };
}
