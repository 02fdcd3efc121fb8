import type { Messages } from './create-words';

type Part = () => Promise<{ readonly default: Messages }>;

type Parts = { readonly first: Part; readonly invitation: Part; readonly further: Part; readonly outlook: Part };

/** Each language in scripts of its own: what all pages say, what is said of an invitation, what none beside a meeting says, and what only Outlook's say. */
const CATALOGUES: Readonly<Record<string, Parts & { readonly name: string }>> = {
  en: {
    name: 'English',
    first: () => import(/* webpackChunkName: "words-en" */ './en.json'),
    invitation: () => import(/* webpackChunkName: "words-en-invitation" */ './en.json?invitation'),
    further: () => import(/* webpackChunkName: "words-en-further" */ './en.json?further'),
    outlook: () => import(/* webpackChunkName: "words-en-outlook" */ './en.json?outlook'),
  },
  de: {
    name: 'Deutsch',
    first: () => import(/* webpackChunkName: "words-de" */ './de.json'),
    invitation: () => import(/* webpackChunkName: "words-de-invitation" */ './de.json?invitation'),
    further: () => import(/* webpackChunkName: "words-de-further" */ './de.json?further'),
    outlook: () => import(/* webpackChunkName: "words-de-outlook" */ './de.json?outlook'),
  },
};

/** The languages that there are, by the names that their speakers give them. */
export const LANGUAGES = Object.entries(CATALOGUES).map(([language, { name }]) => ({ language, name }));

/** Which screens are to be spoken: the one beside a meeting, first without Prepare, then with it; Outlook's commands; its pane; or all the others. */
export type WordsScope = keyof typeof SCOPES;

const SCOPES = {
  panel: ['first'],
  prepare: ['first', 'invitation'],
  command: ['first', 'outlook'],
  pane: ['first', 'invitation', 'outlook'],
  all: ['first', 'invitation', 'further'],
} as const satisfies Record<string, readonly (keyof Parts)[]>;

/**
 * The messages for a locale, with the locale that they are in; the English ones where its language has none, or where its scripts cannot be
 * loaded just now. What forms sentences of them is in `load-words`, so that a page can ask for these before that is here.
 * @throws when the English scripts cannot be loaded either
 */
export async function loadMessages(locale: string, scope: WordsScope = 'all'): Promise<{ readonly locale: string; readonly messages: Messages }> {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const messages = language === 'en' ? undefined : await messagesOf(language, scope).catch(() => undefined);
  if (messages !== undefined) return { locale, messages };
  return { locale: language === 'en' ? locale : 'en', messages: (await messagesOf('en', scope)) ?? {} };
}

async function messagesOf(language: string, scope: WordsScope): Promise<Messages | undefined> {
  const catalogue = Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
  if (catalogue === undefined) return undefined;
  const parts = await Promise.all(SCOPES[scope].map((part) => catalogue[part]()));
  return Object.assign({}, ...parts.map((part) => part.default)) as Messages;
}
