import type { MessageId } from './message-id';

/** The values that a message has places for; a number is written, and its plural chosen, by the language. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The words of one language. `t` gives the message of that id from the catalogue (`src/catalogue/`), with its places filled.
 *
 * The domain writes sentences (reasons, signs, hints), so it takes the words as an argument, like the time.
 */
export type Words = {
  /** BCP 47. */
  readonly locale: string;
  readonly t: (id: MessageId, values?: MessageValues) => string;
};
