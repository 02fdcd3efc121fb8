import { createContext, use } from 'react';
import type { ReactNode } from 'react';

import type { Words } from '../../domain/shared/words';

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the language that is chosen; a component draws anew when another one is. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
