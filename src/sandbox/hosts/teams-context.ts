import type { HostMeeting, HostState } from './host-state';
import type { Program, TeamsTheme } from './teams-protocol';

export type ContextParts = {
  readonly state: HostState;
  readonly theme: TeamsTheme;
  readonly frameContext: 'content' | 'sidePanel';
  readonly clientType: string;
  readonly program?: Program;
  readonly subPageId: string | undefined;
  readonly meeting: HostMeeting | undefined;
  readonly shape: MeetingShape;
};

/** How the people of a meeting come to sit in it: by its link, by a call, by **Meet now**. */
export const MEETING_SHAPES = ['planned', 'call', 'group-call', 'unplanned'] as const;
export type MeetingShape = (typeof MEETING_SHAPES)[number];

/** Teams' context in the flat form that hosts send; teams-js makes the nested one of it. */
export function teamsContext({ state, theme, frameContext, clientType, subPageId, meeting, shape, program = 'Teams' }: ContextParts): Readonly<Record<string, unknown>> {
  return {
    locale: 'en-us',
    theme,
    frameContext,
    entityId: meeting === undefined ? 'two-hats' : 'two-hats-meeting',
    ...(subPageId === undefined ? {} : { subEntityId: subPageId }),
    hostName: program,
    hostClientType: clientType,
    userObjectId: state.me.id,
    userDisplayName: state.me.name,
    userPrincipalName: state.me.address,
    loginHint: state.me.address,
    tid: state.tenantId,
    appSessionId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    ...(meeting === undefined ? {} : placeOf(meeting, shape, state.me.id)),
  };
}

/** A meeting of a channel takes place in the channel, whose thread all its meetings share. */
export function isOfChannel({ threadId }: HostMeeting): boolean {
  return threadId?.endsWith('@thread.tacv2') === true;
}

/** A call takes place in the chat of its people and is no meeting; two people have one chat for good, which is named after both. */
function placeOf(meeting: HostMeeting, shape: MeetingShape, myId: string): Readonly<Record<string, string>> {
  if (shape === 'call') return { chatId: `19:${myId}_${meeting.counterpartId ?? ''}@unq.gbl.spaces` };
  if (shape === 'group-call') return { chatId: '19:several@thread.v2' };
  const threadId = shape === 'unplanned' ? '19:meeting_now@thread.v2' : meeting.threadId;
  if (threadId === undefined) return {};
  return { meetingId: btoa(`0#${threadId}#0`), ...(threadId === meeting.threadId && isOfChannel(meeting) ? { channelId: threadId } : { chatId: threadId }) };
}

/** What `meeting.getMeetingDetails` answers. Its id is that of the online meeting, which nobody can take apart. */
export function meetingDetails(meeting: HostMeeting, tenantId: string, shape: MeetingShape): Readonly<Record<string, unknown>> {
  const organizer = { id: meeting.organizerId, tenantId };
  if (shape === 'call' || shape === 'group-call') {
    return { details: { type: shape === 'call' ? 'oneOnOneCall' : 'groupCall', scheduledStartTime: '' }, conversation: {}, organizer };
  }
  const isPlanned = shape === 'planned';
  return {
    details: {
      id: btoa(`1*${meeting.organizerId}*0**${meeting.threadId ?? ''}`),
      title: isPlanned ? meeting.title : 'Meet now',
      joinUrl: isPlanned ? meeting.joinUrl : 'https://teams.microsoft.com/meet/now',
      type: isPlanned ? 'Scheduled' : 'MeetNow',
      scheduledStartTime: new Date(meeting.startsAt).toISOString(),
      scheduledEndTime: new Date(meeting.endsAt).toISOString(),
    },
    conversation: { id: meeting.threadId },
    organizer,
  };
}

/** Where a link into the app leads: `subEntityId` of its `context`, as in a Teams deep link. Undefined for any other link. */
export function subPageOfLink(link: string): string | undefined {
  try {
    const url = new URL(link);
    if (url.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return undefined;
    const context: unknown = JSON.parse(url.searchParams.get('context') ?? 'null');
    if (typeof context !== 'object' || context === null) return undefined;
    const { subEntityId, subPageId } = context as Readonly<Record<string, unknown>>;
    const wanted = subEntityId ?? subPageId;
    return typeof wanted === 'string' ? wanted : undefined;
  } catch {
    return undefined;
  }
}
