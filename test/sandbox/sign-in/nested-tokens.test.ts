import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { decodeJwt } from 'jose';

import { consent, type Consent } from '../../../src/sandbox/sign-in/consent';
import { answerNested, decodeNestedRequest, type NestedRequest, type NestedTokens } from '../../../src/sandbox/sign-in/nested-tokens';
import { revocation, type Revocation } from '../../../src/sandbox/sign-in/revocation';
import { tokenSigner, type TokenSigner } from '../../../src/sandbox/sign-in/token-signer';

const NOW = Date.UTC(2026, 10, 24);
const CLAIMS = `{"access_token":{"nbf":{"essential":true,"value":"${NOW / 1000}"}}}`;
const account = { id: 'alex-id', tenantId: 'tenant-id', name: 'Alex Morgan', address: 'alex@example.org' };

describe('answerNested', () => {
  let folder = '';
  let signer: TokenSigner;
  let granted: Consent;
  let isOnline = true;
  let revoked: Revocation;
  const service = (): NestedTokens => ({ signer, consent: granted, account: () => account, isOnline: () => isOnline, revocation: revoked });
  const ask = (method: NestedRequest['method'], scope: string, claims?: string) => answerNested({ method, requestId: 'r1', clientId: 'client-id', scope, claims, isForced: false }, service());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-hats-nested-'));
    isOnline = true;
    revoked = revocation(() => NOW);
    signer = await tokenSigner(join(folder, 'key.json'), 'https://sandbox.example', () => NOW);
    granted = await consent(join(folder, 'consent.json'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('says who is signed in before any token is asked for', async () => {
    expect(await ask('GetInitContext', '')).toMatchObject({
      kind: 'response',
      response: {
        messageType: 'NestedAppAuthResponse',
        requestId: 'r1',
        success: true,
        initContext: { accountContext: { homeAccountId: 'alex-id.tenant-id', environment: 'login.microsoftonline.com', tenantId: 'tenant-id' } },
      },
    });
  });

  it('lets a newcomer in without a question', async () => {
    const answer = await ask('GetToken', 'User.Read https://graph.microsoft.com/Calendars.ReadWrite files.readwrite.appfolder openid profile offline_access');
    expect(answer).toMatchObject({ response: { success: true, account: { username: 'alex@example.org', localAccountId: 'alex-id' } } });
    if (answer.kind !== 'response') throw new Error('asked');
    const { access_token: token } = answer.response.token as { access_token: string };
    expect([...(await signer.verifyAccess(token)).scopes]).toEqual(['User.Read', 'Calendars.ReadWrite', 'Files.ReadWrite.AppFolder', 'User.ReadBasic.All']);
  });

  it('asks the user once for anything beyond, and remembers it over restarts', async () => {
    expect(await ask('GetToken', 'Files.ReadWrite')).toMatchObject({ response: { success: false, error: { status: 'USER_INTERACTION_REQUIRED' } } });
    expect(await ask('GetTokenPopup', 'User.Read Files.ReadWrite')).toEqual({ kind: 'ask', scopes: ['Files.ReadWrite'] });
    await granted.grant(['Files.ReadWrite']);
    expect(await ask('GetTokenPopup', 'Files.ReadWrite')).toMatchObject({ response: { success: true } });
    granted = await consent(join(folder, 'consent.json'));
    expect(await ask('GetToken', 'Files.ReadWrite')).toMatchObject({ response: { success: true, token: { scope: expect.stringContaining('Files.ReadWrite') as string } } });
    await granted.withdraw();
    expect(await ask('GetToken', 'Files.ReadWrite')).toMatchObject({ response: { success: false } });
  });

  it('plays a tenant that granted nothing, and one that leaves it to an administrator', async () => {
    await granted.become({ beforehand: [], adminOnly: ['Calendars.ReadWrite'] });
    expect(await ask('GetTokenPopup', 'User.Read')).toEqual({ kind: 'ask', scopes: ['User.Read'] });
    expect(await ask('GetTokenPopup', 'User.Read Calendars.ReadWrite')).toMatchObject({ response: { error: { code: 'access_denied', description: expect.stringContaining('AADSTS90094') as string } } });
  });

  it('cannot be talked into what only an administrator grants', async () => {
    await granted.grant(['User.Read.All']);
    expect(await ask('GetTokenPopup', 'User.Read.All')).toMatchObject({ response: { success: false, error: { status: 'PERSISTENT_ERROR' } } });
  });

  it('holds on to its token after a change of the account, until a claims request asks for a newer one', async () => {
    const notBefore = async (claims?: string): Promise<unknown> => {
      const answer = await ask('GetToken', 'User.Read', claims);
      if (answer.kind !== 'response') throw new Error('asked');
      return decodeJwt((answer.response.token as { access_token: string }).access_token).nbf;
    };
    revoked.revoke(false);
    expect(await notBefore()).toBe(NOW / 1000 - 1);
    expect(await notBefore(CLAIMS)).toBe(NOW / 1000);
    expect(await notBefore()).toBe(NOW / 1000);
  });

  it('answers a claims request only once the user has signed in again, where the account has changed so', async () => {
    revoked.revoke(true);
    expect(await ask('GetToken', 'User.Read', CLAIMS)).toMatchObject({ response: { error: { status: 'USER_INTERACTION_REQUIRED' } } });
    expect(await ask('GetTokenPopup', 'User.Read', CLAIMS)).toEqual({ kind: 'ask', scopes: [] });
    revoked.signedInAgain();
    expect(await ask('GetToken', 'User.Read', CLAIMS)).toMatchObject({ response: { success: true } });
  });

  it('gives no token while the network is off', async () => {
    isOnline = false;
    expect(await ask('GetToken', 'User.Read')).toMatchObject({ response: { success: false, error: { status: 'NO_NETWORK' } } });
  });
});

describe('decodeNestedRequest', () => {
  it('reads what msal-browser sends', () => {
    expect(decodeNestedRequest({ messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: 'r', tokenParams: { clientId: 'c', scope: 'User.Read' } })).toEqual({
      method: 'GetToken',
      requestId: 'r',
      clientId: 'c',
      scope: 'User.Read',
      claims: undefined,
      isForced: false,
    });
    expect(decodeNestedRequest({ method: 'GetToken', requestId: 'r', tokenParams: { claims: CLAIMS, forceRefresh: true } })).toMatchObject({ claims: CLAIMS, isForced: true });
  });

  it.each([null, 'GetToken', {}, { method: 'GetSecrets', requestId: 'r' }, { method: 'GetToken' }])('refuses %j', (body) => {
    expect(() => decodeNestedRequest(body)).toThrow(TypeError);
  });
});
