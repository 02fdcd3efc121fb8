import { loadPrompts } from '../domain/coaching/library/load-prompts';
import type { Parts } from './join';

/** The prompts in use, as scripts of their own that travel together: what joins them, and those of the language. */
export function promptLibrary(promptsUrl: string | undefined, locale: string): Parts['prompts'] {
  return async (ports) => {
    const [{ createPromptLibrary }, builtIn, organisation] = await Promise.all([
      import('../workflows/create-prompt-library'),
      loadPrompts(locale),
      promptsUrl === undefined ? undefined : import('../adapters/prompts/organisation-prompts').then(({ organisationPrompts }) => organisationPrompts(promptsUrl)),
    ]);
    return createPromptLibrary({
      ...ports,
      builtIn: () => Promise.resolve(builtIn),
      readText: async () => (await import('../domain/coaching/library/read-library-text')).readLibraryText,
      ...(organisation !== undefined && { organisation }),
    });
  };
}
