import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import type { PromptLibrary } from '../../src/workflows/prompt-library';
import { createStore } from '../../src/workflows/store';

/** The product's own prompts and no others, as a library that is open. */
export function builtInLibrary(): PromptLibrary {
  const prompts = builtInPrompts();
  const state = createStore({
    prompts,
    counts: { 'built-in': prompts.length, organisation: 0, own: 0 },
    own: { kind: 'none' as const },
    organisation: { kind: 'none' as const },
    organisationUrl: undefined,
  });
  return { ...state, open: () => Promise.resolve(), refresh: () => Promise.resolve() };
}
