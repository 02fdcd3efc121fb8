import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import { Hono, type Context } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { cors } from 'hono/cors';

import { accountPage } from './account-page';
import { decodeAuthorizeRequest, type AuthorizeRequest } from './authorize-request';
import { graphScopes, type Consent } from './consent';
import { TOKEN_LIFE_SECONDS, type Account, type TokenSigner } from './token-signer';

export type IssuerOptions = {
  /** The authority as the app is configured with it, without a slash at its end. */
  readonly issuer: string;
  readonly signer: TokenSigner;
  readonly consent: Consent;
  readonly account: () => Account;
  /** Addresses that the app is registered with, exactly. */
  readonly redirectUris: readonly string[];
  readonly clock: () => number;
};

type Grant = { readonly request: AuthorizeRequest; readonly expiresAt: number };
type Session = { readonly codes: Map<string, Grant>; readonly refreshTokens: Map<string, string>; readonly signedIn: Set<string> };

const CODE_LIFE_MS = 60_000;
const COOKIE = 'two-hats-sign-in';

/**
 * An OpenID Connect issuer for a single-page app: code with PKCE, answers in
 * the fragment, refresh tokens that are used once. It is the standard way
 * that a plain browser tab takes, where no program around the app signs in
 * for it. To be mounted at the issuer's own path.
 */
export function openIdIssuer(options: IssuerOptions): Hono {
  const app = new Hono();
  const session: Session = { codes: new Map(), refreshTokens: new Map(), signedIn: new Set() };
  const base = new URL(options.issuer).pathname.replace(/\/$/, '');

  for (const prefix of [base, `${base}/v2.0`]) {
    app.use(`${prefix}/.well-known/*`, cors());
    app.get(`${prefix}/.well-known/openid-configuration`, (c) => c.json(discovery(options.issuer)));
  }
  app.use(`${base}/keys`, cors());
  app.get(`${base}/keys`, (c) => c.json(options.signer.keys()));
  app.get(`${base}/authorize`, (c) => authorize(c, options, session));
  app.post(`${base}/authorize`, (c) => chosen(c, options, session));
  app.use(`${base}/token`, cors());
  app.post(`${base}/token`, (c) => token(c, options, session));
  app.get(`${base}/logout`, (c) => logout(c, options, session));
  return app;
}

function discovery(issuer: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['fragment'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  };
}

function authorize(c: Context, options: IssuerOptions, session: Session): Response | Promise<Response> {
  const decoded = decodeAuthorizeRequest(new URL(c.req.url).searchParams, options.redirectUris);
  if (decoded.kind === 'refused') return c.text(decoded.reason, 400);
  const { request } = decoded;
  const missing = options.consent.missing(graphScopes(request.scope));
  const isSignedIn = session.signedIn.has(getCookie(c, COOKIE) ?? '');
  if (request.prompt === 'none') {
    if (!isSignedIn) return backWith(c, request, { error: 'login_required', error_description: 'Nobody is signed in here.' });
    if (missing.length > 0) return backWith(c, request, { error: 'consent_required', error_description: 'The user has to allow more.' });
    return backWithCode(c, request, options, session);
  }
  if (isSignedIn && missing.length === 0 && request.prompt === undefined) return backWithCode(c, request, options, session);
  return accountPage(options.account(), missing, request.redirectUri);
}

