import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { HatOptionsProps } from './hat-options';
import { HatOptions } from './late-parts';

type HatChoiceProps = HatOptionsProps & {
  /** What the agenda asks for while no hat was put on. */
  readonly pitch: string;
};

/**
 * The chip that says which hat is on, and lets the user put on the other: its lines then come first, and nothing goes. The line that
 * says it aloud is offered with it.
 */
export function HatChoice({ pitch, ...options }: HatChoiceProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { worn } = options;
  return (
    <>
      <button type="button" className={styles.chip} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} title={t('talk.hat.hint')} onClick={() => setOpen(!isOpen)}>
        <span className={text.hidden}>{t('talk.hat')}: </span>
        {worn === undefined ? pitch : t(`hat.${worn}`)}
        <span aria-hidden> ▾</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.choice}>
          <HatOptions {...options} />
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
    '@media (pointer: coarse)': { minHeight: '44px', paddingInline: tokens.spacingHorizontalM },
  },
  choice: { flexBasis: '100%' },
});
