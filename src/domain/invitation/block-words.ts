import { inLanguage } from '../shared/in-language';

/** The visible first and last line of the agenda in an invitation. They are its markers (V1): each is one line of plain text. */
export type BlockWords = { readonly title: string; readonly foot: string };

/** How a block is written: its words, and where the product's name in the foot leads (V18). */
export type BlockLook = BlockWords & { readonly link?: string | undefined };

/** Every wording that we ever wrote, by language. An old one stays here for ever, so that its block is still found. */
export const BLOCK_WORDS = {
  en: { title: 'Agenda for our 1:1', foot: 'Your topics come first. Agenda by Two Hats.' },
  de: { title: 'Agenda für unser 1:1', foot: 'Deine Themen kommen zuerst. Agenda von Two Hats.' },
  fr: { title: 'Ordre du jour de notre tête-à-tête', foot: 'Vos sujets passent en premier. Ordre du jour par Two Hats.' },
  es: { title: 'Agenda de nuestro 1:1', foot: 'Tus temas van primero. Agenda de Two Hats.' },
} as const satisfies Record<string, BlockWords>;

/** The words that a block is written in by somebody who speaks `locale`. */
export function blockWordsIn(locale: string): BlockWords {
  return inLanguage<BlockWords>(BLOCK_WORDS, locale);
}
