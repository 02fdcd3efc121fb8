import type { EventId } from '../../src/domain/calendar/event';
import type { InvitationBody } from '../../src/domain/invitation/invitation-body';
import { Failure, type FailureReason } from '../../src/domain/shared/failure';
import type { OwnTimes } from '../../src/workflows/ports';
import { anEvent } from './an-event';
import type { CalendarRecord } from './stand-ins';

type Kept = { subject: string; isBare: boolean; body: InvitationBody; readonly mark: string | undefined; revision: number };

export type OwnTimesRecord = OwnTimes & {
  /** What was done, in its order. */
  readonly deeds: string[];
  /** The next call fails with it; a lost answer only after the write took effect. */
  fails: FailureReason | undefined;
  readonly change: (eventId: EventId, part: Partial<Pick<Kept, 'subject' | 'isBare' | 'body'>>) => void;
};

/** Times set aside in a calendar that a test holds. */
export function ownTimesOf(calendar: CalendarRecord): OwnTimesRecord {
  const kept = new Map<EventId, Kept>();
  const made = new Map<string, { readonly id: EventId; readonly sent: string }>();
  const failIf = (reasons: (reason: FailureReason) => boolean): void => {
    const reason = record.fails;
    if (reason === undefined || !reasons(reason)) return;
    record.fails = undefined;
    throw new Failure(reason, 'stand-in');
  };
  const held = (eventId: EventId): Kept | undefined => {
    const event = calendar.events.find(({ id }) => id === eventId);
    if (event === undefined) throw new Failure('not-found', 'stand-in');
    return kept.get(eventId);
  };
  const record: OwnTimesRecord = {
    deeds: [],
    fails: undefined,
    change: (eventId, part) => {
      const before = kept.get(eventId);
      if (before !== undefined) Object.assign(before, part, { revision: before.revision + 1 });
      calendar.events = calendar.events.map((event) => (event.id === eventId ? { ...event, subject: part.subject ?? event.subject } : event));
    },
    read: async (eventId) => {
      await Promise.resolve();
      failIf(() => true);
      const time = held(eventId) ?? { subject: '', isBare: true, body: { format: 'html', content: '' }, mark: undefined, revision: 0 };
      return { subject: time.subject, isBare: time.isBare, body: time.body, mark: time.mark, changeTag: `tag-${String(time.revision)}` };
    },
    add: async (time, onceId) => {
      await Promise.resolve();
      failIf((reason) => reason !== 'unknown-outcome');
      const known = made.get(onceId);
      if (known !== undefined) {
        if (known.sent !== JSON.stringify(time) || !calendar.events.some(({ id }) => id === known.id)) throw new Failure('already-exists', 'stand-in');
        return known.id;
      }
      const event = anEvent({ id: `set-aside-${String(made.size + 1)}`, subject: time.subject, startsAt: new Date(time.startsAt).toISOString(), endsAt: time.endsAt, invitees: [], isPrivate: true, bodyPreview: time.body.content.replace(/<[^>]*>/g, '') });
      calendar.events = [...calendar.events, event];
      kept.set(event.id, { ...time, isBare: true, revision: 1 });
      made.set(onceId, { id: event.id, sent: JSON.stringify(time) });
      record.deeds.push(`add ${time.subject} at ${new Date(time.startsAt).toISOString().slice(11, 16)}`);
      failIf(() => true);
      return event.id;
    },
    remove: async (eventId, changeTag) => {
      await Promise.resolve();
      failIf(() => true);
      if (changeTag !== `tag-${String(held(eventId)?.revision ?? 0)}`) throw new Failure('changed-elsewhere', 'stand-in');
      calendar.events = calendar.events.filter(({ id }) => id !== eventId);
      record.deeds.push(`remove ${eventId}`);
    },
  };
  return record;
}
