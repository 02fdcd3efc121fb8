import { BLANK_EVENT } from './blank-event';
import { exchangeId, meetingThread, shortJoinUrl } from './exchange-id';
import { invitationBody } from './seed-bodies';
import { clockTime, mondayOf, plusDays } from './seed-days';
import { ALL_OPERATIONS, ROOM } from './seed-directory';
import { AWAY_DAYS, AWAY_WEEKS, calledOffWeeks } from './seed-meetings';
import { addressOf, managerStory, ME, PEERS, reportStories, type Story, type StoryPerson } from './story';
import type { StoredAttendee, StoredEvent, StoredException } from './tenant';

const DAYS_OF_A_YEAR = 364;

type Draft = Pick<StoredEvent, 'subject' | 'start' | 'end'> & Partial<StoredEvent> & { readonly key: string };

/** The user's calendar: a year back and, by its rules, for ever ahead. */
export function seedCalendar(today: string, timeZone: string): StoredEvent[] {
  const monday = mondayOf(today);
  const event = (draft: Draft) => finish(draft, timeZone);
  return [
    ...[...reportStories(), managerStory()].map((story) => event(series(story, monday))),
    ...groupMeetings(monday).map(event),
    ...singleMeetings(monday).map(event),
    ...noOneOnOnes(monday).map(event),
  ];
}

function finish({ key, ...draft }: Draft, timeZone: string): StoredEvent {
  return {
    id: exchangeId(key),
    iCalUId: exchangeId(`uid ${key}`).slice(0, 112),
    timeZone,
    ...BLANK_EVENT,
    organizer: contact(ME),
    bodyHtml: invitationBody('', { kind: 'none' }),
    ...draft,
  };
}

function contact(person: StoryPerson): { name: string; address: string } {
  return { name: person.name, address: addressOf(person) };
}

function guest(person: StoryPerson, response: StoredAttendee['response'] = 'accepted'): StoredAttendee {
  return { ...contact(person), type: 'required', response };
}

function series(story: Story, monday: string): Draft {
  const { meeting } = story;
  const weeks = Math.min(story.weeksHere, DAYS_OF_A_YEAR / 7);
  const first = plusDays(monday, meeting.day - 1 - weeks * 7);
  const key = `series ${story.mail}`;
  const joinUrl = shortJoinUrl(key);
  return {
    key,
    subject: meeting.subject,
    start: clockTime(first, meeting.at),
    end: clockTime(first, meeting.at, meeting.minutes),
    rule: meeting.rule,
    exceptions: exceptionsOf(story, monday),
    ...(meeting.organizer === 'me'
      ? { attendees: [guest(story)] }
      : { organizer: contact(story), attendees: [guest(ME)], myResponse: 'accepted' as const }),
    bodyHtml: invitationBody(greetingOf(story), meeting.online === 'teams' ? { kind: 'teams', joinUrl } : { kind: meeting.online }),
    ...(meeting.online === 'teams' ? { joinUrl, threadId: meetingThread(key) } : {}),
  };
}

function greetingOf(story: Story): string {
  return story.meeting.organizer === 'me' ? `Our regular time, ${story.givenName}. Bring whatever is on your mind.` : '';
}

/** This week Tomás' meeting is moved, next week's with Олена is cancelled, and nothing took place in the weeks away. */
function exceptionsOf(story: Story, monday: string): StoredException[] {
  const on = (weeks: number) => plusDays(monday, story.meeting.day - 1 + weeks * 7);
  const cancelled = (day: string): StoredException => ({ originalStart: clockTime(day, story.meeting.at), isCancelled: true, changes: {} });
  const off = [...Object.values(AWAY_WEEKS), ...calledOffWeeks(story)].filter((weeks) => weeks >= -story.weeksHere).map((weeks) => cancelled(on(weeks)));
  if (story.mail === 'olena.koval') return [...off, cancelled(on(1))];
  if (story.mail !== 'tomas.oliveira') return off;
  const moved = plusDays(monday, 3);
  return [
    ...off,
    {
      originalStart: clockTime(on(0), story.meeting.at),
      isCancelled: false,
      changes: { start: clockTime(moved, '15:00'), end: clockTime(moved, '15:00', story.meeting.minutes) },
    },
  ];
}

