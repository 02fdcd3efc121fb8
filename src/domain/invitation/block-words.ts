/** The visible first and last line of the agenda in an invitation. They are its markers: each is one line of plain text. */
export type BlockWords = { readonly title: string; readonly foot: string };

/** Every wording that we ever wrote, by language. An old one stays here for ever, so that its block is still found. */
export const BLOCK_WORDS = {
  en: { title: 'Agenda for our 1:1', foot: 'Your topics come first. Agenda by Two Hats.' },
} as const satisfies Record<string, BlockWords>;
