import { loadPrompts } from '../domain/coaching/library/load-prompts';
import type { Parts } from './join';
import { nextTask } from './next-task';

/** The prompts in use, as scripts of their own that travel together: what joins them, and those of the language. */
export function promptLibrary(promptsUrl: string | undefined): Parts['prompts'] {
  return async (ports) => {
    const { locale } = ports.words.snapshot();
    await nextTask(); // Scripts that are asked for at once are put into the page in one task.
    const [{ createPromptLibrary }, organisation, first] = await Promise.all([
      import('../workflows/create-prompt-library'),
      promptsUrl === undefined ? undefined : import('../adapters/prompts/organisation-prompts').then(({ organisationPrompts }) => organisationPrompts(promptsUrl)),
      loadPrompts(locale),
    ]);
    return createPromptLibrary({
      ...ports,
      builtIn: (chosen) => (chosen === locale ? Promise.resolve(first) : loadPrompts(chosen)),
      readText: async () => (await import('../domain/coaching/library/read-library-text')).readLibraryText,
      ...(organisation !== undefined && { organisation }),
    });
  };
}
