import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import type { Hat } from '../../domain/coaching/prompt';
import { OfferedLines } from '../agenda/offered-lines';
import { Chips } from '../components/chips';
import { useWords } from '../shell/words';

export type HatOptionsProps = {
  readonly worn: Hat | undefined;
  readonly offered: readonly AgendaItem[];
  readonly onWear: (hat: Hat) => void;
  readonly onAdd: (itemId: AgendaItemId) => void;
};

/** The two hats, and what is offered with them: the line that says one aloud, and more of the one that was put on. */
export function HatOptions({ worn, offered, onWear, onAdd }: HatOptionsProps) {
  const { t } = useWords();
  const hats = (['manager', 'leader'] as const).map((value) => ({ value, words: t(`hat.${value}`) }));
  return (
    <>
      <Chips label={t('talk.hat')} chips={hats} chosen={worn} onChoose={onWear} />
      <OfferedLines offered={offered} onAdd={onAdd} />
    </>
  );
}
