import { ownTimesContract } from '../contract/own-times.contract';
import { anEvent } from './an-event';
import { ownTimesOf } from './own-times-of';
import { calendarOf } from './stand-ins';

ownTimesContract('a list of events', () => {
  const foreign = anEvent();
  const calendar = calendarOf([foreign]);
  const ownTimes = ownTimesOf(calendar);
  return Promise.resolve({
    ownTimes,
    events: () => Promise.resolve(calendar.events),
    foreign: foreign.id,
    rename: (eventId, subject) => {
      ownTimes.change(eventId, { subject });
      return Promise.resolve();
    },
    keepsConditions: true,
  });
});
