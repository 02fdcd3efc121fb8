/** How office.js and the program around it talk: JSON texts, each request answered under its own number. */
export type OfficeHost = {
  /** What `GetInitialData` answers. */
  readonly initialData: () => unknown;
  /** What `Office.context` is made of. */
  readonly appContext: () => Readonly<Record<string, unknown>>;
  /** One call of the mailbox API, by the number office.js knows it by. */
  readonly execute: (dispatchId: number, params: Readonly<Record<string, unknown>>) => Promise<OfficeAnswer>;
  /** A ribbon command's function has called `event.completed`. */
  readonly completed: (buttonId: string, status: number) => void;
  /** The page listens for an event now, such as `appCommandInvoked`. */
  readonly registered: (event: string) => void;
  readonly nested: (message: string) => Promise<string>;
};

export type OfficeAnswer = { readonly kind: 'ok'; readonly value: unknown } | { readonly kind: 'failed'; readonly errorCode: number };

export type OfficeConnection = { readonly push: (event: string, content: unknown) => void; readonly close: () => void };

type Request = {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
};

const REGISTER = 1;
const FOR_CALLING = 0;
const FOR_EVENT = 1;
const COMMAND_COMPLETED = 94;

/** What a page is started with so that office.js finds this host; the host's origin stands last and is not encoded. */
export function officeAddress(page: string, conversationId: string, hostOrigin: string): string {
  const host = encodeURIComponent('Outlook$Web$16.01$en-US$$$$0');
  return `${page}?_host_Info=${host}#&_serializer_version=1&_xdm_Info=${conversationId}|two-hats-sandbox|${hostOrigin}`;
}

/** Speaks with an unchanged office.js in `frame`. Only that frame at `appOrigin` is heard and answered. */
export function connectOffice(frame: HTMLIFrameElement, appOrigin: string, conversationId: string, host: OfficeHost): OfficeConnection {
  const post = (message: unknown): void => frame.contentWindow?.postMessage(message, appOrigin);
  const respond = (request: Pick<Request, '_actionName' | '_correlationId'>, type: number, content: unknown): void =>
    post(
      JSON.stringify({
        _messageType: 1,
        _actionName: request._actionName,
        _conversationId: conversationId,
        _correlationId: request._correlationId,
        _origin: window.location.origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _responseType: type,
        _data: content,
      }),
    );
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin) return;
    const nested = nestedMessage(event.data);
    if (nested !== undefined) {
      void host.nested(nested).then((twoHatsNestedAnswer) => post({ twoHatsNestedAnswer }));
      return;
    }
    const request = requestOf(event.data);
    if (request?._conversationId === conversationId) void answer(request, host).then((content) => respond(request, FOR_CALLING, content));
  };
  window.addEventListener('message', receive);
  return {
    push: (event, content) => respond({ _actionName: event, _correlationId: -1 }, FOR_EVENT, content),
    close: () => window.removeEventListener('message', receive),
  };
}

async function answer(request: Request, host: OfficeHost): Promise<unknown> {
  if (request._actionType === REGISTER) {
    host.registered(request._actionName);
    return { Error: 0 };
  }
  switch (request._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return host.appContext();
    case 'GetInitialData':
      return host.initialData();
    case 'ExecuteMethod':
      return answerCall(request._data, host);
    case 'executeMethod':
      return answerCommand(request._data, host);
    default:
      return {};
  }
}

async function answerCall(content: unknown, host: OfficeHost): Promise<unknown> {
  const { ApiParams, MethodData } = recordOf(content);
  const outcome = await host.execute(Number(recordOf(MethodData).DispatchId), recordOf(ApiParams));
  return outcome.kind === 'ok'
    ? { resultCode: 0, wasSuccessful: true, error: false, 'data': outcome.value }
    : { resultCode: 0, wasSuccessful: false, error: true, errorCode: outcome.errorCode };
}

function answerCommand(content: unknown, host: OfficeHost): unknown {
  const call = recordOf(content);
  const isCompletion = Number(recordOf(call.DdaMethod).DispatchId) === COMMAND_COMPLETED;
  if (isCompletion) host.completed(String(call['0']), Number(call['1']));
  return { Version: 1, Error: 0 };
}

function requestOf(message: unknown): Request | undefined {
  if (typeof message !== 'string') return undefined;
  try {
    const request = recordOf(JSON.parse(message));
    return request._messageType === 0 && typeof request._actionName === 'string' ? (request as Request) : undefined;
  } catch {
    return undefined;
  }
}

function nestedMessage(message: unknown): string | undefined {
  const { twoHatsNested } = recordOf(message);
  return typeof twoHatsNested === 'string' ? twoHatsNested : undefined;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
