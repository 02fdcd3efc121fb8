/** The locale of a chosen language: the host's own where it speaks that language, for its dates and numbers; the host's too while none is chosen. */
export function chosenLocale(language: string | undefined, hostLocale: string): string {
  if (language === undefined) return hostLocale;
  return languageOf(language) === languageOf(hostLocale) ? hostLocale : language;
}

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}
