const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a locale is read; a script in it decides before the language. An unknown locale reads left to right. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const [language = '', ...parts] = locale.split('-');
  const script = parts.find((part) => part.length === 4);
  const isRightToLeft = script === undefined ? RIGHT_TO_LEFT.has(language.toLowerCase()) : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
