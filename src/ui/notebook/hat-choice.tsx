import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import type { Hat } from '../../domain/coaching/prompt';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { OfferedLines } from './late-parts';

type HatChoiceProps = {
  /** What the agenda asks for while no hat was put on. */
  readonly pitch: string;
  readonly worn: Hat | undefined;
  readonly offered: readonly AgendaItem[];
  readonly onWear: (hat: Hat) => void;
  readonly onAdd: (itemId: AgendaItemId) => void;
};

/**
 * The chip that says which hat is on, and lets the user put on the other: its lines then come first, and nothing goes. The line that
 * says it aloud is offered with it.
 */
export function HatChoice({ pitch, worn, offered, onWear, onAdd }: HatChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const hats = (['manager', 'leader'] as const).map((value) => ({ value, words: t(`hat.${value}`) }));
  return (
    <>
      <button type="button" className={styles.chip} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} title={t('talk.hat.hint')} onClick={() => setOpen(!isOpen)}>
        <span className={text.hidden}>{t('talk.hat')}: </span>
        {worn === undefined ? pitch : t(`hat.${worn}`)}
        <span aria-hidden> ▾</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.choice}>
          <Chips label={t('talk.hat')} chips={hats} chosen={worn} onChoose={onWear} />
          <OfferedLines offered={offered} onAdd={onAdd} />
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  chip: {
    margin: 0,
    paddingInline: tokens.spacingHorizontalSNudge,
    paddingBlock: '1px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (pointer: coarse)': { minHeight: '40px', paddingInline: tokens.spacingHorizontalM },
  },
  choice: { flexBasis: '100%' },
});
