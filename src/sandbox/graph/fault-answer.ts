import type { EmulatorSettings } from './emulator-settings';
import type { Fault } from './fault-plan';
import { GraphRefusal } from './graph-refusal';
import { errorAnswer, forbidden, type Area, type GraphCall } from './route-context';
import type { TokenVerdict } from './verify-token';

type RefusedReason = Extract<TokenVerdict, { kind: 'refused' }>['reason'];

const TOKEN_WORDS: Readonly<Record<RefusedReason, string>> = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed.',
  expired: 'Lifetime validation failed, the token is expired.',
  'bad-signature': 'Access token validation failure. Invalid signature.',
  'wrong-audience': 'Access token validation failure. Invalid audience.',
  revoked: 'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
};

/** Seconds to wait; the documentation's own example is a decimal number. */
const RETRY_AFTER = { seconds: '2', decimal: '2.128' };

/** The 401 that a token earns, with a challenge for the client to answer. */
export function refusedToken(reason: RefusedReason, call: GraphCall, settings: EmulatorSettings): Response {
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(call.at / 1000)) } } })).toString('base64');
  const base = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
  const challenge = settings.claimsChallenge || reason === 'revoked' ? `${base}, error="insufficient_claims", claims="${claims}"` : base;
  return errorAnswer(call, new GraphRefusal(401, 'InvalidAuthenticationToken', TOKEN_WORDS[reason], { headers: { 'WWW-Authenticate': challenge } }));
}

/** What the client sees of a fault. A connection that breaks is `Response.error()`. */
export function faultAnswer(fault: Fault, call: GraphCall, path: string, settings: EmulatorSettings): Response {
  switch (fault.kind) {
    case 'connection-lost':
    case 'answer-lost':
      return Response.error();
    case 'late':
      return errorAnswer(call, new GraphRefusal(504, 'UnknownError', 'The gateway timed out.'));
    case 'throttled':
      return errorAnswer(call, throttled(path, fault.saysWhen ? settings.retryAfter : 'absent'));
    case 'token-refused':
      return refusedToken('expired', call, settings);
    case 'consent-withdrawn':
      return errorAnswer(call, forbidden(areaOf(path)));
    case 'refused': {
      const { status, code, message, inner } = fault;
      return errorAnswer(call, new GraphRefusal(status, code, message, inner === undefined ? {} : { innerCodes: [inner] }));
    }
  }
}

function throttled(path: string, saysWhen: EmulatorSettings['retryAfter']): GraphRefusal {
  const headers = saysWhen === 'absent' ? {} : { 'Retry-After': RETRY_AFTER[saysWhen] };
  switch (areaOf(path)) {
    case 'files':
      return new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', { headers, innerCodes: ['throttledRequest', 'quota'] });
    case 'outlook':
      return new GraphRefusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { headers });
    default:
      return new GraphRefusal(429, 'TooManyRequests', 'Please retry again later.', { headers, innerCodes: ['429'] });
  }
}

/** Which part of Graph answers a path. */
export function areaOf(path: string): Area {
  if (path.startsWith('/me/drive')) return 'files';
  if (path.startsWith('/chats')) return 'teams';
  return /^\/me\/(?:calendar|events|mailboxSettings|outlook)/i.test(path) ? 'outlook' : 'directory';
}
