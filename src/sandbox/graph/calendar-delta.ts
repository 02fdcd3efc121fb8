import type { StoredEvent } from '../people/tenant';
import { asItem, rangeOf, viewOf } from './calendar-reading';
import { occurrenceId } from './event-id';
import { wireEvent, type EventView } from './event-shape';
import { occurrencesIn, type Range } from './expand-series';
import { GraphRefusal } from './graph-refusal';
import { isOrganizer, isSeries, type Mailbox } from './mailbox';
import { badQuery } from './odata-query';
import { answer, documented, queryParam, type GraphApp, type GraphContext, type RouteContext } from './route-context';

/** Where a round of changes stands: baked into the links, opaque to the client. */
type DeltaToken = {
  readonly from: number;
  readonly to: number;
  /** History up to here is known to the client; -1 for a first round. */
  readonly since: number;
  /** History up to here belongs to this round. */
  readonly until: number;
  readonly skip: number;
  readonly issuedAt: number;
};

type DeltaItem = Readonly<Record<string, unknown>>;

const UNSUPPORTED = ['$select', '$expand', '$filter', '$orderby', '$search'];
const DEFAULT_PAGE = 10;

/** Changes of the calendar within a range since the last round. */
export function calendarDeltaRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const spec = {
    method: 'GET',
    path: '/me/calendarView/delta',
    area: 'outlook',
    scopes: ['Calendars.Read', 'Calendars.ReadWrite'],
    page: 'https://learn.microsoft.com/graph/api/event-delta',
  } as const;
  documented(app, context, spec, (c) => {
    const refused = UNSUPPORTED.find((name) => queryParam(c, name) !== undefined);
    if (refused !== undefined) throw badQuery(`The query option '${refused}' is not supported with change tracking.`);
    return page(c, mailbox, tokenOf(c, mailbox));
  });
}

function tokenOf(c: GraphContext, mailbox: Mailbox): DeltaToken {
  const text = queryParam(c, '$skiptoken') ?? queryParam(c, '$deltatoken');
  if (text !== undefined) return readToken(c, mailbox, text);
  // `skip: -1` is the empty page that a first round begins with.
  const skip = mailbox.settings.deltaStartsEmpty ? -1 : 0;
  return { ...rangeOf(c), since: -1, until: mailbox.state.sequence(), skip, issuedAt: mailbox.clock() };
}

function page(c: GraphContext, mailbox: Mailbox, token: DeltaToken): Response {
  const view = viewOf(c);
  const size = view.preferences.pageSize ?? DEFAULT_PAGE;
  const all = changesOf(mailbox, token, view);
  const isEmptyStart = token.skip < 0;
  const value = isEmptyStart ? [] : all.slice(token.skip, token.skip + size);
  const next = isEmptyStart ? 0 : token.skip + size;
  const hasMore = isEmptyStart || next < all.length;
  const link = hasMore
    ? { '@odata.nextLink': linkTo(mailbox, '$skiptoken', { ...token, skip: next }) }
    : { '@odata.deltaLink': linkTo(mailbox, '$deltatoken', { ...token, since: token.until, skip: 0, issuedAt: mailbox.clock() }) };
  return answer({ '@odata.context': `${mailbox.service}/$metadata#Collection(event)`, ...link, value }, 200, view.preferences.applied);
}

function linkTo(mailbox: Mailbox, name: string, token: DeltaToken): string {
  return `${mailbox.service}/me/calendarView/delta?${name}=${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
}

function readToken(c: GraphContext, mailbox: Mailbox, text: string): DeltaToken {
  const token = decodeToken(text);
  const age = token === undefined ? Infinity : mailbox.clock() - token.issuedAt;
  if (token === undefined || age > mailbox.settings.deltaTokenLifeSeconds * 1000) throw gone(mailbox, token);
  // A delta link begins a round: it takes in everything up to now.
  return queryParam(c, '$deltatoken') === undefined ? token : { ...token, until: mailbox.state.sequence() };
}

function decodeToken(text: string): DeltaToken | undefined {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<DeltaToken>;
    const { from, to, since, until, skip, issuedAt } = token;
    const isWhole = [from, to, since, until, skip, issuedAt].every((part) => typeof part === 'number');
    return isWhole ? (token as DeltaToken) : undefined;
  } catch {
    return undefined;
  }
}

function gone(mailbox: Mailbox, token: DeltaToken | undefined): GraphRefusal {
  const fresh =
    token === undefined
      ? `${mailbox.service}/me/calendarView/delta`
      : `${mailbox.service}/me/calendarView/delta?startDateTime=${new Date(token.from).toISOString()}&endDateTime=${new Date(token.to).toISOString()}`;
  const headers = mailbox.settings.goneLocation === 'present' ? { Location: fresh } : {};
  return new GraphRefusal(410, 'SyncStateNotFound', 'The sync state generation is not found.', { headers });
}

/** Everything of a round, the same at each of its pages. */
function changesOf(mailbox: Mailbox, token: DeltaToken, view: EventView): readonly DeltaItem[] {
  const isFirst = token.since < 0;
  const events = mailbox.state.tenant().events.filter(({ id }) => {
    const { sequence } = mailbox.state.record(id);
    return sequence <= token.until && (isFirst || sequence > token.since);
  });
  const found = events.flatMap((event) => itemsOf(mailbox, event, token, view, isFirst));
  const removals = mailbox.state.removals().filter(({ sequence }) => !isFirst && sequence > token.since && sequence <= token.until);
  const changes = [...found, ...removals.map(({ id }) => removed(id))];
  return mailbox.settings.deltaIsNoisy ? noisy(changes) : changes;
}

function itemsOf(mailbox: Mailbox, event: StoredEvent, range: Range, view: EventView, isFirst: boolean): readonly DeltaItem[] {
  const inside = occurrencesIn(event, range, isOrganizer(mailbox, event));
  const shown = inside.map((occurrence) => ({ '@odata.type': '#microsoft.graph.event', ...wireEvent(mailbox, asItem(occurrence), view) }));
  if (isFirst) return shown;
  // Added or changed outside the range comes as removed, known to the client or not; so does an occurrence that left it.
  if (!isSeries(event)) return shown.length > 0 ? shown : [removed(event.id)];
  const present = new Set(inside.map(({ originalStart }) => originalStart));
  const left = event.exceptions.filter(({ originalStart }) => !present.has(originalStart));
  return [...shown, ...left.map(({ originalStart }) => removed(occurrenceId(event.id, originalStart)))];
}

function removed(id: string): DeltaItem {
  return { '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } };
}

/** Out of order, the first item twice, and one id removed that nobody knows: all of it documented as possible. */
function noisy(changes: readonly DeltaItem[]): readonly DeltaItem[] {
  const [first] = changes;
  return first === undefined ? [] : [first, ...changes.toReversed(), removed('AAMkAD-never-heard-of-this-one-AAA=')];
}
