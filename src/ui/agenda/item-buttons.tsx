import { makeStyles, tokens } from '@fluentui/react-components';

import type { StepDirection } from '../../domain/coaching/step-item';
import { Action } from '../components/action';
import { useWords } from '../shell/words';

type ItemButtonsProps = {
  /** The element that says which item they act on. */
  readonly describedBy: string;
  readonly isEditing: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onSkip: () => void;
  /** Undefined for what did not come from the library: there is nothing to swap it with. */
  readonly onSwap: (() => void) | undefined;
  readonly onEdit: () => void;
  readonly onStep: (direction: StepDirection) => void;
};

/** What can be done to one item, said in small words; the arrows show while the row is in use. */
export function ItemButtons({ describedBy, isEditing, isFirst, isLast, onSkip, onSwap, onEdit, onStep }: ItemButtonsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const small = { look: 'faint', compact: true, 'aria-describedby': describedBy } as const;
  return (
    <div className={styles.buttons}>
      <Action {...small} data-quiet data-step="up" disabled={isFirst} aria-label={t('agenda.moveUp')} title={t('agenda.moveUp')} onClick={() => onStep('up')}>
        ↑
      </Action>
      <Action {...small} data-quiet data-step="down" disabled={isLast} aria-label={t('agenda.moveDown')} title={t('agenda.moveDown')} onClick={() => onStep('down')}>
        ↓
      </Action>
      <Action {...small} data-act="skip" onClick={onSkip}>
        {t('agenda.skip')}
      </Action>
      {onSwap !== undefined && (
        <Action {...small} data-act="swap" onClick={onSwap}>
          {t('agenda.swap')}
        </Action>
      )}
      <Action {...small} data-act="edit" aria-expanded={isEditing} onClick={onEdit}>
        {t('agenda.edit')}
      </Action>
    </div>
  );
}

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    '@container (min-width: 560px)': { marginInlineStart: 0, marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  },
});
