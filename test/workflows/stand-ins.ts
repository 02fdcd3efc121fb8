import type { CalendarEvent, EventId, TimeWindow } from '../../src/domain/calendar/event';
import type { FilePath } from '../../src/domain/notes/file-path';
import type { InvitationBody } from '../../src/domain/invitation/invitation-body';
import { Failure, type FailureReason } from '../../src/domain/shared/failure';
import type { AddressBook, AddressEntry, Calendar, Circle, CirclePart, Cloud, CloudState, Directory, Invitation, InviteWriter, Me } from '../../src/workflows/ports';

export type CalendarRecord = Calendar & {
  events: readonly CalendarEvent[];
  /** While set, every call fails with it. */
  fails: FailureReason | undefined;
  readonly asked: (TimeWindow | EventId)[];
};

/** A calendar that holds what it is given. */
export function calendarOf(events: readonly CalendarEvent[]): CalendarRecord {
  const record: CalendarRecord = {
    events,
    fails: undefined,
    asked: [],
    list: async (window) => {
      await Promise.resolve();
      record.asked.push(window);
      if (record.fails !== undefined) throw new Failure(record.fails, 'list calendar');
      return record.events.filter(({ startsAt, endsAt }) => startsAt < window.to && endsAt > window.from);
    },
    read: async (eventId) => {
      await Promise.resolve();
      record.asked.push(eventId);
      if (record.fails !== undefined) throw new Failure(record.fails, 'read event');
      const event = record.events.find(({ id }) => id === eventId);
      if (event === undefined) throw new Failure('not-found', 'read event');
      return event;
    },
  };
  return record;
}

export const ME: Me = { name: 'Alex Morgan', addresses: ['alex@example.com'], accountId: 'alex' };

export type DirectoryRecord = Directory &
  AddressBook & {
    me_: Me;
    circle_: Circle;
    fails: FailureReason | undefined;
    /** Parts of the circle that it does not tell. */
    refuses: readonly CirclePart[];
    /** What it was not asked for, for each time that it was asked for the circle. */
    readonly spared: (readonly CirclePart[])[];
    /** What stands behind addresses; undefined where they may not be looked up. */
    book: Readonly<Record<string, AddressEntry>> | undefined;
    readonly lookedUp: (readonly string[])[];
  };

export function directoryOf(me: Me = ME, circle: Circle = { manager: undefined, reports: [] }): DirectoryRecord {
  const record: DirectoryRecord = {
    me_: me,
    circle_: circle,
    fails: undefined,
    me: async () => {
      await Promise.resolve();
      if (record.fails !== undefined) throw new Failure(record.fails, 'read me');
      return record.me_;
    },
    refuses: [],
    spared: [],
    circle: async (without) => {
      await Promise.resolve();
      if (record.fails !== undefined) throw new Failure(record.fails, 'read circle');
      record.spared.push([...without]);
      const hidden = new Set<CirclePart>([...without, ...record.refuses]);
      const { reports } = record.circle_;
      return {
        manager: hidden.has('manager') ? undefined : record.circle_.manager,
        reports: hidden.has('reports') ? [] : reports,
        refused: record.refuses.filter((part) => !without.has(part)),
      };
    },
    book: {},
    lookedUp: [],
    lookUp: async (addresses) => {
      await Promise.resolve();
      if (record.fails !== undefined) throw new Failure(record.fails, 'look up addresses');
      record.lookedUp.push(addresses);
      const { book } = record;
      if (book === undefined) throw new Failure('consent-needed', 'look up addresses');
      return new Map(addresses.flatMap((address) => (book[address] === undefined ? [] : [[address, book[address]] as const])));
    },
  };
  return record;
}

export type CloudRecord = Cloud & {
  readonly nudged: FilePath[];
  /** What was asked to be read first. */
  readonly brought: ((path: FilePath) => boolean)[];
  readonly become: (path: FilePath, state: CloudState) => void;
};

const DONE = { kind: 'done' } as const;

/** The way to OneDrive, standing still until a test moves a file on it. */
export function cloudOf(): CloudRecord {
  const states = new Map<FilePath, CloudState>();
  const listeners = new Set<() => void>();
  const nudged: FilePath[] = [];
  const brought: ((path: FilePath) => boolean)[] = [];
  return {
    nudged,
    become: (path, state) => {
      states.set(path, state);
      for (const listener of listeners) listener();
    },
    stateOf: (path) => states.get(path) ?? { kind: 'waiting' },
    firstReading: () => DONE,
    stopReading: () => Promise.resolve(),
    goOnReading: () => Promise.resolve(),
    brought,
    bring: (wants) => Promise.resolve(void brought.push(wants)),
    waiting: () => [...states].filter(([, { kind }]) => kind !== 'agreed').map(([path]) => path),
    nudge: (path) => void nudged.push(path),
    syncNow: () => Promise.resolve(),
    trouble: () => undefined,
    isSplit: () => false,
    acceptRoot: () => Promise.resolve(),
    question: () => undefined,
    answer: () => Promise.resolve(),
    deleteForGood: () => Promise.resolve([]),
    versions: () => Promise.resolve([{ id: 'v1', changedAt: 0, size: 10 }]),
    readVersion: () => Promise.resolve('earlier text'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type InvitationRecord = InviteWriter & {
  readonly body: InvitationBody;
  isOrganizer: boolean;
  kind: Invitation['kind'];
  /** How many writes took effect. */
  readonly writes: number;
  /** Called before a write is looked at: to edit in between, or to fail. */
  beforeWrite: (() => void) | undefined;
  /** As many answers are lost after the write took effect. */
  loseAnswers: number;
  /** What the service makes of a body. */
  keeps: (content: string) => string;
  readonly edit: (content: string) => void;
};

/** One invitation with the conditions of a real one: a write names the state that it replaces. */
export function invitationOf(content: string, format: 'html' | 'text' = 'html'): InvitationRecord {
  let [body, tag, writes]: [InvitationBody, number, number] = [{ format, content }, 1, 0];
  const read = (eventId: EventId): Invitation => ({ eventId, isOrganizer: record.isOrganizer, kind: record.kind, body, changeTag: `tag-${String(tag)}` });
  const record: InvitationRecord = {
    get body() {
      return body;
    },
    get writes() {
      return writes;
    },
    isOrganizer: true,
    kind: 'single',
    reachesSeries: true,
    beforeWrite: undefined,
    loseAnswers: 0,
    keeps: (text) => text,
    edit: (text) => {
      [body, tag] = [{ ...body, content: text }, tag + 1];
    },
    read: (eventId) => Promise.resolve(read(eventId)),
    write: async (eventId, next, changeTag) => {
      await Promise.resolve();
      record.beforeWrite?.();
      if (changeTag !== `tag-${String(tag)}`) throw new Failure('changed-elsewhere', 'write invitation');
      [body, tag, writes] = [{ ...next, content: record.keeps(next.content) }, tag + 1, writes + 1];
      if (record.loseAnswers > 0) {
        record.loseAnswers -= 1;
        throw new Failure('unknown-outcome', 'write invitation');
      }
      return read(eventId);
    },
  };
  return record;
}
