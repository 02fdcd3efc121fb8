import { createWords } from '../../src/catalogue/create-words';
import en from '../../src/catalogue/en.json';
import type { Words } from '../../src/domain/shared/words';

/** The English words, for whatever takes words as an argument. */
export function englishWords(locale = 'en-GB'): Words {
  return createWords(locale, en);
}
