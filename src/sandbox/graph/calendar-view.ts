import { allOccurrences, asItem, eventPage, rangeOf, READ_SCOPES } from './calendar-reading';
import { occurrencesIn } from './expand-series';
import { GraphRefusal } from './graph-refusal';
import { findItem, isOrganizer, isSeries, type CalendarItem, type Mailbox } from './mailbox';
import { documented, pathParam, type GraphApp, type GraphContext, type RouteContext } from './route-context';

const PAGES = 'https://learn.microsoft.com/graph/api';

/** Times are not for selecting in a view. */
const UNSELECTABLE = ['createdDateTime', 'lastModifiedDateTime'];

/** The calendar expanded over a range, the events as they are kept, and the instances of one series. */
export function calendarViewRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const view = (c: GraphContext) => {
    const items = allOccurrences(mailbox, rangeOf(c)).map(asItem);
    return eventPage(c, mailbox, items, { segment: 'calendarView', unselectable: UNSELECTABLE });
  };
  const shared = { method: 'GET', area: 'outlook', scopes: READ_SCOPES } as const;
  documented(app, context, { ...shared, path: '/me/calendarView', page: `${PAGES}/user-list-calendarview` }, view);
  documented(app, context, { ...shared, path: '/me/calendar/calendarView', page: `${PAGES}/calendar-list-calendarview` }, view);

  documented(app, context, { ...shared, path: '/me/events', page: `${PAGES}/user-list-events` }, (c) =>
    eventPage(c, mailbox, keptItems(mailbox), { segment: 'events', unselectable: [] }),
  );

  documented(app, context, { ...shared, path: '/me/events/:id/instances', page: `${PAGES}/event-list-instances` }, (c) => {
    const item = findItem(mailbox, pathParam(c, 'id'));
    if (item.kind !== 'series') throw new GraphRefusal(400, 'ErrorInvalidRequest', 'Your request can only be done on a recurring master.');
    const items = occurrencesIn(item.event, rangeOf(c), isOrganizer(mailbox, item.event)).map(asItem);
    return eventPage(c, mailbox, items, { segment: 'events', unselectable: [] });
  });
}

/** What `/me/events` lists: single events and whole series, never their occurrences. */
function keptItems(mailbox: Mailbox): readonly CalendarItem[] {
  return mailbox.state.tenant().events.map((event) => (isSeries(event) ? { kind: 'series', event } : findItem(mailbox, event.id)));
}
