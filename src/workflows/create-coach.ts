import type { Agenda } from '../domain/coaching/agenda';
import { composeAgenda, recompose } from '../domain/coaching/compose-agenda';
import type { Prompt } from '../domain/coaching/prompt';
import { swapPrompt } from '../domain/coaching/swap-prompt';
import { recomposeForHat } from '../domain/coaching/switch-hat';
import type { Coach, Headline } from './coach';
import type { PromptLibrary } from './prompt-library';
import { createStore } from './store';

export function createCoach(library: PromptLibrary): Coach {
  const changes = createStore(0);
  let prompts: readonly Prompt[] | undefined;
  let opening: Promise<void> | undefined;
  const look = () => {
    const next = library.snapshot().prompts;
    if (next === prompts) return;
    prompts = next;
    changes.set((count) => count + 1);
  };

  const open = async () => {
    await library.open();
    look();
    library.subscribe(look);
  };

  return {
    changes,
    open: () => (opening ??= open()),
    isReady: () => prompts !== undefined,
    prompts: () => prompts ?? [],
    compose: composeAgenda,
    recompose,
    recomposeForHat,
    swap: swapPrompt,
    headline,
  };
}

/** The first line that is not the standing one for the other person's topics, with the fact it rests on. */
function headline({ items }: Agenda): Headline {
  const first = items.find(({ promptId, origin, state }) => state === 'open' && (promptId !== undefined || origin !== 'their-topic')) ?? items[0];
  return { text: first?.text ?? '', reason: first?.reason ?? '' };
}
