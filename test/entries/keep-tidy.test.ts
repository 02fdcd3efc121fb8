import { keepTidy } from '../../src/entries/tab/keep-tidy';
import type { KnownCalendarState } from '../../src/workflows/known-calendar';
import { createStore } from '../../src/workflows/store';
import type { UpcomingState } from '../../src/workflows/upcoming';
import { anEvent } from '../workflows/an-event';

const TIME = anEvent({ id: 'set-aside', invitees: [], isPrivate: true, bodyPreview: 'Open the agenda in Two Hats' });

function aTab() {
  const calendar = createStore<KnownCalendarState>({ kind: 'loading' });
  const upcoming = createStore<UpcomingState>({ kind: 'loading' });
  const tidy = jest.fn(() => Promise.resolve());
  keepTidy(calendar, upcoming, { tidy });
  const read = (events = [TIME], freshness: 'fresh' | 'reading' = 'fresh') => {
    calendar.set({ kind: 'ready', events, freshness: { kind: freshness } });
    upcoming.set({ kind: 'ready', meetings: [], others: [], freshness: { kind: freshness } });
  };
  return { upcoming, tidy, read };
}

describe('keepTidy', () => {
  it('[O24] looks once after each fresh reading of the calendar', () => {
    const { upcoming, tidy, read } = aTab();
    read();
    upcoming.set((state) => ({ ...state }));
    expect(tidy).toHaveBeenCalledTimes(1);
    read([TIME, anEvent()]);
    expect(tidy).toHaveBeenCalledTimes(2);
  });

  it('[O24] looks at nothing without a time that is set aside, or before the calendar was read', () => {
    const { tidy, read } = aTab();
    read([TIME], 'reading');
    read([anEvent()]);
    expect(tidy).not.toHaveBeenCalled();
  });
});
