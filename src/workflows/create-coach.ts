import type { Agenda } from '../domain/coaching/agenda';
import type { COMPOSER } from '../domain/coaching/composer';
import type { Prompt } from '../domain/coaching/prompt';
import { Failure } from '../domain/shared/failure';
import type { Coach, Headline } from './coach';
import type { OtherTongues } from './other-tongues';
import type { PromptLibrary } from './prompt-library';
import { createStore } from './store';

type Composer = typeof COMPOSER;

/** Composer and prompts come together, as scripts of their own: a screen paints without them. */
export function createCoach(library: PromptLibrary, otherTongues: OtherTongues = () => Promise.resolve([])): Coach {
  const changes = createStore(0);
  let prompts: readonly Prompt[] | undefined;
  let composer: Composer | undefined;
  let opening: Promise<void> | undefined;
  const look = () => {
    const next = library.snapshot().prompts;
    if (next === prompts) return;
    prompts = next;
    changes.set((count) => count + 1);
  };

  const open = async () => {
    const [loaded] = await Promise.all([import(/* webpackChunkName: "composer" */ '../domain/coaching/composer'), library.open()]);
    composer = loaded.COMPOSER;
    look();
    library.subscribe(look);
  };
  const ready = (): Composer => {
    if (composer === undefined) throw new Failure('unexpected', 'compose before the composer is open');
    return composer;
  };

  return {
    changes,
    open: () =>
      (opening ??= open().catch((error: unknown) => {
        opening = undefined; // A script that could not be loaded may come when the network is back.
        throw error;
      })),
    isReady: () => prompts !== undefined,
    prompts: () => prompts ?? [],
    compose: (input) => ready().compose(input),
    tonguesOf: async (agenda, input) => (ready().saysOtherwise(agenda, input) ? otherTongues() : []),
    recompose: (...made) => ready().recompose(...made),
    recomposeForHat: (...made) => ready().recomposeForHat(...made),
    swap: (agenda, itemId, input) => ready().swap(agenda, itemId, input),
    headline,
  };
}

/**
 * The first line that is not the standing one for the other person's topics, nor a question that lives by those topics, with the fact it
 * rests on.
 */
function headline({ items }: Agenda): Headline {
  const own = items.filter(({ promptId, origin, state }) => state === 'open' && (promptId !== undefined || origin !== 'their-topic'));
  const first = own.find(({ origin, kind, hat }) => !(origin === 'prompt' && kind === 'question' && hat === 'leader')) ?? own[0] ?? items[0];
  return { text: first?.text ?? '', reason: first?.reason ?? '' };
}
