/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { AgendaItem } from '../../../src/domain/coaching/agenda';
import type { FoundAppointment } from '../../../src/workflows/open-appointment';
import { stepItem } from '../../../src/domain/coaching/step-item';
import { TaskPaneApp } from '../../../src/ui/agenda/task-pane';
import { anItem, eventId, prepared } from '../../../src/ui/components/sample.states';
import { anOutlook } from '../../support/an-outlook';
import { someServices } from '../../support/services';

const found: FoundAppointment = { kind: 'found', eventId: eventId('event-1') };
const NAMES = ['First', 'Second', 'Third'];

/** Prepare over an agenda that really changes, as the workflow would change it. */
async function open(delayed?: (work: () => void) => void) {
  let items: readonly AgendaItem[] = NAMES.map((text) => anItem({ id: text, text }));
  const services = someServices({
    agendas: {
      step: (_event, id, direction) => {
        const work = () => void change(stepItem(items, id, direction));
        if (delayed === undefined) work();
        else delayed(work);
        return Promise.resolve();
      },
      skip: (_event, id) => change(items.map((item) => (item.id === id ? { ...item, state: 'skipped' } : item))),
      swap: (_event, id) => change(items.map((item) => (item.id === id ? anItem({ id: `${id}-2`, text: `Instead of ${id}` }) : item))),
    },
  });
  const change = (next: readonly AgendaItem[]) => {
    items = next;
    act(() => services.states.agenda.set(prepared({ agenda: { ...prepared().agenda, items, notToday: [] } })));
    return Promise.resolve();
  };
  await change(items);
  render(<TaskPaneApp services={services} outlook={anOutlook(found)} />);
  await screen.findByText('First');
  return userEvent.setup();
}

function press(text: string, name: string): HTMLElement {
  const button = within(screen.getByText(text).closest('li')!).getByRole('button', { name });
  button.focus();
  return button;
}

function focusedRow(): string | undefined {
  return NAMES.find((name) => document.activeElement?.closest('li')?.textContent.includes(name));
}

describe('an agenda by keys alone', () => {
  it('goes on at the item that takes the place of a skipped one, and says where that one is', async () => {
    const user = await open();
    press('Second', 'Skip');
    await user.keyboard('{Enter}');
    expect(focusedRow()).toBe('Third');
    expect(document.activeElement?.textContent).toBe('Skip');
    expect(screen.getByText('Skipped. You can bring it back below.').getAttribute('role')).toBe('status');
  });

  it('goes back to the last item when the one below it is skipped', async () => {
    const user = await open();
    press('Third', 'Skip');
    await user.keyboard('{Enter}');
    expect(focusedRow()).toBe('Second');
  });

  it('stays at Swap, so that one can swap until a question fits', async () => {
    const user = await open();
    press('First', 'Swap');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Swap');
    expect(document.activeElement?.closest('li')?.textContent).toContain('Instead of First');
  });

  it('makes every one of several quick steps, says where the item is when it is there, and stays with it', async () => {
    const waiting: (() => void)[] = [];
    const user = await open((work) => waiting.push(work));
    press('Third', 'Move up');
    await user.keyboard('{Enter}{Enter}');
    expect(screen.queryByText(/Now number/)).toBeNull();
    for (const work of waiting) work();
    expect(screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent)).toEqual(['Third', 'First', 'Second']);
    expect(screen.getByText('Now number 1 of 3').getAttribute('role')).toBe('status');
    expect(focusedRow()).toBe('Third');
  });

  it.each(['{Escape}', '{Enter}'])('returns to Edit after %s', async (key) => {
    const user = await open();
    const edit = press('First', 'Edit');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await user.keyboard(key);
    expect(document.activeElement).toBe(edit);
  });
});
