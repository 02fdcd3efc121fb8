import { inLanguage } from '../../shared/in-language';
import type { Prompt } from '../prompt';

const english = async () => (await import('./built-in-prompts')).builtInPrompts();

/** One script for each language, so that nobody loads another's. */
const LIBRARIES = {
  en: english,
  de: async () => (await import('./prompts.de.json')).default.prompts as unknown as readonly Prompt[],
};

/** The product's own prompts in the language of a locale; in English where there are none, or where they cannot be had. */
export async function loadPrompts(locale: string): Promise<readonly Prompt[]> {
  try {
    return await inLanguage(LIBRARIES, locale)();
  } catch {
    return english();
  }
}
