/** No letter of any language has so many signs above and below it; to sort thousands of them takes the platform minutes. */
const ENDLESS_SIGNS = /\p{M}{31}/u;

/** A run of spaces that is not one plain space already: to replace each of those by itself would double the memory of a long line. */
const SPACES = / \s+|[^\S ]\s*/g;

/** Text without the differences that mail programs make: spaces of all kinds are one, invisible characters are none. */
export function plainLine(text: string): string {
  const composed = ENDLESS_SIGNS.test(text) ? text : text.normalize('NFC');
  return composed.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(SPACES, ' ').trim();
}
