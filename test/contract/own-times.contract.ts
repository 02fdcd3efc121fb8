import type { CalendarEvent, EventId } from '../../src/domain/calendar/event';
import { looksSetAside, setAsideLine } from '../../src/domain/calendar/looks-set-aside';
import { isUntouched, readMark, setAsideBody, writeMark } from '../../src/domain/calendar/set-aside';
import type { OwnTimes, TimeToWrite } from '../../src/workflows/ports';

export type OwnTimesUnderTest = {
  readonly ownTimes: OwnTimes;
  /** The calendar as lists read it. */
  readonly events: () => Promise<readonly CalendarEvent[]>;
  /** An event that somebody else made. */
  readonly foreign: EventId;
  /** Somebody edits an event elsewhere. */
  readonly rename: (eventId: EventId, subject: string) => Promise<void>;
  readonly keepsConditions: boolean;
};

const STARTS_AT = Date.UTC(2026, 10, 24, 8, 20);
const MARK = { meetingId: 'AAA=' as EventId, meetingStartsAt: STARTS_AT + 600_000, subject: 'Prepare: Nóor "N" Haddad', line: setAsideLine('de') };
const TIME: TimeToWrite = {
  subject: MARK.subject,
  startsAt: STARTS_AT,
  endsAt: STARTS_AT + 600_000,
  body: setAsideBody(MARK.line, 'https://teams.microsoft.com/l/entity/a/b?webUrl=https%3A%2F%2Fx.example%2Ftab.html&label=Two%20Hats'),
  mark: writeMark(MARK),
};

/** What every `OwnTimes` must do, whatever it is made of. */
export function ownTimesContract(name: string, create: () => Promise<OwnTimesUnderTest>): void {
  describe(`OwnTimes made of ${name}`, () => {
    it('[O25] writes a private time for the user alone, and knows it again as it was written', async () => {
      const { ownTimes, events } = await create();
      const eventId = await ownTimes.add(TIME, 'once-1');
      const event = (await events()).find(({ id }) => id === eventId);
      expect(event).toMatchObject({ subject: TIME.subject, startsAt: TIME.startsAt, endsAt: TIME.endsAt, invitees: [], isPrivate: true, showAs: 'busy', kind: 'single' });
      expect(looksSetAside(event!)).toBe(true);
      const read = await ownTimes.read(eventId);
      expect(readMark(read.mark)).toEqual(MARK);
      expect(isUntouched(read, MARK)).toBe(true);
    });

    it('writes once for one id', async () => {
      const { ownTimes, events } = await create();
      const before = (await events()).length;
      expect(await ownTimes.add(TIME, 'once-1')).toBe(await ownTimes.add(TIME, 'once-1'));
      expect(await events()).toHaveLength(before + 1);
      await expect(ownTimes.add({ ...TIME, subject: 'Prepare: Sara' }, 'once-1')).rejects.toMatchObject({ reason: 'already-exists' });
    });

    it('[O25] sees no mark in what somebody else made', async () => {
      const { ownTimes, foreign } = await create();
      expect((await ownTimes.read(foreign)).mark).toBeUndefined();
    });

    it('takes it out, and says that it is gone after', async () => {
      const { ownTimes, events } = await create();
      const before = (await events()).length;
      const eventId = await ownTimes.add(TIME, 'once-1');
      const { changeTag } = await ownTimes.read(eventId);
      await ownTimes.remove(eventId, changeTag);
      expect(await events()).toHaveLength(before);
      await expect(ownTimes.read(eventId)).rejects.toMatchObject({ reason: 'not-found' });
      await expect(ownTimes.remove(eventId, changeTag)).rejects.toMatchObject({ reason: 'not-found' });
    });

    it('[O25] leaves what was changed since it was read, where the calendar knows conditions', async () => {
      const { ownTimes, rename, events, keepsConditions } = await create();
      const eventId = await ownTimes.add(TIME, 'once-1');
      const { changeTag } = await ownTimes.read(eventId);
      await rename(eventId, 'Think about the budget');
      expect(isUntouched(await ownTimes.read(eventId), MARK)).toBe(false);
      if (!keepsConditions) return;
      await expect(ownTimes.remove(eventId, changeTag)).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      expect((await events()).some(({ subject }) => subject === 'Think about the budget')).toBe(true);
    });
  });
}
