/** Letters that Unicode does not take apart, though people see an accent or two letters in them. */
const APART: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n', ς: 'σ',
};
const APART_LETTERS = new RegExp(`[${Object.keys(APART).join('')}]`, 'g');

export const IS_ASCII = /^[\0-\x7f]*$/;

/** Text as search and file names compare it: lower case, without accents of any script and without invisible characters. */
export function fold(text: string): string {
  if (IS_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(APART_LETTERS, (letter) => APART[letter] ?? letter);
}
