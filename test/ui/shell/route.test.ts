import fc from 'fast-check';

import { hashOf, linkOf, parseRoute, placeOf } from '../../../src/ui/shell/route';
import { eventId, filePath } from '../../../src/ui/components/sample.states';

describe('parseRoute', () => {
  it.each(['upcoming', 'people', 'notes', 'insights', 'settings'] as const)('knows the tab %s', (place) => {
    expect(parseRoute(`#/${place}`)).toEqual({ kind: place });
  });

  it('reads back the route of any event id and path', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        for (const route of [{ kind: 'meeting', eventId: eventId(text) }, { kind: 'note', path: filePath(text) }] as const) {
          expect(parseRoute(hashOf(route))).toEqual(route);
          expect(parseRoute(linkOf(route))).toEqual(route);
        }
      }),
    );
  });

  it('reads back a time, to the minute', () => {
    const route = { kind: 'at', startsAt: Date.UTC(2026, 10, 24, 9) } as const;
    expect(linkOf(route)).toBe('at/2026-11-24T09:00Z');
    expect(parseRoute(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/at/tomorrow', '#/at/2026-13-01T09:00Z', '#/nowhere', '#/person/', '#/note/%E0%A4%A'])('opens Upcoming for %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: 'upcoming' });
  });
});

describe('placeOf', () => {
  it('keeps the tab chosen from which a page was opened', () => {
    expect(placeOf({ kind: 'meeting', eventId: eventId('e') })).toBe('upcoming');
    expect(placeOf({ kind: 'note', path: filePath('n') })).toBe('notes');
  });
});
