import { Failure, type FailureReason } from '../../domain/shared/failure';
import { optionalFields, optionalString } from './decode-value';

/** An answer as it came, on its own or as a part of a batch. */
export type GraphAnswer = {
  readonly status: number;
  /** The value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly body: unknown;
};

/** The finer code of an error is the deeper one; of all that are known here, the deepest counts, and else the status. */
const REASON_BY_CODE: ReadonlyMap<string, FailureReason> = new Map(Object.entries({
  unauthenticated: 'signed-out',
  invalidauthenticationtoken: 'signed-out',
  insufficient_claims: 'signed-out',
  accessdenied: 'consent-needed',
  erroraccessdenied: 'consent-needed',
  authorization_requestdenied: 'consent-needed',
  itemnotfound: 'not-found',
  erroritemnotfound: 'not-found',
  request_resourcenotfound: 'not-found',
  namealreadyexists: 'already-exists',
  similarrelationshipnamealreadyexists: 'already-exists',
  errorduplicatetransactionid: 'already-exists',
  resourcemodified: 'changed-elsewhere',
  errorirresolvableconflict: 'changed-elsewhere',
  resyncrequired: 'resync-needed',
  syncstatenotfound: 'resync-needed',
  quotalimitreached: 'quota-exceeded',
  activitylimitreached: 'busy',
  throttledrequest: 'busy',
  toomanyrequests: 'busy',
  applicationthrottled: 'busy',
  resourcelocked: 'busy',
} satisfies Readonly<Record<string, FailureReason>>));

const REASON_BY_STATUS: Readonly<Record<number, FailureReason>> = {
  401: 'signed-out',
  403: 'consent-needed',
  404: 'not-found',
  409: 'changed-elsewhere',
  410: 'resync-needed',
  412: 'changed-elsewhere',
  413: 'too-large',
  423: 'busy',
  429: 'busy',
  507: 'quota-exceeded',
};

/** Turns an answer that is no success into the `Failure` it stands for. */
export function failureOf(operation: string, answer: GraphAnswer, isWrite: boolean): Failure {
  return new Failure(reasonFor(answer, isWrite), operation, {
    cause: new Error(`Graph answered ${answer.status}`),
    retryAfterMs: retryAfterMs(answer.header('retry-after')),
    claims: claimsOf(answer.header('www-authenticate')),
  });
}

function reasonFor({ status, body }: GraphAnswer, isWrite: boolean): FailureReason {
  if (status === 501) return 'unexpected';
  // Whatever went wrong inside the service, a write may have been done before it did.
  if (status >= 500 && status !== 507) return isWrite ? 'unknown-outcome' : 'busy';
  const known = errorCodes(body).map((code) => REASON_BY_CODE.get(code.toLowerCase()));
  return known.findLast((reason) => reason !== undefined) ?? REASON_BY_STATUS[status] ?? 'unexpected';
}

/** Every code of an error body, outermost first. `innerError` nests, and older services spell it `innererror`. */
export function errorCodes(body: unknown): readonly string[] {
  const codes: string[] = [];
  let level = optionalFields(optionalFields(body).error);
  for (let depth = 0; depth < 16 && Object.keys(level).length > 0; depth += 1) {
    const code = optionalString(level.code);
    if (code !== undefined) codes.push(code);
    level = optionalFields(level.innerError ?? level.innererror);
  }
  return codes;
}

/** Seconds, decimals included, or an HTTP date, which is judged by this device's clock. */
export function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000));
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/** The claims challenge of a `WWW-Authenticate` header; Entra sends it in base64, other services as quoted JSON. */
export function claimsOf(header: string | undefined): string | undefined {
  const encoded = header === undefined ? undefined : /\bclaims="([^"]*)"/i.exec(header)?.[1];
  if (encoded === undefined || encoded === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const claims = new TextDecoder().decode(bytes);
    JSON.parse(claims);
    return claims;
  } catch {
    return undefined;
  }
}
