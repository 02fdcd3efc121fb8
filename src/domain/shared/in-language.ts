/**
 * The entry for the language of a locale (`de-AT` finds `de`), else the English one: plain rules about words are lists
 * in the open, one for each language.
 */
export function inLanguage<Lists>(lists: Readonly<Record<string, Lists>> & { readonly en: Lists }, locale: string): Lists {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return (Object.hasOwn(lists, language) ? lists[language] : undefined) ?? lists.en;
}
