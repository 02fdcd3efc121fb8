import type { UpcomingMeeting } from '../../workflows/upcoming';

export type MeetingDay = { readonly date: string; readonly meetings: readonly UpcomingMeeting[] };

/** Groups meetings that are in order of time by the day they start on. */
export function byDay(meetings: readonly UpcomingMeeting[], dateOf: (at: number) => string): readonly MeetingDay[] {
  const days = new Map<string, UpcomingMeeting[]>();
  for (const meeting of meetings) {
    const date = dateOf(meeting.event.startsAt);
    days.set(date, [...(days.get(date) ?? []), meeting]);
  }
  return [...days].map(([date, ofDay]) => ({ date, meetings: ofDay }));
}
