import { graphScopes, type Consent } from './consent';
import { isChallenge, wantedNotBefore, type Revocation } from './revocation';
import { TOKEN_LIFE_SECONDS, type Account, type TokenSigner } from './token-signer';

/** What msal-browser asks of the program around the app (`naa/TokenRequest.ts`), as far as an answer depends on it. */
export type NestedRequest = {
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly clientId: string;
  readonly scope: string;
  /** A claims request, as an app passes it on that was challenged. */
  readonly claims: string | undefined;
  /** Whether a token that is held on to will not do. */
  readonly isForced: boolean;
};

export type NestedAnswer =
  /** To be posted to the app as it is. */
  | { readonly kind: 'response'; readonly response: Readonly<Record<string, unknown>> }
  /** The user has to allow these first; where there are none, to sign in again. */
  | { readonly kind: 'ask'; readonly scopes: readonly string[] };

export type NestedTokens = {
  readonly signer: TokenSigner;
  readonly consent: Consent;
  readonly account: () => Account;
  readonly isOnline: () => boolean;
  readonly revocation: Revocation;
};

/** Answers nested app authentication as Teams and Outlook do: from the account that the program around the app is signed in with. */
export async function answerNested(request: NestedRequest, service: NestedTokens): Promise<NestedAnswer> {
  const { consent, account, isOnline, revocation } = service;
  if (request.method === 'GetInitContext') return respond(request.requestId, { initContext: initContext(account()) });
  if (!isOnline()) return fail(request.requestId, 'NO_NETWORK', 'The network is switched off in the sandbox.');
  const asked = graphScopes(request.scope);
  const missing = consent.missing(asked);
  if (missing.length > 0 && request.method === 'GetToken') {
    return fail(request.requestId, 'USER_INTERACTION_REQUIRED', `Consent is needed for ${missing.join(' ')}.`, 'consent_required');
  }
  const beyond = consent.beyondUser(missing);
  if (beyond.length > 0) {
    return fail(request.requestId, 'PERSISTENT_ERROR', `AADSTS90094: an administrator has to grant ${beyond.join(' ')}.`, 'access_denied');
  }
  if (missing.length > 0) return { kind: 'ask', scopes: missing };
  return renewal(request, revocation) ?? respond(request.requestId, await tokens(request, service));
}

/** What stands in the way of a new token after the sign-in was revoked; one that is kept goes on until Graph refuses it. */
function renewal(request: NestedRequest, revocation: Revocation): NestedAnswer | undefined {
  if (request.claims === undefined && !request.isForced && request.method !== 'GetTokenPopup') return undefined;
  if (!revocation.asksUser()) {
    revocation.renewed();
    return undefined;
  }
  if (request.method === 'GetTokenPopup') return { kind: 'ask', scopes: [] };
  return fail(request.requestId, 'USER_INTERACTION_REQUIRED', 'AADSTS50173: the grant was revoked. The user has to sign in again.');
}

async function tokens(request: NestedRequest, { signer, consent, account: whose, revocation }: NestedTokens): Promise<Readonly<Record<string, unknown>>> {
  const account = whose();
  // Entra puts every scope granted so far into a token, whichever were asked for.
  const scopes = consent.granted();
  const idToken = await signer.idToken(account, request.clientId, undefined);
  return {
    token: {
      access_token: await signer.accessToken(account, scopes, request.clientId, request.claims === undefined ? revocation.heldSince() : wantedNotBefore(request.claims)),
      expires_in: TOKEN_LIFE_SECONDS,
      id_token: idToken,
      scope: ['openid', 'profile', ...scopes].join(' '),
      properties: null,
    },
    account: { ...accountContext(account), username: account.address, localAccountId: account.id, name: account.name, idToken },
  };
}

function initContext(account: Account): Readonly<Record<string, unknown>> {
  return { sdkName: 'two-hats-sandbox', sdkVersion: '1.0.0', capabilities: {}, accountContext: accountContext(account) };
}

function accountContext(account: Account): Readonly<Record<string, unknown>> {
  return {
    homeAccountId: `${account.id}.${account.tenantId}`,
    environment: 'login.microsoftonline.com',
    tenantId: account.tenantId,
  };
}

function respond(requestId: string, parts: Readonly<Record<string, unknown>>): NestedAnswer {
  return { kind: 'response', response: { messageType: 'NestedAppAuthResponse', requestId, success: true, ...parts } };
}

function fail(requestId: string, status: string, description: string, code?: string): NestedAnswer {
  const error = { status, description, ...(code === undefined ? {} : { code }) };
  return { kind: 'response', response: { messageType: 'NestedAppAuthResponse', requestId, success: false, error } };
}

/** @throws {TypeError} when the text is no request of nested app authentication */
export function decodeNestedRequest(body: unknown): NestedRequest {
  if (typeof body !== 'object' || body === null) throw new TypeError('A nested request is an object.');
  const { method, requestId, tokenParams } = body as Readonly<Record<string, unknown>>;
  if (method !== 'GetInitContext' && method !== 'GetToken' && method !== 'GetTokenPopup') throw new TypeError('The method is not one of nested app authentication.');
  if (typeof requestId !== 'string') throw new TypeError('A nested request has a requestId.');
  const { clientId, scope, claims, forceRefresh } = (typeof tokenParams === 'object' && tokenParams !== null ? tokenParams : {}) as Readonly<Record<string, unknown>>;
  return {
    method,
    requestId,
    clientId: textOf(clientId),
    scope: textOf(scope),
    claims: isChallenge(textOf(claims)) ? textOf(claims) : undefined,
    isForced: forceRefresh === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
