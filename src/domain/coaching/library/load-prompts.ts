import { inLanguage } from '../in-language';
import type { Prompt } from '../prompt';
import { readLibrary } from './read-library';

const english = async () => (await import('./built-in-prompts')).builtInPrompts();

/** One script for each language, so that nobody loads another's. */
const LIBRARIES = {
  en: english,
  de: async () => promptsOf((await import('./prompts.de.json')).default),
};

/** The product's own prompts in the language of a locale; in English where there are none, or where they cannot be had. */
export async function loadPrompts(locale: string): Promise<readonly Prompt[]> {
  try {
    return await inLanguage(LIBRARIES, locale)();
  } catch {
    return english();
  }
}

function promptsOf(library: unknown): readonly Prompt[] {
  const read = readLibrary(library);
  return read.kind === 'ok' ? read.prompts : [];
}