function groupMeetings(monday: string): Draft[] {
  const start = plusDays(monday, -DAYS_OF_A_YEAR);
  const thursday = plusDays(start, 3);
  return [
    {
      key: 'team meeting',
      subject: 'Customer operations: the week',
      start: clockTime(start, '09:00'),
      end: clockTime(start, '09:00', 45),
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      attendees: reportStories().map((story) => guest(story)),
    },
    {
      key: 'forum',
      subject: 'Operations forum',
      start: clockTime(thursday, '13:00'),
      end: clockTime(thursday, '13:00', 60),
      rule: 'FREQ=MONTHLY;BYDAY=3TH',
      attendees: [{ name: 'All of operations', address: ALL_OPERATIONS, type: 'required', response: 'none' }],
    },
  ];
}

function singleMeetings(monday: string): Draft[] {
  const [marcus, anjali, jonas] = PEERS as [StoryPerson, StoryPerson, StoryPerson];
  const [noor] = reportStories() as [Story];
  const on = (days: number, at: string, minutes: number) => ({ start: clockTime(plusDays(monday, days), at), end: clockTime(plusDays(monday, days), at, minutes) });
  return [
    {
      key: 'marcus',
      subject: 'Marcus / Alex: what sales promises',
      ...on(0, '16:30', 30),
      rule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=MO',
      attendees: [guest(marcus), { ...ROOM, type: 'resource', response: 'accepted' }],
      location: ROOM.name,
    },
    { key: 'anjali', subject: 'Mechanics and engineers', ...on(8, '11:30', 30), organizer: contact(anjali), attendees: [guest(ME, 'tentativelyAccepted')], myResponse: 'tentativelyAccepted' },
    {
      // Invited under both of her addresses: still one person.
      key: 'noor talk',
      subject: 'Prepare the January rota',
      ...on(9, '16:00', 30),
      attendees: [guest(noor), { name: 'Haddad, Noor', address: addressOf({ mail: 'n.haddad' }), type: 'optional', response: 'none' }],
    },
    { key: 'jonas', subject: 'Budget for training', ...on(10, '14:00', 25), organizer: contact(jonas), attendees: [guest(ME)], myResponse: 'accepted', sensitivity: 'private' },
  ];
}

/** Meetings with one other line in them that are no 1:1s, each for another reason. */
function noOneOnOnes(monday: string): Draft[] {
  const [, , jonas] = PEERS as [StoryPerson, StoryPerson, StoryPerson];
  const [noor, tomas] = reportStories() as [Story, Story];
  const on = (days: number, at: string, minutes: number) => ({ start: clockTime(plusDays(monday, days), at), end: clockTime(plusDays(monday, days), at, minutes) });
  const allDay = (days: number, length: number) => ({
    start: clockTime(plusDays(monday, days), '00:00'),
    end: clockTime(plusDays(monday, days + length), '00:00'),
    isAllDay: true,
  });
  return [
    { key: 'away', subject: 'Away', ...allDay(AWAY_WEEKS.lately * 7, AWAY_DAYS), showAs: 'oof' },
    { key: 'holiday', subject: 'Holiday', ...allDay(AWAY_WEEKS.holiday * 7, AWAY_DAYS), showAs: 'oof' },
    { key: 'stocktake', subject: 'Stocktake at the north depot', ...allDay(11, 1), attendees: [guest(tomas)], showAs: 'workingElsewhere' },
    { key: 'focus', subject: 'Time to think', ...on(2, '08:00', 90), rule: 'FREQ=WEEKLY;BYDAY=WE' },
    { key: 'declined', subject: 'Ledger questions', ...on(3, '16:30', 30), organizer: contact(jonas), attendees: [guest(ME, 'declined')], myResponse: 'declined' },
    { key: 'cancelled', subject: 'Canceled: Phone system, next steps', ...on(4, '15:00', 30), organizer: contact(noor), attendees: [guest(ME)], myResponse: 'accepted', isCancelled: true, showAs: 'free' },
    {
      key: 'supplier',
      subject: 'Phone system: last questions',
      ...on(7, '15:30', 45),
      attendees: [guest(noor), { name: 'Kim Larsen', address: 'kim@phones.example', type: 'required', response: 'notResponded' }],
    },
  ];
}
