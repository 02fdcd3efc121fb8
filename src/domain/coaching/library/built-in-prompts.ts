import type { Prompt } from '../prompt';
import library from './prompts.en.json';

/**
 * The library that the product comes with. Each language of it passes the reader of an organisation's own, word for word: a test sees to
 * that, so that no start has to.
 */
export function builtInPrompts(): readonly Prompt[] {
  return library.prompts as unknown as readonly Prompt[];
}
