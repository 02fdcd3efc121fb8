import { app, meeting, type SdkError } from '@microsoft/teams-js';

import { Failure } from '../../domain/shared/failure';
import type { Host, HostMeeting, Theme } from '../../workflows/ports';

type MeetingDetails = Parameters<Parameters<typeof meeting.getMeetingDetails>[0]>[1];

/** teams-js itself waits a minute for a host that never answers, as inside any foreign frame. */
const PATIENCE_MS = 3_000;

/**
 * Teams, or another Microsoft 365 program that speaks its protocol; undefined when the page is shown in none of them.
 * To be called before the sign-in is made ready: initialising is what puts nested authentication in place.
 *
 * @param hostOrigins origins of hosts beside Microsoft's own, such as a simulator's; none in production
 */
export async function teamsHost({ hostOrigins }: { readonly hostOrigins: readonly string[] }): Promise<Host | undefined> {
  const context = await initialised(hostOrigins);
  if (context === undefined) return undefined;

  let theme = themeNamed(context.app.theme);
  const listeners = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeNamed(name);
    for (const listener of listeners) listener();
  });
  app.notifyAppLoaded();

  return {
    kind: 'teams',
    locale: context.app.locale,
    theme: () => theme,
    subscribeTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deepLink: context.page.subPageId === '' ? undefined : context.page.subPageId,
    ...(context.user !== undefined && { user: { id: context.user.id, address: context.user.loginHint ?? context.user.userPrincipalName } }),
    meetingId: context.meeting?.id,
    meeting: () => (context.meeting?.id === undefined ? Promise.resolve(undefined) : readMeeting(context.chat?.id)),
    openLink: (url) => {
      if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return;
      app.openLink(url).catch(() => undefined); // The host says itself why it did not open.
    },
    ready: () => {
      app.notifySuccess().catch(() => undefined); // Older hosts give no answer to it.
    },
  };
}

async function initialised(hostOrigins: readonly string[]): Promise<app.Context | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([app.initialize([...hostOrigins]).then(() => app.getContext()), givenUp]);
  } catch {
    return undefined; // "No Parent window found": a plain browser tab.
  } finally {
    clearTimeout(timer);
  }
}

function themeNamed(name: string): Theme {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

function readMeeting(threadId: string | undefined): Promise<HostMeeting> {
  return new Promise((resolve, reject) => {
    meeting.getMeetingDetails((error: SdkError | null, details: MeetingDetails) => {
      if (error !== null || details === null) {
        reject(new Failure('unexpected', 'read the meeting from Teams', { cause: error }));
        return;
      }
      // A call that was not planned has neither a title nor an end.
      const { joinUrl, scheduledStartTime, ...planned } = details.details;
      resolve({
        joinUrl,
        threadId,
        title: 'title' in planned ? planned.title : undefined,
        startsAt: timeOf(scheduledStartTime),
        endsAt: 'scheduledEndTime' in planned ? timeOf(planned.scheduledEndTime) : undefined,
      });
    });
  });
}

function timeOf(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