/** The form of the account page goes to the address it was shown at, so the request stands in the query once more. */
async function chosen(c: Context, options: IssuerOptions, session: Session): Promise<Response> {
  const decoded = decodeAuthorizeRequest(new URL(c.req.url).searchParams, options.redirectUris);
  if (decoded.kind === 'refused') return c.text(decoded.reason, 400);
  const { request } = decoded;
  const choice = (await c.req.parseBody()).choice;
  if (choice !== 'accept') return backWith(c, request, { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent to access the app.' });
  const missing = options.consent.missing(graphScopes(request.scope));
  const beyond = options.consent.beyondUser(missing);
  if (beyond.length > 0) return backWith(c, request, { error: 'access_denied', error_description: `AADSTS90094: an administrator has to grant ${beyond.join(' ')}.` });
  await options.consent.grant(missing);
  const id = randomBytes(24).toString('base64url');
  session.signedIn.add(id);
  setCookie(c, COOKIE, id, { httpOnly: true, secure: true, sameSite: 'None', path: '/' });
  return backWithCode(c, request, options, session);
}

function backWithCode(c: Context, request: AuthorizeRequest, options: IssuerOptions, session: Session): Response {
  const code = randomBytes(32).toString('base64url');
  session.codes.set(code, { request, expiresAt: options.clock() + CODE_LIFE_MS });
  return backWith(c, request, { code, client_info: clientInfo(options.account()) });
}

function backWith(c: Context, request: AuthorizeRequest, answer: Readonly<Record<string, string>>): Response {
  const fragment = new URLSearchParams({ ...answer, ...(request.state === undefined ? {} : { state: request.state }) });
  return c.redirect(`${request.redirectUri}#${fragment.toString()}`, 302);
}

async function token(c: Context, options: IssuerOptions, session: Session): Promise<Response> {
  const body = await c.req.parseBody();
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  if (field('grant_type') === 'authorization_code') {
    const grant = session.codes.get(field('code'));
    session.codes.delete(field('code'));
    const isGood =
      grant !== undefined &&
      grant.expiresAt > options.clock() &&
      grant.request.clientId === field('client_id') &&
      grant.request.redirectUri === field('redirect_uri') &&
      isProof(field('code_verifier'), grant.request.codeChallenge);
    if (!isGood) return invalidGrant(c, 'The code is not good, or its proof does not fit.');
    return tokens(c, options, session, grant.request.clientId, grant.request.nonce);
  }
  if (field('grant_type') === 'refresh_token') {
    const clientId = session.refreshTokens.get(field('refresh_token'));
    session.refreshTokens.delete(field('refresh_token'));
    if (clientId === undefined || clientId !== field('client_id')) return invalidGrant(c, 'The refresh token is not good, or was used before.');
    if (options.consent.missing(graphScopes(field('scope'))).length > 0) return invalidGrant(c, 'The user has to allow more.', 'consent_required');
    return tokens(c, options, session, clientId, undefined);
  }
  return c.json({ error: 'unsupported_grant_type' }, 400);
}

function invalidGrant(c: Context, description: string, suberror?: string): Response {
  return c.json({ error: 'invalid_grant', error_description: description, ...(suberror === undefined ? {} : { suberror }) }, 400);
}

async function tokens(c: Context, options: IssuerOptions, session: Session, clientId: string, nonce: string | undefined): Promise<Response> {
  const account = options.account();
  const scopes = options.consent.granted();
  const refreshToken = randomBytes(32).toString('base64url');
  session.refreshTokens.set(refreshToken, clientId);
  c.header('Cache-Control', 'no-store');
  return c.json({
    token_type: 'Bearer',
    scope: ['openid', 'profile', 'offline_access', ...scopes].join(' '),
    expires_in: TOKEN_LIFE_SECONDS,
    ext_expires_in: TOKEN_LIFE_SECONDS,
    access_token: await options.signer.accessToken(account, scopes, clientId),
    id_token: await options.signer.idToken(account, clientId, nonce),
    refresh_token: refreshToken,
    client_info: clientInfo(account),
  });
}

function logout(c: Context, options: IssuerOptions, session: Session): Response {
  session.signedIn.delete(getCookie(c, COOKIE) ?? '');
  deleteCookie(c, COOKIE, { path: '/', secure: true });
  session.refreshTokens.clear();
  const back = c.req.query('post_logout_redirect_uri');
  if (back === undefined || !options.redirectUris.includes(back)) return c.text('You are signed out.');
  const state = c.req.query('state');
  const target = new URL(back);
  if (state !== undefined) target.searchParams.set('state', state);
  return c.redirect(target.href, 302);
}

function clientInfo(account: Account): string {
  return Buffer.from(JSON.stringify({ uid: account.id, utid: account.tenantId })).toString('base64url');
}

function isProof(verifier: string, challenge: string): boolean {
  const given = createHash('sha256').update(verifier).digest();
  const wanted = Buffer.from(challenge, 'base64url');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
