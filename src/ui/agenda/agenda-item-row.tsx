import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { DragEvent } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import type { ItemActions } from './agenda-actions';
import { AGENDA_WORDS, HAT_WORDS } from './agenda.words';
import { EditItem } from './edit-item';

type AgendaItemRowProps = {
  readonly item: AgendaItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: ItemActions;
  readonly onStep: (direction: 'up' | 'down') => void;
  readonly onDropOnto: (draggedId: string) => void;
};

const DRAGGED = 'application/x-two-hats-item';

/** One line of an agenda: what to ask, how long, under which hat and why. */
export function AgendaItemRow({ item, isFirst, isLast, actions, onStep, onDropOnto }: AgendaItemRowProps) {
  const styles = useStyles();
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

  return (
    <li ref={row} className={mergeClasses(styles.row, isOver && styles.over)} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span draggable title={AGENDA_WORDS.drag} className={styles.grip} onDragStart={drag} />
      <div className={styles.what}>
        {isEditing ? (
          <EditItem text={item.text} onSave={(text) => actions.onEdit(item.id, text)} onClose={() => setEditing(false)} />
        ) : (
          <p id={textId} dir="auto" className={styles.text}>
            {item.text}
          </p>
        )}
        <ItemFacts item={item} />
        <div className={styles.act}>
          <Action look="quiet" compact aria-describedby={textId} onClick={() => actions.onSkip(item.id)}>
            {AGENDA_WORDS.skip}
          </Action>
          {item.promptId !== undefined && (
            <Action look="quiet" compact aria-describedby={textId} onClick={() => actions.onSwap(item.id)}>
              {AGENDA_WORDS.swap}
            </Action>
          )}
          <Action look="quiet" compact aria-describedby={textId} aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            {AGENDA_WORDS.edit}
          </Action>
          <Action look="quiet" compact data-step="up" disabled={isFirst} aria-label={AGENDA_WORDS.moveUp} title={AGENDA_WORDS.moveUp} aria-describedby={textId} onClick={() => onStep('up')}>
            ↑
          </Action>
          <Action look="quiet" compact data-step="down" disabled={isLast} aria-label={AGENDA_WORDS.moveDown} title={AGENDA_WORDS.moveDown} aria-describedby={textId} onClick={() => onStep('down')}>
            ↓
          </Action>
        </div>
      </div>
    </li>
  );
}

/** Minutes, hat and reason: the small print of an item. */
export function ItemFacts({ item }: { readonly item: AgendaItem }) {
  const text = useTextStyles();
  return (
    <p className={text.faint} dir="auto">
      {AGENDA_WORDS.minutes(item.minutes)} · {HAT_WORDS[item.hat]}
      {item.reason !== '' && ` · ${item.reason}`}
    </p>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  over: { boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}` },
  grip: {
    flexShrink: 0,
    width: '8px',
    marginBlock: '4px',
    cursor: 'grab',
    borderRadius: tokens.borderRadiusSmall,
    backgroundImage: `radial-gradient(${tokens.colorNeutralForeground4} 1px, transparent 1.5px)`,
    backgroundSize: '4px 5px',
    maxHeight: '20px',
    '@media (pointer: coarse)': { display: 'none' },
  },
  what: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  text: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightMedium },
  act: { display: 'flex', flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
});
