import type { Prompt, PromptId } from '../prompt';
import type { LibraryUse } from './read-library';

/** Whose prompts they are: the product's, the organisation's, the user's own. */
export type LibrarySource = 'built-in' | 'organisation' | 'own';

export type SourcedLibrary = { readonly source: LibrarySource; readonly use: LibraryUse; readonly prompts: readonly Prompt[] };

export type CombinedLibrary = { readonly prompts: readonly Prompt[]; readonly counts: Readonly<Record<LibrarySource, number>> };

/**
 * The prompts in use: each library goes on top of those before it, adding to them or taking their place. A prompt with an
 * id that is there already stands where the earlier one stood. `counts` says how many of the result come from whom.
 */
export function combineLibraries(libraries: readonly SourcedLibrary[]): CombinedLibrary {
  const inUse = new Map<PromptId, { readonly source: LibrarySource; readonly prompt: Prompt }>();
  for (const { source, use, prompts } of libraries) {
    if (use === 'replace') inUse.clear();
    for (const prompt of prompts) inUse.set(prompt.id, { source, prompt });
  }
  const counts = { 'built-in': 0, organisation: 0, own: 0 };
  for (const { source } of inUse.values()) counts[source] += 1;
  return { prompts: [...inUse.values()].map(({ prompt }) => prompt), counts };
}
