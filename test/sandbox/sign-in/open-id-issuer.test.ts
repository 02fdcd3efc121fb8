import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Hono } from 'hono';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';

import { consent } from '../../../src/sandbox/sign-in/consent';
import { openIdIssuer } from '../../../src/sandbox/sign-in/open-id-issuer';
import { tokenSigner } from '../../../src/sandbox/sign-in/token-signer';

const ISSUER = 'https://localhost:4999/sign-in/tenant-id';
const APP = 'https://localhost:4998/tab.html';
const VERIFIER = 'v'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const NOON = Date.UTC(2026, 10, 24, 12);

describe('openIdIssuer', () => {
  let folder = '';
  let app: Hono;
  let now = NOON;

  beforeEach(async () => {
    now = NOON;
    folder = await mkdtemp(join(tmpdir(), 'two-hats-issuer-'));
    app = openIdIssuer({
      issuer: ISSUER,
      signer: await tokenSigner(join(folder, 'key.json'), ISSUER, () => now),
      consent: await consent(join(folder, 'consent.json')),
      account: () => ({ id: 'alex-id', tenantId: 'tenant-id', name: 'Alex <b>Morgan</b>', address: 'alex@example.org' }),
      redirectUris: [APP],
      clock: () => now,
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const authorizeUrl = (changes: Record<string, string> = {}): string => {
    const query = new URLSearchParams({
      client_id: 'client-id',
      redirect_uri: APP,
      response_type: 'code',
      response_mode: 'fragment',
      scope: 'openid profile offline_access User.Read',
      state: 'the state',
      nonce: 'the nonce',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      ...changes,
    });
    return `${ISSUER}/authorize?${query.toString()}`;
  };
  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: new URL(APP).origin },
  });
  const choose = async (choice: string, changes?: Record<string, string>): Promise<{ fragment: URLSearchParams; cookie: string }> => {
    const answer = await app.request(authorizeUrl(changes), form({ choice }));
    const location = answer.headers.get('Location') ?? '';
    expect(location.startsWith(`${APP}#`)).toBe(true);
    return { fragment: new URLSearchParams(location.slice(APP.length + 1)), cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' };
  };
  const redeem = (code: string, changes: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(
      app.request(`${ISSUER}/token`, form({ grant_type: 'authorization_code', client_id: 'client-id', redirect_uri: APP, code, code_verifier: VERIFIER, ...changes })),
    );
  const bodyOf = async (answer: Response | Promise<Response>): Promise<Record<string, string>> => (await (await answer).json()) as Record<string, string>;

  it.each(['', '/v2.0'])('describes itself under %s/.well-known, readable from other origins', async (prefix) => {
    const answer = await app.request(`${ISSUER}${prefix}/.well-known/openid-configuration`, { headers: { Origin: 'https://app.example' } });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ issuer: ISSUER, authorization_endpoint: `${ISSUER}/authorize`, token_endpoint: `${ISSUER}/token` });
  });

  it('shows the account and what is asked, as text', async () => {
    const page = await (await app.request(authorizeUrl({ scope: 'openid Files.ReadWrite <i>' }))).text();
    expect(page).toContain('Alex &lt;b&gt;Morgan');
    expect(page).toContain('<li>Files.ReadWrite</li>');
    expect(page).not.toContain('<i>');
  });

  it('turns a chosen account into tokens for whoever holds the verifier', async () => {
    const { fragment } = await choose('accept');
    expect(fragment.get('state')).toBe('the state');
    const tokens = await bodyOf(redeem(fragment.get('code') ?? ''));
    const keys = createLocalJWKSet((await (await app.request(`${ISSUER}/keys`)).json()) as JSONWebKeySet);
    const id = await jwtVerify(tokens.id_token ?? '', keys, { audience: 'client-id', issuer: ISSUER, currentDate: new Date(now) });
    expect(id.payload).toMatchObject({ nonce: 'the nonce', oid: 'alex-id' });
    const access = await jwtVerify(tokens.access_token ?? '', keys, { audience: 'https://graph.microsoft.com', currentDate: new Date(now) });
    expect(access.payload.scp).toContain('User.Read');
    expect(JSON.parse(Buffer.from(tokens.client_info ?? '', 'base64url').toString())).toEqual({ uid: 'alex-id', utid: 'tenant-id' });
  });

  it('sends back what only an administrator could grant', async () => {
    const { fragment } = await choose('accept', { scope: 'openid User.Read.All' });
    expect(fragment.get('error')).toBe('access_denied');
    expect(fragment.get('error_description')).toContain('AADSTS90094');
  });

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another client', { client_id: 'stranger' }],
    ['another redirect', { redirect_uri: 'https://evil.example/' }],
  ])('gives nothing for a code with %s', async (_, changes) => {
    const { fragment } = await choose('accept');
    const answer = await redeem(fragment.get('code') ?? '', changes);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('takes a code once, and only within a minute', async () => {
    const first = (await choose('accept')).fragment.get('code') ?? '';
    expect((await redeem(first)).status).toBe(200);
    expect((await redeem(first)).status).toBe(400);
    const late = (await choose('accept')).fragment.get('code') ?? '';
    now += 60_001;
    expect((await redeem(late)).status).toBe(400);
  });

  it('takes a refresh token once, and not for scopes that nobody allowed', async () => {
    const { fragment } = await choose('accept');
    const refresh = (token: string | undefined, scope: string) =>
      app.request(`${ISSUER}/token`, form({ grant_type: 'refresh_token', client_id: 'client-id', refresh_token: token ?? '', scope }));
    const first = (await bodyOf(redeem(fragment.get('code') ?? ''))).refresh_token;
    const second = (await bodyOf(refresh(first, 'User.Read'))).refresh_token;
    expect((await refresh(first, 'User.Read')).status).toBe(400);
    expect(await (await refresh(second, 'Files.ReadWrite')).json()).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
  });

  it('answers silently to those who are signed in, and says what is missing to others', async () => {
    const silent = async (cookie: string, changes: Record<string, string> = {}) => {
      const answer = await app.request(authorizeUrl({ prompt: 'none', ...changes }), { headers: { Cookie: cookie } });
      return new URLSearchParams((answer.headers.get('Location') ?? '').slice(APP.length + 1));
    };
    expect((await silent('')).get('error')).toBe('login_required');
    const { cookie } = await choose('accept');
    expect((await silent(cookie)).has('code')).toBe(true);
    expect((await silent(cookie, { scope: 'People.Read' })).get('error')).toBe('consent_required');
    const out = await app.request(`${ISSUER}/logout?post_logout_redirect_uri=${encodeURIComponent(APP)}`, { headers: { Cookie: cookie } });
    expect(out.headers.get('Location')).toBe(APP);
    expect((await silent(cookie)).get('error')).toBe('login_required');
  });

  it('tells the app when the user cancels', async () => {
    expect((await choose('cancel')).fragment.get('error')).toBe('access_denied');
  });

  it.each([
    { redirect_uri: 'https://evil.example/' },
    { redirect_uri: `${APP}/../evil` },
    { response_type: 'token' },
    { response_mode: 'query' },
    { code_challenge_method: 'plain' },
    { code_challenge: '' },
    { client_id: '' },
  ])('redirects nowhere for %j', async (changes) => {
    const answer = await app.request(authorizeUrl(changes));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Location')).toBeNull();
  });
});
