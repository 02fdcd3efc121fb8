import { useEffect, useRef, useState } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import { useTextStyles } from '../components/text-styles';
import type { ItemActions } from './agenda-actions';
import { AgendaItemRow } from './agenda-item-row';
import { AGENDA_WORDS } from './agenda.words';
import { placeBeside, placeOfDrop } from './place-of-item';

type Direction = 'up' | 'down';

/** What was just done to an item, until the list shows it. */
type Deed =
  | { readonly kind: 'moved'; readonly itemId: AgendaItemId; readonly from: number; readonly direction: Direction }
  | { readonly kind: 'skipped' | 'swapped'; readonly itemId: AgendaItemId; readonly from: number };

type AgendaListProps = {
  readonly label: string;
  /** The whole agenda, which `items` are a part of: places count in it. */
  readonly all: readonly AgendaItem[];
  readonly items: readonly AgendaItem[];
  readonly actions: ItemActions;
};

/** Items that can be put in another order by dragging or by keys; whoever works with keys is never left without a place. */
export function AgendaList({ label, all, items, actions }: AgendaListProps) {
  const text = useTextStyles();
  const list = useRef<HTMLOListElement>(null);
  const deed = useRef<Deed>(undefined);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const done = deed.current;
    if (done === undefined || items[done.from]?.id === done.itemId) return;
    deed.current = undefined;
    const place = done.kind === 'moved' ? items.findIndex(({ id }) => id === done.itemId) : Math.min(done.from, items.length - 1);
    focusIn(list.current?.children[place], done);
  }, [items]);

  const step = (itemId: AgendaItemId, from: number, direction: Direction) => {
    const index = placeBeside(all, items, itemId, direction);
    if (index === undefined) return;
    deed.current = { kind: 'moved', itemId, from, direction };
    setSaid(AGENDA_WORDS.moved(direction === 'up' ? from : from + 2, items.length));
    actions.onMove(itemId, index);
  };
  const skip = (itemId: AgendaItemId, from: number) => {
    deed.current = { kind: 'skipped', itemId, from };
    setSaid(AGENDA_WORDS.skippedNow);
    actions.onSkip(itemId);
  };
  const swap = (itemId: AgendaItemId, from: number) => {
    deed.current = { kind: 'swapped', itemId, from };
    setSaid(AGENDA_WORDS.swappedNow);
    actions.onSwap(itemId);
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
            actions={{ onSkip: (id) => skip(id, index), onSwap: (id) => swap(id, index), onEdit: actions.onEdit }}
            onStep={(direction) => step(item.id, index, direction)}
            onDropOnto={(draggedId) => dropOnto(item.id, draggedId)}
          />
        ))}
      </ol>
      <p role="status" className={text.hidden}>
        {said}
      </p>
    </>
  );
}

/** The same button of the row that now stands there, or the nearest one to it. */
function focusIn(row: Element | undefined, deed: Deed): void {
  const find = (selector: string) => row?.querySelector<HTMLElement>(selector);
  if (deed.kind === 'moved') (find(`[data-step=${deed.direction}]:enabled`) ?? find('[data-step]:enabled'))?.focus();
  else (find(deed.kind === 'skipped' ? '[data-act=skip]' : '[data-act=swap]') ?? find('[data-act]'))?.focus();
}
