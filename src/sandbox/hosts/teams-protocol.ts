import { answerNestedMessage } from './nested-host';

/** The programs that show a personal tab, by the names that teams-js has for them. */
export const PROGRAMS = ['Teams', 'Outlook', 'Office'] as const;
export type Program = (typeof PROGRAMS)[number];

export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** What the page that plays Teams says of itself and lets the app do. */
export type TeamsHost = {
  readonly frameContext: 'content' | 'sidePanel';
  readonly program: Program;
  readonly clientType: 'web' | 'desktop' | 'ios' | 'android';
  /** The old flat form of the context, as real hosts send it. */
  readonly context: () => Readonly<Record<string, unknown>>;
  /** Undefined outside a meeting. */
  readonly meetingDetails: () => Readonly<Record<string, unknown>> | undefined;
  readonly openLink: (url: string) => void;
  readonly navigate: (target: { readonly subPageId: string | undefined }) => void;
  readonly notified: (event: 'loaded' | 'ready' | 'failed', reason: string | undefined) => void;
};

export type TeamsConnection = { readonly push: (event: string, ...args: readonly unknown[]) => void; readonly close: () => void };

type Envelope = { readonly id: number; readonly uuidAsString: string; readonly func: string; readonly args?: readonly unknown[]; readonly 'data'?: string };

const SDK_VERSION = '2.58.0';
const NOT_SUPPORTED = { errorCode: 100, message: 'This is not part of the sandbox.' };

/**
 * Speaks with an unchanged teams-js in `frame`. Only messages of that very
 * frame and of `appOrigin` are heard, and answers go to that origin alone.
 */
export function connectTeams(frame: HTMLIFrameElement, appOrigin: string, host: TeamsHost): TeamsConnection {
  const post = (message: unknown): void => frame.contentWindow?.postMessage(message, appOrigin);
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin) return;
    const call = envelopeOf(event.data);
    if (call === undefined) return;
    if (call.func === 'nestedAppAuth.execute') {
      void answerNestedMessage(call.data ?? '{}').then((text) => post({ args: ['', text] }));
      return;
    }
    const args = answer(call, host);
    if (args !== undefined) post({ id: call.id, uuidAsString: call.uuidAsString, args });
  };
  window.addEventListener('message', receive);
  return {
    push: (func, ...args) => post({ func, args }),
    close: () => window.removeEventListener('message', receive),
  };
}

function envelopeOf(value: unknown): Envelope | undefined {
  if (typeof value !== 'object' || value === null || !('func' in value) || typeof value.func !== 'string') return undefined;
  return value as Envelope;
}

type Call = (args: readonly unknown[], host: TeamsHost) => readonly unknown[] | undefined;

const CALLS: Readonly<Record<string, Call>> = {
  initialize: (_, host) => [host.frameContext, host.clientType, SDK_VERSION, JSON.stringify(runtime(host))],
  getContext: (_, host) => [host.context()],
  getConfig: () => [{}],
  'appInitialization.appLoaded': (_, host) => tell(host, 'loaded'),
  'appInitialization.success': (_, host) => tell(host, 'ready'),
  'appInitialization.failure': ([reason, message], host) => tell(host, 'failed', `${String(reason)}: ${String(message)}`),
  'appInitialization.expectedFailure': ([reason, message], host) => tell(host, 'failed', `${String(reason)}: ${String(message)}`),
  'meeting.getMeetingDetails': (_, host) => {
    const details = host.meetingDetails();
    return details === undefined ? [NOT_SUPPORTED, null] : [null, details];
  },
  executeDeepLink: ([url], host) => {
    if (typeof url !== 'string') return [false, 'The link is no text.'];
    host.openLink(url);
    return [true];
  },
  'pages.navigateToApp': ([target], host) => {
    host.navigate({ subPageId: subPageOf(target) });
    return [true];
  },
  'pages.currentApp.navigateTo': ([target], host) => {
    host.navigate({ subPageId: subPageOf(target) });
    return [null, true];
  },
};

function answer({ func, args = [] }: Envelope, host: TeamsHost): readonly unknown[] | undefined {
  // Calls that want no answer, and those of capabilities that the runtime does not claim, which teams-js never makes.
  return CALLS[func]?.(args, host);
}

function tell(host: TeamsHost, event: 'loaded' | 'ready' | 'failed', reason?: string): undefined {
  host.notified(event, reason);
}

function subPageOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null) return undefined;
  const { subPageId, subEntityId } = target as Readonly<Record<string, unknown>>;
  const wanted = subPageId ?? subEntityId;
  return typeof wanted === 'string' ? wanted : undefined;
}

/** As on the web: <https://learn.microsoft.com/microsoftteams/platform/m365-apps/teamsjs-support-m365>. Parts of a capability are not listed there: these are the fewest. */
const SUPPORTS: Readonly<Record<Program, Readonly<Record<string, unknown>>>> = {
  Teams: { app: {}, pages: { config: {}, backStack: {}, currentApp: {} }, nestedAppAuth: {} },
  Outlook: { app: {}, dialog: {}, mail: {}, nestedAppAuth: {}, pages: {}, search: {} },
  Office: { app: {}, appInstallDialog: {}, dialog: {}, geoLocation: {}, nestedAppAuth: {}, pages: {} },
};

function runtime(host: TeamsHost): Readonly<Record<string, unknown>> {
  return {
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    isNAAChannelRecommended: true,
    isDeeplyNestedAuthSupported: true,
    supports: {
      ...SUPPORTS[host.program],
      ...(host.frameContext === 'sidePanel' ? { meeting: {}, chat: {} } : {}),
    },
  };
}
