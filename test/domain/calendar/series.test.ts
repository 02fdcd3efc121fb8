import fc from 'fast-check';

import type { SeriesId } from '../../../src/domain/calendar/event';
import { chooseOccurrence, lastOccurrence, nextOccurrence } from '../../../src/domain/calendar/series';
import { anOccurrence } from './an-event';

const SERIES = 'series-1' as SeriesId;
const ids = (startsAt: number | undefined) => (startsAt === undefined ? undefined : `at-${startsAt}`);

describe('nextOccurrence and lastOccurrence', () => {
  const events = [300, 100, 200].map((startsAt) => anOccurrence(startsAt));

  it.each([
    [50, 100, undefined],
    [100, 100, undefined],
    [129, 100, undefined],
    [130, 200, 100],
    [210, 200, 100],
    [330, undefined, 300],
  ])('[O14] at %d finds the next and the last', (now, next, last) => {
    expect(nextOccurrence(events, SERIES, now)?.id).toBe(ids(next));
    expect(lastOccurrence(events, SERIES, now)?.id).toBe(ids(last));
  });

  it('[O14] judges a moved occurrence by where it is now', () => {
    const moved = anOccurrence(100, { kind: 'exception', startsAt: 250, endsAt: 280 });
    expect(nextOccurrence([moved, anOccurrence(300)], SERIES, 200)).toBe(moved);
    expect(lastOccurrence([moved], SERIES, 200)).toBeUndefined();
  });

  it('[O14] passes over cancelled ones and other series', () => {
    const others = [anOccurrence(100, { isCancelled: true }), anOccurrence(110, { seriesId: 'series-2' as SeriesId })];
    expect(nextOccurrence([...others, anOccurrence(200)], SERIES, 50)?.id).toBe('at-200');
    expect(lastOccurrence([...others, anOccurrence(50)], SERIES, 180)?.id).toBe('at-50');
  });

  it('[O14] puts every occurrence on one side of now', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), fc.nat(600), (starts, now) => {
        const all = starts.map((startsAt) => anOccurrence(startsAt));
        const next = nextOccurrence(all, SERIES, now);
        const last = lastOccurrence(all, SERIES, now);
        for (const event of all) {
          if (event.endsAt > now) expect(next!.startsAt).toBeLessThanOrEqual(event.startsAt);
          else expect(last!.startsAt).toBeGreaterThanOrEqual(event.startsAt);
        }
      }),
    );
  });
});

describe('chooseOccurrence', () => {
  it.each([
    ['the one that runs', 105, [anOccurrence(100), anOccurrence(131)], 100],
    ['the one that began later of two that run', 115, [anOccurrence(110), anOccurrence(100)], 110],
    ['the coming one when it is nearer', 180, [anOccurrence(100), anOccurrence(200)], 200],
    ['the one just over when it is nearer', 140, [anOccurrence(100), anOccurrence(200)], 100],
    ['the coming one at equal distance', 165, [anOccurrence(100), anOccurrence(200)], 200],
    ['the one that begins as the other ends', 130, [anOccurrence(100), anOccurrence(130)], 130],
    ['the one that runs on, not the one that ends now', 130, [anOccurrence(100), anOccurrence(90, { endsAt: 200 })], 90],
    ['none that is cancelled', 105, [anOccurrence(100, { isCancelled: true }), anOccurrence(900)], 900],
  ])('[O15] takes %s', (_, now, events, expected) => {
    expect(chooseOccurrence(events, now)?.id).toBe(ids(expected));
    expect(chooseOccurrence([...events].reverse(), now)?.id).toBe(ids(expected));
  });

  it('[O15] takes none from an empty calendar', () => {
    expect(chooseOccurrence([], 0)).toBeUndefined();
  });
});
