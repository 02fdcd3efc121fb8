import { useLayoutEffect, useRef, useState } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import type { StepDirection } from '../../domain/coaching/step-item';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { ItemActions } from './agenda-actions';
import { AgendaItemRow } from './agenda-item-row';
import { placeOfDrop } from './place-of-item';

/** What was just done to an item, until the list shows it. */
type Deed =
  | { readonly kind: 'moved'; readonly itemId: AgendaItemId; readonly from: number; readonly direction: StepDirection }
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
  const { t } = useWords();
  const text = useTextStyles();
  const list = useRef<HTMLOListElement>(null);
  const deed = useRef<Deed>(undefined);
  const [said, setSaid] = useState('');

  useLayoutEffect(() => {
    const done = deed.current;
    if (done === undefined || items[done.from]?.id === done.itemId) return;
    if (done.kind === 'moved') {
      const place = items.findIndex(({ id }) => id === done.itemId);
      if (place < 0 || isBusyElsewhere(list.current)) {
        deed.current = undefined;
        return;
      }
      // Steps that were asked for quickly arrive one by one: each is said when it shows, and the keyboard stays with the item.
      deed.current = { ...done, from: place };
      setSaid(t('agenda.moved', { place: place + 1, of: items.length }));
      focusIn(list.current?.children[place], done);
      return;
    }
    deed.current = undefined;
    focusIn(list.current?.children[Math.min(done.from, items.length - 1)], done);
  }, [items, t]);

  const step = (itemId: AgendaItemId, from: number, direction: StepDirection) => {
    deed.current = { kind: 'moved', itemId, from, direction };
    actions.onStep(itemId, direction);
  };
  const skip = (itemId: AgendaItemId, from: number) => {
    deed.current = { kind: 'skipped', itemId, from };
    setSaid(t('agenda.skippedNow'));
    actions.onSkip(itemId);
  };
  const swap = (itemId: AgendaItemId, from: number) => {
    deed.current = { kind: 'swapped', itemId, from };
    setSaid(t('agenda.swappedNow'));
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

/** Moving an element takes the focus from it, which then is nowhere; whoever went on to another place is left there. */
function isBusyElsewhere(list: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && list?.contains(activeElement) !== true;
}

/** The same button of the row that now stands there, or the nearest one to it. */
function focusIn(row: Element | undefined, deed: Deed): void {
  const find = (selector: string) => row?.querySelector<HTMLElement>(selector);
  if (deed.kind === 'moved') (find(`[data-step=${deed.direction}]:enabled`) ?? find('[data-step]:enabled'))?.focus();
  else (find(deed.kind === 'skipped' ? '[data-act=skip]' : '[data-act=swap]') ?? find('[data-act]'))?.focus();
}
