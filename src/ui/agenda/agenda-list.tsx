import { useEffect, useRef, useState } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import { useTextStyles } from '../components/text-styles';
import type { ItemActions } from './agenda-actions';
import { AgendaItemRow } from './agenda-item-row';
import { AGENDA_WORDS } from './agenda.words';
import { placeBeside, placeOfDrop } from './place-of-item';

type Step = { readonly itemId: AgendaItemId; readonly direction: 'up' | 'down' };

type AgendaListProps = {
  readonly label: string;
  /** The whole agenda, which `items` are a part of: places count in it. */
  readonly all: readonly AgendaItem[];
  readonly items: readonly AgendaItem[];
  readonly actions: ItemActions;
};

/** Items that can be put in another order by dragging or by keys; the key's button keeps the focus as its item moves. */
export function AgendaList({ label, all, items, actions }: AgendaListProps) {
  const text = useTextStyles();
  const list = useRef<HTMLOListElement>(null);
  const [lastStep, setLastStep] = useState<Step>();
  const place = lastStep === undefined ? -1 : items.findIndex(({ id }) => id === lastStep.itemId);

  useEffect(() => {
    if (lastStep === undefined || place < 0) return;
    const row = list.current?.children[place];
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-step=${lastStep.direction}]:enabled`);
    (wanted ?? row?.querySelector<HTMLButtonElement>('[data-step]:enabled'))?.focus();
  }, [lastStep, place]);

  const step = (itemId: AgendaItemId, direction: 'up' | 'down') => {
    const index = placeBeside(all, items, itemId, direction);
    if (index === undefined) return;
    setLastStep({ itemId, direction });
    actions.onMove(itemId, index);
  };
  const dropOnto = (onto: AgendaItemId, draggedId: string) => {
    const dragged = items.find(({ id }) => id === draggedId);
    const index = dragged && placeOfDrop(all, dragged.id, onto);
    if (dragged !== undefined && index !== undefined) actions.onMove(dragged.id, index);
  };

  return (
    <>
      <ol ref={list} aria-label={label} className={text.list}>
        {items.map((item, index) => (
          <AgendaItemRow
            key={item.id}
            item={item}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            actions={actions}
            onStep={(direction) => step(item.id, direction)}
            onDropOnto={(draggedId) => dropOnto(item.id, draggedId)}
          />
        ))}
      </ol>
      <p role="status" className={text.hidden}>
        {place < 0 ? '' : AGENDA_WORDS.moved(place + 1, items.length)}
      </p>
    </>
  );
}
