import type { Words } from '../domain/shared/words';
import { createWords, type Messages } from './create-words';

type Catalogue = { readonly default: Messages };

/** Each language a script of its own, by the name that its speakers give it. */
const CATALOGUES: Readonly<Record<string, { readonly name: string; readonly load: () => Promise<Catalogue> }>> = {
  en: { name: 'English', load: () => import(/* webpackChunkName: "words-en" */ './en.json') },
  de: { name: 'Deutsch', load: () => import(/* webpackChunkName: "words-de" */ './de.json') },
};

/** The languages that there are, each named in itself. */
export const LANGUAGES = Object.entries(CATALOGUES).map(([language, { name }]) => ({ language, name }));

/**
 * The words for a locale; the English ones where its language has none, or where its script cannot be loaded just now.
 * @throws when the English script cannot be loaded either
 */
export async function loadWords(locale: string): Promise<Words> {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const catalogue = Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
  const messages = await catalogue?.load().catch(() => undefined);
  if (messages !== undefined) return createWords(locale, messages.default);
  return createWords('en', (await import(/* webpackChunkName: "words-en" */ './en.json')).default);
}
