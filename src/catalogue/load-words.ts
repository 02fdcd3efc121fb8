import { inLanguage } from '../domain/coaching/in-language';
import type { Words } from '../domain/shared/words';
import { createWords } from './create-words';

/** Each language a script of its own. */
const CATALOGUES = {
  en: { language: 'en', load: () => import(/* webpackChunkName: "words-en" */ './en.json') },
  de: { language: 'de', load: () => import(/* webpackChunkName: "words-de" */ './de.json') },
};

/** The words for a locale, the English ones where its language has none. @throws when the script cannot be loaded */
export async function loadWords(locale: string): Promise<Words> {
  const { language, load } = inLanguage<{ readonly language: string; readonly load: () => Promise<{ readonly default: Readonly<Record<string, string>> }> }>(CATALOGUES, locale);
  const { default: messages } = await load();
  return createWords(locale.toLowerCase().startsWith(language) ? locale : language, messages);
}
