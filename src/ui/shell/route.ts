import type { EventId } from '../../domain/calendar/event';
import type { FilePath } from '../../domain/notes/file-path';
import type { PersonId } from '../../domain/people/person';

export const PLACES = ['upcoming', 'people', 'notes', 'insights', 'settings'] as const;
/** The five tabs. */
export type Place = (typeof PLACES)[number];

/** Where in the app the user is. Ids and paths are raw here and encoded only in the address. */
export type Route =
  | { readonly kind: Place }
  | { readonly kind: 'trash' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'note'; readonly path: FilePath }
  | { readonly kind: 'meeting'; readonly eventId: EventId }
  /** The 1:1 that begins at a time: what a link says that somebody else may read. */
  | { readonly kind: 'at'; readonly startsAt: number };

/** To the minute, in UTC. */
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;

/**
 * The route that a hash or deep link names; Upcoming for what names none, so that an old link never ends nowhere.
 * Ids are taken as they stand: whether something has them is for the workflow that is asked to open it.
 */
export function parseRoute(link: string): Route {
  const [head = '', ...rest] = link.replace(/^#?\/?/, '').split('/');
  const tail = decoded(rest.join('/'));
  if (tail !== undefined && tail !== '') {
    if (head === 'person') return { kind: 'person', personId: tail as PersonId };
    if (head === 'note') return { kind: 'note', path: tail as FilePath };
    if (head === 'at' && AT.test(tail) && !Number.isNaN(Date.parse(tail))) return { kind: 'at', startsAt: Date.parse(tail) };
    if (head === 'meeting') return { kind: 'meeting', eventId: tail as EventId };
  }
  if (head === 'trash') return { kind: 'trash' };
  return { kind: PLACES.find((place) => place === head) ?? 'upcoming' };
}

/** The deep link of a route, without `#`: what hosts pass around and what stands behind `#/`. */
export function linkOf(route: Route): string {
  switch (route.kind) {
    case 'person':
      return `person/${encodeURIComponent(route.personId)}`;
    case 'note':
      return `note/${route.path.split('/').map(encodeURIComponent).join('/')}`;
    case 'meeting':
      return `meeting/${encodeURIComponent(route.eventId)}`;
    case 'at':
      return `at/${new Date(route.startsAt).toISOString().slice(0, 16)}Z`;
    default:
      return route.kind;
  }
}

export function hashOf(route: Route): string {
  return `#/${linkOf(route)}`;
}

/** The tab that a route belongs to. */
export function placeOf(route: Route): Place {
  switch (route.kind) {
    case 'person':
      return 'people';
    case 'note':
    case 'trash':
      return 'notes';
    case 'meeting':
    case 'at':
      return 'upcoming';
    default:
      return route.kind;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
