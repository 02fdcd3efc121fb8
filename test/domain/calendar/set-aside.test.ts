import fc from 'fast-check';

import type { CalendarEvent, EventId } from '../../../src/domain/calendar/event';
import { looksSetAside, setAsideLine } from '../../../src/domain/calendar/looks-set-aside';
import { isUntouched, isUnused, readMark, setAsideBody, writeMark, type SetAsideMark, type WrittenTime } from '../../../src/domain/calendar/set-aside';
import { anEvent, invitee, NOOR } from './an-event';

const LINK = 'https://teams.microsoft.com/l/entity/x?webUrl="a"&label=Two%20Hats';
const MEETING = anEvent();
const MARK: SetAsideMark = { meetingId: MEETING.id, meetingStartsAt: MEETING.startsAt, subject: 'Prepare: Noor', line: setAsideLine('en') };

describe('the mark of a time that is set aside', () => {
  it('[O25] comes back as it was written, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.string(), fc.integer(), (subject, line, id, meetingStartsAt) => {
        const mark = { meetingId: id as EventId, meetingStartsAt, subject, line };
        expect(readMark(writeMark(mark))).toEqual(mark);
      }),
    );
  });

  it.each([undefined, '', 'null', '[]', '"x"', '{"two-hats":1}', writeMark(MARK).replace(':1', ':2'), writeMark(MARK).slice(1)])('[O25] is none in %s', (text) => {
    expect(readMark(text)).toBeUndefined();
  });
});

describe('isUntouched', () => {
  const written: WrittenTime = { subject: MARK.subject, isBare: true, body: setAsideBody(MARK.line, LINK) };
  const html = (content: string) => ({ ...written, body: { format: 'html' as const, content } });
  const asExchange = `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n<p><a href="https://x.example">${MARK.line}</a></p>\r\n</body>\r\n</html>\r\n`;

  it.each([
    ['as it was written', written],
    ['as Exchange gives it back', html(asExchange)],
    ['with an empty paragraph', html(`${written.body.content}<p>&nbsp;</p>`)],
    ['as plain text', { ...written, body: { format: 'text' as const, content: `${MARK.line}<https://x.example/a?b>\r\n` } }],
  ])('[O25] knows its own %s', (_, time) => {
    expect(isUntouched(time, MARK)).toBe(true);
  });

  it.each([
    ['another subject', { ...written, subject: 'Think about the budget' }],
    ['a guest, a file or a call', { ...written, isBare: false }],
    ['a word in its text', html(`${written.body.content}<p>Ask about March</p>`)],
    ['a word before its link', html(`<p>Ask about March</p>${written.body.content}`)],
    ['a picture in its text', html(`${written.body.content}<img src="x">`)],
    ['no text any more', html('')],
  ])('[O25] leaves to the user what has %s', (_, time) => {
    expect(isUntouched(time, MARK)).toBe(false);
  });
});

describe('isUnused', () => {
  const isOneOnOne = ({ invitees }: CalendarEvent) => invitees.length === 1;

  it.each<[string, CalendarEvent | undefined, boolean]>([
    ['stands as it stood', MEETING, false],
    ['is longer now', { ...MEETING, endsAt: MEETING.endsAt + 60_000 }, false],
    ['has another subject', { ...MEETING, subject: 'Weekly' }, false],
    ['is gone', undefined, true],
    ['was cancelled', { ...MEETING, isCancelled: true }, true],
    ['was moved', { ...MEETING, startsAt: MEETING.startsAt + 60_000 }, true],
    ['is a 1:1 no longer', { ...MEETING, invitees: [] }, true],
  ])('[O24] says of a 1:1 that %s', (_, meeting, wanted) => {
    expect(isUnused(MARK, meeting, isOneOnOne)).toBe(wanted);
  });
});

describe('looksSetAside', () => {
  const time = (over: Partial<CalendarEvent> = {}) => anEvent({ subject: 'Prepare: Noor', invitees: [], isPrivate: true, bodyPreview: setAsideLine('en'), ...over });

  it.each(['en-GB', 'de-AT', 'fr', 'es', 'ja'])('[O26] knows the words of %s', (locale) => {
    expect(looksSetAside(time({ bodyPreview: `${setAsideLine(locale)}<https://teams.microsoft.com/l/entity/…>` }))).toBe(true);
  });

  it.each<[string, Partial<CalendarEvent>]>([
    ['of several people', { invitees: [invitee(NOOR)] }],
    ['of a series', { kind: 'occurrence' }],
    ['that is no longer private', { isPrivate: false }],
    ['of a whole day', { isAllDay: true }],
    ['with other words', { bodyPreview: 'Ask about March' }],
    ['that quotes the words', { bodyPreview: `See: ${setAsideLine('en')}` }],
  ])('[O26] takes an event %s for what it is', (_, over) => {
    expect(looksSetAside(time(over))).toBe(false);
  });
});
