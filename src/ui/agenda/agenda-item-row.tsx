import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { DragEvent } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { StepDirection } from '../../domain/coaching/step-item';
import { useQuietParts } from '../components/quiet-parts';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { ItemActions } from './agenda-actions';
import { EditItem } from './edit-item';
import { ItemButtons } from './item-buttons';

type AgendaItemRowProps = {
  readonly item: AgendaItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: Pick<ItemActions, 'onSkip' | 'onSwap' | 'onEdit'>;
  readonly onStep: (direction: StepDirection) => void;
  readonly onDropOnto: (draggedId: string) => void;
};

const DRAGGED = 'application/x-two-hats-item';

/** One line of an agenda: what to ask, how long, under which hat and why. */
export function AgendaItemRow({ item, isFirst, isLast, actions, onStep, onDropOnto }: AgendaItemRowProps) {
  const { t } = useWords();
  const styles = useStyles();
  const quiet = useQuietParts();
  const row = useRef<HTMLLIElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [isOver, setOver] = useState(false);
  const textId = useId();

  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, item.id);
    event.dataTransfer.effectAllowed = 'move';
    if (row.current !== null) event.dataTransfer.setDragImage(row.current, 8, 8);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDropOnto(event.dataTransfer.getData(DRAGGED));
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  const stopEditing = () => {
    setEditing(false);
    row.current?.querySelector<HTMLElement>('[data-act=edit]')?.focus();
  };

  return (
    <li ref={row} className={mergeClasses(styles.row, quiet.row, isOver && styles.over)} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span draggable data-grip title={t('agenda.drag')} className={styles.grip} onDragStart={drag} />
      <div className={styles.what}>
        <div className={styles.words}>
          {isEditing ? (
            <EditItem text={item.text} onSave={(text) => actions.onEdit(item.id, text)} onClose={stopEditing} />
          ) : (
            <p id={textId} dir="auto" className={styles.text}>
              {item.text}
            </p>
          )}
          <ItemFacts item={item} />
        </div>
        <ItemButtons
          describedBy={textId}
          isEditing={isEditing}
          isFirst={isFirst}
          isLast={isLast}
          onSkip={() => actions.onSkip(item.id)}
          onSwap={item.promptId === undefined ? undefined : () => actions.onSwap(item.id)}
          onEdit={() => setEditing(!isEditing)}
          onStep={onStep}
        />
      </div>
    </li>
  );
}

/** Minutes, hat and reason: the small print of an item. */
export function ItemFacts({ item }: { readonly item: AgendaItem }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <p className={text.faint} dir="auto">
      {item.minutes > 0 && `${t('agenda.minutes', { count: item.minutes })} · `}
      {t(`hat.${item.hat}`)}
      {item.reason !== '' && ` · ${item.reason}`}
    </p>
  );
}

const useStyles = makeStyles({
  row: {
    position: 'relative',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    containerType: 'inline-size',
    '&:hover [data-grip]': { opacity: 1 },
  },
  over: { boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}` },
  // Beside the column, so that the words stand on the page's edge; for a mouse only, which finds it when it comes near.
  grip: {
    position: 'absolute',
    insetInlineStart: '-12px',
    insetBlockStart: tokens.spacingVerticalM,
    width: '8px',
    height: '20px',
    opacity: 0,
    cursor: 'grab',
    borderRadius: tokens.borderRadiusSmall,
    backgroundImage: `radial-gradient(${tokens.colorNeutralForeground4} 1px, transparent 1.5px)`,
    backgroundSize: '4px 5px',
    '@media (pointer: coarse)': { display: 'none' },
  },
  what: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@container (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  text: { margin: 0, overflowWrap: 'anywhere' },
});
