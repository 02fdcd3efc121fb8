import { createWords, type Messages } from '../../catalogue/create-words';
import en from '../../catalogue/en.json';
import further from '../../catalogue/en.json?further';
import invitation from '../../catalogue/en.json?invitation';
import type { Words } from '../../domain/shared/words';

/** Languages that nobody speaks, to see what a layout makes of them: one long and right to left, one full-width and without spaces. */
export const PSEUDO_LOCALES = ['ar-XB', 'ja-XA'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

type Message = Messages[string];
type Element = Exclude<Message, string>[number];

/** The English words as `locale` would have them. Only what the catalogue says is changed: names and notes stay as they were typed. */
export function pseudoWords(locale: PseudoLocale): Words {
  const change = locale === 'ar-XB' ? arabic : japanese;
  const messages: Messages = { ...en, ...invitation, ...further };
  return createWords(locale, Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, typeof message === 'string' ? change(message) : message.map((element) => changed(element, change))])));
}

function changed(element: Element, change: (text: string) => string): Element {
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, { value }]) => [name, { value: value.map((part) => changed(part, change)) }] as const);
    return { ...element, options: Object.fromEntries(options) };
  }
  return element.type.valueOf() === LITERAL && 'value' in element ? { ...element, value: change(element.value) } : element;
}

const LITERAL = 0;
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابكدهفغحيجكلمنوبقرستعفوخيز';

/** A third longer, as translations from English are. */
function arabic(text: string): string {
  return text.replace(/\p{Script=Latin}+/gu, (word) => {
    const letters = Array.from(word.toLowerCase(), (letter) => ARABIC[LATIN.indexOf(letter)] ?? letter).join('');
    return letters + letters.slice(0, Math.ceil(letters.length / 3));
  });
}

const FULL_WIDTH = 0xfee0;

function japanese(text: string): string {
  return text.replaceAll(' ', '').replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + FULL_WIDTH));
}
