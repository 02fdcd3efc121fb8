import { app, meeting, type SdkError } from '@microsoft/teams-js';

import type { Host, HostMeeting, Theme } from '../../workflows/ports';
import { isInMeeting, meetingOf } from './teams-meeting';

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
    meetingId: context.meeting?.id ?? (isInMeeting(context) ? context.chat?.id : undefined),
    meeting: () => (isInMeeting(context) ? readMeeting(context) : Promise.resolve(undefined)),
    openLink: (url) => {
      if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return;
      app.openLink(url).catch(() => undefined); // The host says itself why it did not open.
    },
    ready: () => {
      app.notifySuccess().catch(() => undefined); // Older hosts give no answer to it.
    },
  };
}

/** Undefined in a plain browser tab as well, where teams-js fails with "No Parent window found". */
function initialised(hostOrigins: readonly string[]): Promise<app.Context | undefined> {
  return inTime(app.initialize([...hostOrigins]).then(() => app.getContext()));
}

function themeNamed(name: string): Theme {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

/** Where Teams does not tell, as where the permission is not granted, or does not answer, the context alone must do. */
async function readMeeting(context: app.Context): Promise<HostMeeting> {
  const told = new Promise<MeetingDetails>((resolve) => {
    meeting.getMeetingDetails((error: SdkError | null, details: MeetingDetails) => resolve(error === null ? details : null));
  });
  return meetingOf(context, (await inTime(told)) ?? undefined);
}

/** Undefined for what fails or takes too long. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, givenUp]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
