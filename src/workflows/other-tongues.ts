import type { Tongue } from '../domain/coaching/compose-input';
import type { Prompt } from '../domain/coaching/prompt';
import type { Words } from '../domain/shared/words';
import type { Watched } from './store';

/** The languages that are not spoken now. Never throws: one that cannot be loaded is left out. */
export type OtherTongues = () => Promise<readonly Tongue[]>;

type TonguePorts = {
  readonly languages: readonly { readonly language: string }[];
  readonly spoken: Watched<Words>;
  readonly loadWords: (language: string) => Promise<Words>;
  readonly loadPrompts: (language: string) => Promise<readonly Prompt[]>;
};

export function createOtherTongues({ languages, spoken, loadWords, loadPrompts }: TonguePorts): OtherTongues {
  const load = async (language: string): Promise<Tongue> => {
    const [words, prompts] = await Promise.all([loadWords(language), loadPrompts(language)]);
    return { words, prompts };
  };
  return async () => {
    const [now] = spoken.snapshot().locale.split('-');
    const loaded = await Promise.allSettled(languages.filter(({ language }) => language !== now).map(({ language }) => load(language)));
    return loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  };
}
