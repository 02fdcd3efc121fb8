import { BLANK_EVENT } from '../people/blank-event';
import type { StoredEvent } from '../people/tenant';
import { eventAnswer, READ_SCOPES } from './calendar-reading';
import { addEvent, changeEvent, removeEvent } from './change-event';
import { changeKey, newEventId, newICalUId } from './event-id';
import { localTime, readEventInput, recurrenceOf, storedChanges, wholeEventChanges, zoneOf, type EventInput } from './event-input';
import { CONFLICT } from './fault-plan';
import { GraphRefusal } from './graph-refusal';
import { findItem, ownEntry, type CalendarItem, type Mailbox } from './mailbox';
import { ruleOf } from './recurrence';
import { documented, pathParam, type GraphApp, type GraphContext, type RouteContext } from './route-context';
import { newMeeting } from './teams-meeting';

const PAGES = 'https://learn.microsoft.com/graph/api';
const WRITE_SCOPES = ['Calendars.ReadWrite'];

/** For another event, as reported of the service; for one that was deleted since, which nobody documents. The status is not documented either. */
const USED = "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.";

/** One event: read, make, change, remove. */
export function eventRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const madeBy = new Map<string, { readonly id: string; readonly sent: string }>();

  documented(app, context, { method: 'GET', path: '/me/events/:id', area: 'outlook', scopes: READ_SCOPES, page: `${PAGES}/event-get` }, (c) =>
    eventAnswer(c, mailbox, findItem(mailbox, pathParam(c, 'id'))),
  );

  documented(app, context, { method: 'PATCH', path: '/me/events/:id', area: 'outlook', scopes: WRITE_SCOPES, page: `${PAGES}/event-update` }, async (c) => {
    // The body first: nothing may come between the condition and the write.
    const input = readEventInput(await c.req.text());
    const item = findItem(mailbox, pathParam(c, 'id'));
    refuseStale(c, mailbox, item);
    return eventAnswer(c, mailbox, await changeEvent(mailbox, item, input));
  });

  documented(app, context, { method: 'DELETE', path: '/me/events/:id', area: 'outlook', scopes: WRITE_SCOPES, page: `${PAGES}/event-delete` }, async (c) => {
    const item = findItem(mailbox, pathParam(c, 'id'));
    refuseStale(c, mailbox, item);
    await removeEvent(mailbox, item);
    return new Response(null, { status: 204 });
  });

  documented(app, context, { method: 'POST', path: '/me/events', area: 'outlook', scopes: WRITE_SCOPES, page: `${PAGES}/user-post-events` }, async (c) => {
    const sent = await c.req.text();
    const input = readEventInput(sent);
    const known = madeBy.get(input.transactionId ?? '');
    if (known?.sent === sent && mailbox.state.event(known.id) !== undefined) return eventAnswer(c, mailbox, findItem(mailbox, known.id), 201);
    if (known !== undefined) throw new GraphRefusal(409, 'ErrorDuplicateTransactionId', USED);
    const event = newEvent(mailbox, input);
    if (input.transactionId) madeBy.set(input.transactionId, { id: event.id, sent });
    await addEvent(mailbox, event);
    return eventAnswer(c, mailbox, findItem(mailbox, event.id), 201);
  });
}

/** `If-Match` is not documented for events; where it is honoured, a stale one ends in 412. */
function refuseStale(c: GraphContext, mailbox: Mailbox, item: CalendarItem): void {
  const condition = c.req.header('If-Match');
  if (condition === undefined || condition === '*' || mailbox.settings.eventIfMatch === 'ignored') return;
  const { id } = item.kind === 'series' ? item.event : item.occurrence.event;
  const current = changeKey(id, mailbox.state.record(id).revision);
  if (condition !== `W/"${current}"`) throw new GraphRefusal(412, 'ErrorIrresolvableConflict', CONFLICT);
}

function newEvent(mailbox: Mailbox, input: EventInput): StoredEvent {
  const me = ownEntry(mailbox);
  const timeZone = zoneOf(input.start);
  const isAllDay = input.isAllDay ?? false;
  const recurrence = recurrenceOf(input);
  const blank: StoredEvent = {
    ...BLANK_EVENT,
    id: newEventId(),
    iCalUId: newICalUId(),
    subject: '',
    timeZone,
    start: localTime(input.start, timeZone, isAllDay),
    end: localTime(input.end, timeZone, isAllDay),
    isAllDay,
    rule: recurrence === undefined ? undefined : ruleOf(recurrence),
    organizer: { name: me.displayName, address: me.mail },
  };
  return {
    ...blank,
    ...storedChanges(input, blank),
    ...wholeEventChanges(input),
    ...(input.transactionId ? { transactionId: input.transactionId } : {}),
    ...(input.isOnlineMeeting === true ? newMeeting() : {}),
  };
}
