import { GraphRefusal } from './graph-refusal';

type BatchPart = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
};

type PartAnswer = { readonly id: string; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };

const MOST_PARTS = 20;
/** Outlook works on so many parts of a batch at a time for each mailbox. */
const AT_A_TIME = 4;
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Runs the parts of a `$batch`, each as a request of its own through
 * `dispatch`, and answers them in the order in which they end.
 * @throws {GraphRefusal} 400 for a batch that is malformed as a whole
 */
export async function runBatch(body: string, service: string, dispatch: (request: Request) => Promise<Response>): Promise<{ readonly responses: readonly PartAnswer[] }> {
  const parts = readBatch(body);
  const done = new Map<string, PartAnswer>();
  let waiting = parts;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ dependsOn }) => dependsOn.every((id) => done.has(id))).slice(0, AT_A_TIME);
    if (ready.length === 0) throw malformed('The dependencies of the requests form a circle.');
    const run = async (part: BatchPart): Promise<void> => {
      const hasFailed = part.dependsOn.some((id) => (done.get(id)?.status ?? 500) >= 400);
      const result = hasFailed ? failedDependency(part.id) : await partAnswer(part, service, dispatch);
      done.set(part.id, result);
    };
    await Promise.all(ready.map(run));
    waiting = waiting.filter(({ id }) => !done.has(id));
  }
  return { responses: [...done.values()] };
}

function failedDependency(id: string): PartAnswer {
  const error = { code: 'FailedDependency', message: 'A request that this one depends on has failed.' };
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
}

async function partAnswer(part: BatchPart, service: string, dispatch: (request: Request) => Promise<Response>): Promise<PartAnswer> {
  const response = await dispatch(requestOf(part, service));
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [SPELLED.get(name) ?? name, value]));
  const bytes = Buffer.from(await response.arrayBuffer());
  const common = { id: part.id, status: response.status, headers };
  if (bytes.length === 0) return common;
  const isJson = /^application\/json\b/i.test(response.headers.get('Content-Type') ?? '');
  return { ...common, body: isJson ? (JSON.parse(bytes.toString()) as unknown) : bytes.toString('base64') };
}

function requestOf(part: BatchPart, service: string): Request {
  const body = bodyOf(part);
  try {
    return new Request(service + part.url, { method: part.method, headers: part.headers, ...(body === undefined ? {} : { body }) });
  } catch {
    throw malformed(`The request '${part.id}' is not one that HTTP knows.`);
  }
}

/** `fetch` lowers the names of headers; Graph's own spelling stands in the body of the answer. */
const SPELLED = new Map(
  ['Cache-Control', 'Content-Type', 'ETag', 'Location', 'OData-Version', 'Preference-Applied', 'Retry-After', 'WWW-Authenticate'].map((name) => [name.toLowerCase(), name]),
);

/** JSON goes as it is, anything else as base64: the content type decides. */
function bodyOf({ body, headers }: BatchPart): string | Buffer<ArrayBuffer> | undefined {
  if (body === undefined || body === null) return undefined;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return /\bjson\b/i.test(type) || typeof body !== 'string' ? JSON.stringify(body) : Buffer.from(body, 'base64');
}

function readBatch(body: string): readonly BatchPart[] {
  const requests = parsed(body);
  if (requests.length === 0) throw malformed('The batch holds no request.');
  if (requests.length > MOST_PARTS) throw malformed(`The batch holds more than ${MOST_PARTS} requests.`);
  const parts = requests.map(readPart);
  const ids = new Set(parts.map(({ id }) => id.toLowerCase()));
  if (ids.size < parts.length) throw malformed('The ids of the requests are not unique.');
  const stranger = parts.flatMap(({ dependsOn }) => dependsOn).find((id) => !parts.some((part) => part.id === id));
  if (stranger !== undefined) throw malformed(`No request has the id '${stranger}' that another depends on.`);
  return parts;
}

function parsed(body: string): readonly unknown[] {
  try {
    const value = JSON.parse(body) as { readonly requests?: unknown } | null;
    if (Array.isArray(value?.requests)) return value.requests;
  } catch {
    // Falls through to the same refusal as for JSON of another shape.
  }
  throw malformed('Invalid batch payload format.');
}

function readPart(value: unknown): BatchPart {
  const { id, method, url, headers, body, dependsOn } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') {
    throw malformed('A request lacks its id, method or url.');
  }
  if (!METHODS.has(method.toUpperCase())) throw malformed(`The method '${method}' is not known.`);
  const sent = readHeaders(headers);
  refuseBodyWithoutType(body, sent);
  return { id, method: method.toUpperCase(), url: relativeUrl(url), headers: sent, body, dependsOn: readNames(dependsOn) };
}

function refuseBodyWithoutType(body: unknown, headers: Readonly<Record<string, string>>): void {
  if (body === undefined || body === null) return;
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (!hasType) throw malformed("A request with a body must state its 'Content-Type'.");
}

/** Without host and version, and no batch within the batch. */
function relativeUrl(url: string): string {
  const isForeign = /^[a-z]+:/i.test(url) || /^\/?(?:v1\.0|beta)\//i.test(url) || /^\/?\$batch\b/i.test(url);
  if (isForeign) throw malformed(`The url '${url}' is not a relative one that a batch can hold.`);
  return url.startsWith('/') ? url : `/${url}`;
}

function readHeaders(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

function readNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function malformed(message: string): GraphRefusal {
  return new GraphRefusal(400, 'BadRequest', message);
}
