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
  const frame = appFrame(state, page);
  const status = element('p', { class: 'status', role: 'status' });
  const go = (target: string | undefined): void => {
    // A link into the app opens its personal tab, wherever it is followed.
    if (page !== 'tab.html') {
      location.assign(`/teams?subPageId=${encodeURIComponent(target ?? '')}`);
      return;
    }
    subPageId = target;
    frame.src = `${state.appOrigin}/${page}`;
  };
  const connection: TeamsConnection = connectTeams(frame, state.appOrigin, {
    frameContext,
    clientType,
    program,
    context: () => teamsContext({ state, program, theme: theme(), frameContext, clientType, subPageId, meeting, shape }),
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
