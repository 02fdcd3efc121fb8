import type { CalendarEvent } from '../domain/calendar/event';
import { decodeUpcomingView } from './decode-cache';
import type { LocalNotes } from './ports';
import type { OtherMeeting, UpcomingMeeting } from './upcoming';

/** The list as it was last worked out, so that the next start paints it before a single note is read. */
export type UpcomingView = { readonly meetings: readonly UpcomingMeeting[]; readonly others: readonly OtherMeeting[] };

const VIEW = 'upcoming';

export async function readView(local: Pick<LocalNotes, 'readCache'>, from: number): Promise<UpcomingView | undefined> {
  const view = decodeUpcomingView(await local.readCache(VIEW).catch(() => undefined));
  if (view === undefined) return undefined;
  const isComing = ({ event }: { readonly event: CalendarEvent }) => event.endsAt > from;
  return { meetings: view.meetings.filter(isComing), others: view.others.filter(isComing) };
}

export async function writeView(local: Pick<LocalNotes, 'writeCache'>, view: UpcomingView): Promise<void> {
  await local.writeCache(VIEW, view).catch(() => undefined); // Costs the next start its speed, nothing else.
}
