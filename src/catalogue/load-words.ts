import type { Words } from '../domain/shared/words';
import { createWords } from './create-words';
import { loadMessages, type WordsScope } from './load-messages';

/**
 * The words for a locale; the English ones where its language has none, or where its scripts cannot be loaded just now.
 * @throws when the English scripts cannot be loaded either
 */
export async function loadWords(locale: string, scope?: WordsScope): Promise<Words> {
  const found = await loadMessages(locale, scope);
  return createWords(found.locale, found.messages);
}
