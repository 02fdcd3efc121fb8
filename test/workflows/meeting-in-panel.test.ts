import { meetingInPanel } from '../../src/workflows/meeting-in-panel';
import type { HostMeeting } from '../../src/workflows/ports';
import { anEvent } from './an-event';

const NOW = Date.parse('2026-11-24T09:10:00Z');
const LONG = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d';
const SHORT = 'https://teams.microsoft.com/meet/123456?p=secret';
const NOTHING: HostMeeting = { joinUrl: undefined, threadId: undefined, title: undefined, startsAt: undefined, endsAt: undefined };

describe('meetingInPanel', () => {
  it('finds a meeting by its join address, however its percent codes are written', () => {
    const events = [anEvent({ id: 'other', joinUrl: SHORT }), anEvent({ id: 'mine', joinUrl: LONG })];
    const joinUrl = LONG.replaceAll('%3a', '%3A').replaceAll('%7b', '%7B');
    expect(meetingInPanel({ ...NOTHING, joinUrl }, events, NOW)).toEqual({ kind: 'found', eventId: 'mine' });
  });

  it('finds a meeting by the thread in its long join address', () => {
    const events = [anEvent({ id: 'other', joinUrl: SHORT }), anEvent({ id: 'mine', joinUrl: LONG })];
    expect(meetingInPanel({ ...NOTHING, threadId: '19:meeting_ABC@thread.v2' }, events, NOW)).toEqual({ kind: 'found', eventId: 'mine' });
  });

  it('does not take a thread that merely stands somewhere in an address', () => {
    const events = [anEvent({ joinUrl: `${SHORT}&from=19:meeting_ABC@thread.v2` })];
    expect(meetingInPanel({ ...NOTHING, threadId: '19:meeting_ABC@thread.v2' }, events, NOW)).toEqual({ kind: 'not-found', reason: 'no-match' });
  });

  it('finds a meeting by title and start where the host tells no more', () => {
    const events = [anEvent({ id: 'mine' }), anEvent({ id: 'later', startsAt: '2026-11-24T11:00:00Z' })];
    const meeting = { ...NOTHING, title: 'Noor / Alex', startsAt: Date.parse('2026-11-24T09:00:20Z') };
    expect(meetingInPanel(meeting, events, NOW)).toEqual({ kind: 'found', eventId: 'mine' });
  });

  it('takes the title alone for no sign at all', () => {
    expect(meetingInPanel({ ...NOTHING, title: 'Noor / Alex' }, [anEvent()], NOW)).toEqual({ kind: 'not-found', reason: 'nothing-known' });
  });

  describe('in a series, which has one join address', () => {
    const series = ['2026-11-17T09:00:00Z', '2026-11-24T09:00:00Z', '2026-12-01T09:00:00Z'].map((startsAt) =>
      anEvent({ id: startsAt.slice(0, 10), seriesId: 'weekly', startsAt, joinUrl: SHORT }),
    );

    it('[O21] takes the occurrence that the host names where none is running', () => {
      const meeting = { ...NOTHING, joinUrl: SHORT, startsAt: Date.parse('2026-12-01T09:00:00Z') };
      expect(meetingInPanel(meeting, series, Date.parse('2026-11-24T11:00:00Z'))).toEqual({ kind: 'found', eventId: '2026-12-01' });
    });

    it('takes the one that is running', () => {
      expect(meetingInPanel({ ...NOTHING, joinUrl: SHORT }, series, NOW)).toEqual({ kind: 'found', eventId: '2026-11-24' });
    });

    it('[O15] takes the nearest of the day when the host names the first start of the series', () => {
      const meeting = { ...NOTHING, joinUrl: SHORT, startsAt: Date.parse('2026-01-06T09:00:00Z') };
      expect(meetingInPanel(meeting, series, Date.parse('2026-12-01T03:00:00Z'))).toEqual({ kind: 'found', eventId: '2026-12-01' });
    });

    it('[O21] asks when none is near, and offers the last and the next', () => {
      expect(meetingInPanel({ ...NOTHING, joinUrl: SHORT }, series, Date.parse('2026-11-26T09:00:00Z'))).toEqual({ kind: 'ambiguous', because: 'none-today', events: [series[1], series[2]] });
    });
  });

  it('[O15] takes of two that run the one that began later, and at equal distance the coming one', () => {
    const two = [anEvent({ id: 'early', startsAt: '2026-11-24T08:50:00Z', joinUrl: SHORT }), anEvent({ id: 'late', startsAt: '2026-11-24T09:05:00Z', joinUrl: SHORT })];
    expect(meetingInPanel({ ...NOTHING, joinUrl: SHORT }, two, NOW)).toEqual({ kind: 'found', eventId: 'late' });
    const apart = [anEvent({ id: 'over', startsAt: '2026-11-24T08:00:00Z', joinUrl: SHORT }), anEvent({ id: 'coming', startsAt: '2026-11-24T09:50:00Z', joinUrl: SHORT })];
    expect(meetingInPanel({ ...NOTHING, joinUrl: SHORT }, apart, NOW)).toEqual({ kind: 'found', eventId: 'coming' });
  });

  it('asks rather than guesses where two fit equally', () => {
    const events = [anEvent({ id: 'a', joinUrl: SHORT }), anEvent({ id: 'b', joinUrl: SHORT })];
    expect(meetingInPanel({ ...NOTHING, joinUrl: SHORT }, events, NOW)).toEqual({ kind: 'ambiguous', because: 'fit-equally', events });
  });

  it('survives an address with broken percent codes', () => {
    const joinUrl = 'https://example.com/%E0%A4%A';
    expect(meetingInPanel({ ...NOTHING, joinUrl }, [anEvent({ joinUrl })], NOW).kind).toBe('found');
  });
});
