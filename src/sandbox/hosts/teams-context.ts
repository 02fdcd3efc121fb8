import type { HostMeeting, HostState } from './host-state';
import type { TeamsTheme } from './teams-protocol';

export type ContextParts = {
  readonly state: HostState;
  readonly theme: TeamsTheme;
  readonly frameContext: 'content' | 'sidePanel';
  readonly clientType: string;
  readonly subPageId: string | undefined;
  readonly meeting: HostMeeting | undefined;
};

/** Teams' context in the flat form that hosts send; teams-js makes the nested one of it. */
export function teamsContext({ state, theme, frameContext, clientType, subPageId, meeting }: ContextParts): Readonly<Record<string, unknown>> {
  return {
    locale: 'en-us',
    theme,
    frameContext,
    entityId: meeting === undefined ? 'two-hats' : 'two-hats-meeting',
    ...(subPageId === undefined ? {} : { subEntityId: subPageId }),
    hostName: 'Teams',
    hostClientType: clientType,
    userObjectId: state.me.id,
    userDisplayName: state.me.name,
    userPrincipalName: state.me.address,
    loginHint: state.me.address,
    tid: state.tenantId,
    appSessionId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    ...(meeting?.threadId === undefined ? {} : { meetingId: btoa(`0#${meeting.threadId}#0`), chatId: meeting.threadId }),
  };
}

/** What `meeting.getMeetingDetails` answers. Its id is that of the online meeting, which nobody can take apart. */
export function meetingDetails(meeting: HostMeeting, tenantId: string): Readonly<Record<string, unknown>> {
  return {
    details: {
      id: btoa(`1*${meeting.organizerId}*0**${meeting.threadId ?? ''}`),
      title: meeting.title,
      joinUrl: meeting.joinUrl,
      type: 'Scheduled',
      scheduledStartTime: new Date(meeting.startsAt).toISOString(),
      scheduledEndTime: new Date(meeting.endsAt).toISOString(),
    },
    conversation: { id: meeting.threadId },
    organizer: { id: meeting.organizerId, tenantId },
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
