import { graphCalendar } from '../../src/adapters/graph/calendar';
import type { GraphClient } from '../../src/adapters/graph/client';
import type { EventId } from '../../src/domain/calendar/event';

/** The id, as Graph has it, of the first event of November 2026. */
export async function oneEvent(client: GraphClient): Promise<EventId> {
  const [event] = await graphCalendar(client).list({ from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 11, 1) });
  if (event === undefined) throw new RangeError('the calendar is empty');
  return event.id;
}
