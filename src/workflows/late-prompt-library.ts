import type { PromptLibrary, PromptsInUse } from './prompt-library';
import { createStore } from './store';

const NO_PROMPTS: PromptsInUse = {
  prompts: [],
  counts: { 'built-in': 0, organisation: 0, own: 0 },
  own: { kind: 'none' },
  organisation: { kind: 'none' },
  organisationUrl: undefined,
};

/** A library whose script is loaded when it is first opened: no screen needs it to paint. */
export function latePromptLibrary(make: () => Promise<PromptLibrary>): PromptLibrary {
  const store = createStore(NO_PROMPTS);
  let making: Promise<PromptLibrary> | undefined;
  const made = async () => {
    const library = await make();
    const look = () => {
      store.set(library.snapshot());
    };
    look();
    library.subscribe(look);
    return library;
  };
  const get = () =>
    (making ??= made().catch((error: unknown) => {
      making = undefined; // A script that could not be loaded may come when the network is back.
      throw error;
    }));
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    open: async () => (await get()).open(),
    refresh: async () => (await get()).refresh(),
  };
}
