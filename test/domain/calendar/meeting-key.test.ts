import fc from 'fast-check';

import type { EventId, SeriesId } from '../../../src/domain/calendar/event';
import { meetingKey, overrideKeys } from '../../../src/domain/calendar/meeting-key';
import { anEvent, anOccurrence } from './an-event';

const AT = Date.UTC(2026, 10, 24, 9);

describe('meetingKey', () => {
  it('[O13] names an occurrence by its series and where the pattern put it', () => {
    expect(meetingKey(anOccurrence(AT))).toBe('series-1@2026-11-24T09:00:00.000Z');
  });

  it('[O13] survives a move to any time under any new id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.string(), (startsAt, id) => {
        expect(meetingKey(anOccurrence(AT, { kind: 'exception', startsAt, id: id as EventId }))).toBe(meetingKey(anOccurrence(AT)));
      }),
    );
  });

  it('[O13] takes the start of an unmoved occurrence for its place, but not that of a moved one', () => {
    expect(meetingKey(anOccurrence(AT, { originalStartsAt: undefined }))).toBe(meetingKey(anOccurrence(AT)));
    expect(meetingKey(anOccurrence(AT, { originalStartsAt: undefined, kind: 'exception' }))).toBe(`at-${AT}`);
  });

  it('[O13] names a single event by its id', () => {
    expect(meetingKey(anEvent())).toBe('event-1');
  });
});

describe('overrideKeys', () => {
  it('[O13] keeps the word on a series apart from the word on one of its meetings', () => {
    expect(overrideKeys(anOccurrence(AT))).toEqual({ event: 'series-1@2026-11-24T09:00:00.000Z', series: 'series:series-1' });
    expect(overrideKeys(anEvent())).toEqual({ event: 'event-1', series: undefined });
    expect(overrideKeys(anOccurrence(AT, { seriesId: 'event-1' as SeriesId })).series).not.toBe(overrideKeys(anEvent()).event);
  });
});
