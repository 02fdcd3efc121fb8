import type { Words } from '../domain/shared/words';
import { createWords } from './create-words';

/** The words for a locale, each language a script of its own. @throws when the script cannot be loaded */
export async function loadWords(locale: string): Promise<Words> {
  const { default: messages } = await import(/* webpackChunkName: "words-en" */ './en.json');
  return createWords(locale.startsWith('en') ? locale : 'en', messages);
}
