import type { Agenda } from '../domain/coaching/agenda';
import { composeAgenda, recompose } from '../domain/coaching/compose-agenda';
import type { Prompt } from '../domain/coaching/prompt';
import { swapPrompt } from '../domain/coaching/swap-prompt';
import { recomposeForHat } from '../domain/coaching/switch-hat';
import type { Coach, Headline } from './coach';
import { createStore } from './store';

type Libraries = {
  /** The library that is always there. */
  readonly builtIn: () => Promise<readonly Prompt[]>;
  /** An organisation's own prompts, which take its place; undefined where there are none or they were refused. Never throws. */
  readonly organisation?: () => Promise<readonly Prompt[] | undefined>;
};

export function createCoach({ builtIn, organisation }: Libraries): Coach {
  const changes = createStore(0);
  let prompts: readonly Prompt[] | undefined;
  let opening: Promise<void> | undefined;
  const putInUse = (next: readonly Prompt[]) => {
    prompts = next;
    changes.set((count) => count + 1);
  };

  const open = async () => {
    putInUse(await builtIn());
    // The organisation's file comes over the network: nothing waits for it.
    void organisation?.().then((own) => {
      if (own !== undefined) putInUse(own);
    });
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
