import { TELLS_OF_PANEL, TELLS_OF_TAB } from '../../entries/content-address.mjs';
import { appFrame } from './app-frame';
import { element } from './dom';
import type { HostMeeting, HostState } from './host-state';
import { isOfChannel, meetingDetails, subPageOfLink, teamsContext, type MeetingShape } from './teams-context';
import { connectTeams, type Program, type TeamsConnection, type TeamsTheme } from './teams-protocol';

export type ShellOptions = {
  readonly state: HostState;
  readonly page: 'tab.html' | 'side-panel.html';
  readonly frameContext: 'content' | 'sidePanel';
  readonly program?: Program;
  readonly clientType: 'web' | 'desktop' | 'ios' | 'android';
  readonly theme: () => TeamsTheme;
  readonly meeting: HostMeeting | undefined;
  readonly shape?: MeetingShape;
};

export type Shell = { readonly frame: HTMLIFrameElement; readonly status: HTMLElement; readonly pushTheme: (theme: TeamsTheme) => void; readonly close: () => void };

/** The app in a frame that believes to be in Teams. `status` says in words what the app reported. */
export function teamsShell({ state, page, frameContext, clientType, theme, meeting, shape = 'planned', program = 'Teams' }: ShellOptions): Shell {
  let subPageId = new URLSearchParams(location.search).get('subPageId') ?? undefined;
  const context = () => teamsContext({ state, program, theme: theme(), frameContext, clientType, subPageId, meeting, shape });
  const address = () => page + filledIn(page === 'tab.html' ? TELLS_OF_TAB : TELLS_OF_PANEL, context());
  const frame = appFrame(state, address());
  const status = element('p', { class: 'status', role: 'status' });
  const go = (target: string | undefined): void => {
    // A link into the app opens its personal tab, wherever it is followed.
    if (page !== 'tab.html') {
      location.assign(`/teams?subPageId=${encodeURIComponent(target ?? '')}`);
      return;
    }
    subPageId = target;
    // Opened anew, as Teams does it: an address that differs after its `#` alone would stay the same page.
    frame.addEventListener('load', () => (frame.src = `${state.appOrigin}/${address()}`), { once: true });
    frame.src = 'about:blank';
  };
  const connection: TeamsConnection = connectTeams(frame, state.appOrigin, {
    frameContext,
    clientType,
    program,
    context,
    // Nobody promises the details of a channel's meeting, so here they are refused.
    meetingDetails: () => (meeting === undefined || (shape === 'planned' && isOfChannel(meeting)) ? undefined : meetingDetails(meeting, state.tenantId, shape)),
    openLink: (url) => {
      const target = subPageOfLink(url);
      if (target !== undefined) go(target);
      else status.textContent = `${program} would open: ${url}`;
    },
    navigate: (target) => go(target.subPageId),
    notified: (event, reason) => {
      document.documentElement.dataset.app = event;
      if (event === 'failed') status.textContent = `The app reported: ${reason ?? 'no reason'}`;
    },
  });
  return { frame, status, pushTheme: (next) => connection.push('themeChange', next), close: connection.close };
}

/** The fields of the context that a page's address may ask for, by the names of the flat form. */
const FIELDS = { 'user.id': 'userObjectId', 'app.locale': 'locale', 'page.subPageId': 'subEntityId', 'meeting.id': 'meetingId' } as const;

/** Teams puts values in the place of braces. What becomes of one that it does not have is not documented: here nothing stands in its place. */
function filledIn(address: string, context: Readonly<Record<string, unknown>>): string {
  return address.replace(/\{([\w.]+)\}/g, (braces, field: string) => {
    if (!Object.hasOwn(FIELDS, field)) return braces;
    const told = context[FIELDS[field as keyof typeof FIELDS]];
    return typeof told === 'string' ? encodeURIComponent(told) : '';
  });
}
