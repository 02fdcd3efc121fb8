import type { EventId } from '../../src/domain/calendar/event';
import type { Calendar } from '../../src/workflows/ports';

const DAY = 86_400_000;

/**
 * What every `Calendar` must do, whatever it is made of. It must hold exactly one 1:1 with Noor (noor@contoso.example),
 * organised by the user, on 24 November 2026 from 8:30 to 9:00 UTC.
 */
export function calendarContract(name: string, create: () => Promise<Calendar>): void {
  describe(`Calendar made of ${name}`, () => {
    const startsAt = Date.UTC(2026, 10, 24, 8, 30);

    it('lists what overlaps the window', async () => {
      const calendar = await create();
      const [event, ...others] = await calendar.list({ from: startsAt + 60_000, to: startsAt + DAY });
      expect(others).toEqual([]);
      expect(event).toMatchObject({
        startsAt,
        endsAt: startsAt + 1_800_000,
        isAllDay: false,
        isCancelled: false,
        isOrganizer: true,
        organizer: { address: 'alex@contoso.example' },
        invitees: [{ kind: 'person', address: 'noor@contoso.example', isOptional: false }],
      });
    });

    it('lists nothing that ended as the window begins, or begins as it ends', async () => {
      const calendar = await create();
      expect(await calendar.list({ from: startsAt + 1_800_000, to: startsAt + DAY })).toEqual([]);
      expect(await calendar.list({ from: startsAt - DAY, to: startsAt })).toEqual([]);
    });

    it('reads an event again by its id', async () => {
      const calendar = await create();
      const [event] = await calendar.list({ from: startsAt, to: startsAt + DAY });
      expect(await calendar.read(event!.id)).toEqual(event);
    });

    it('says that an event was not found', async () => {
      await expect((await create()).read('nothing' as EventId)).rejects.toMatchObject({ reason: 'not-found' });
    });
  });
}
