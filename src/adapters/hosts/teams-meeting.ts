import type { app, meeting } from '@microsoft/teams-js';

import type { HostMeeting } from '../../workflows/ports';

type MeetingDetails = NonNullable<Parameters<Parameters<typeof meeting.getMeetingDetails>[0]>[1]>;

/**
 * The parts of Teams' context that tell of a meeting. In a call it has no meeting, and in a meeting of a channel no chat; the panel is
 * told by its frame.
 */
export type MeetingContext = {
  readonly page?: { readonly frameContext?: string };
  readonly meeting?: Pick<NonNullable<app.Context['meeting']>, 'id'> | undefined;
  readonly chat?: Pick<NonNullable<app.Context['chat']>, 'id'> | undefined;
  readonly channel?: Pick<NonNullable<app.Context['channel']>, 'id'> | undefined;
  readonly user?: { readonly id: string; readonly loginHint?: string; readonly userPrincipalName?: string } | undefined;
};

/** Whether the page stands in a meeting or call at all. */
export function isInMeeting({ meeting: place, page }: MeetingContext): boolean {
  return place?.id !== undefined || page?.frameContext === 'sidePanel';
}

/** @param details undefined where Teams refuses to tell, as in some meetings of channels: what the context has must do */
export function meetingOf(context: MeetingContext, details: MeetingDetails | undefined): HostMeeting {
  const told: Told = details?.details ?? {};
  const threadId = context.chat?.id ?? context.channel?.id ?? threadOfMeetingId(context.meeting?.id);
  const call = callOf(context, threadId, told);
  return {
    joinUrl: told.joinUrl,
    threadId,
    title: told.title,
    startsAt: timeOf(told.scheduledStartTime),
    endsAt: timeOf(told.scheduledEndTime),
    ...(call && { call }),
  };
}

/** A meeting or a call as Teams tells of it, which leaves out what either has not: a call has neither a title nor an end. */
type Told = {
  readonly joinUrl?: string;
  readonly title?: string;
  readonly scheduledStartTime?: string;
  readonly scheduledEndTime?: string;
  readonly type?: string;
  readonly originalCallerInfo?: { readonly email?: unknown };
};

/** Two people who chat have one thread for good, which names both: `19:<one>_<other>@unq.gbl.spaces`. */
const CHAT_OF_TWO = /^19:([^_@]+)_([^_@]+)@unq\.gbl\.spaces$/i;

function callOf({ user }: MeetingContext, threadId: string | undefined, told: Told): HostMeeting['call'] {
  const { type } = told;
  // Teams says either of a call of several people, and means the same.
  if (type === 'groupCall' || type === 'Adhoc') return { isGroup: true };
  const two = CHAT_OF_TWO.exec(threadId ?? '');
  if (type !== 'oneOnOneCall' && two === null) return undefined;
  const otherId = user === undefined ? undefined : two?.slice(1).find((id) => id.toLowerCase() !== user.id.toLowerCase());
  return { isGroup: false, otherId: otherId?.toLowerCase(), otherAddress: callerOf(told, user) };
}

/** Whoever called, unless that is the user: then nothing tells whom they called. */
function callerOf(told: Told, user: MeetingContext['user']): string | undefined {
  const caller = addressOf(told.originalCallerInfo?.email);
  const mine = [user?.loginHint, user?.userPrincipalName].map((address) => address?.toLowerCase());
  return mine.includes(caller) ? undefined : caller;
}

/** Anything else, such as a telephone number, names nobody that could be looked up. */
function addressOf(email: unknown): string | undefined {
  return typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email) ? email.toLowerCase() : undefined;
}

/** A meeting's id is `0#<thread id>#0` in base64; nobody promises it, so anything else is no thread. */
function threadOfMeetingId(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  try {
    return /^0#(19:[^#]+)#0$/.exec(atob(id))?.[1];
  } catch {
    return undefined;
  }
}

function timeOf(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
