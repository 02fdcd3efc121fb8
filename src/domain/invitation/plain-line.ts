/** Text without the differences that mail programs make: spaces of all kinds are one, invisible characters are none. */
export function plainLine(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/\s+/g, ' ').trim();
}
