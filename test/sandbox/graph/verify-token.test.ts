import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';

import { tokenVerifier } from '../../../src/sandbox/graph/verify-token';
import { aGraph, NOON } from './support/a-graph';

const ISSUER = 'http://localhost:4280/contoso/v2.0';
const claims = { oid: 'alex-id', scp: 'User.Read https://graph.microsoft.com/Calendars.ReadWrite' };

async function keys() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const sign = (changes: { audience?: string; issuer?: string; expires?: number; payload?: object } = {}) =>
    new SignJWT({ ...claims, ...changes.payload })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(changes.issuer ?? ISSUER)
      .setAudience(changes.audience ?? 'https://graph.microsoft.com')
      .setExpirationTime(Math.floor((changes.expires ?? NOON + 60_000) / 1000))
      .sign(privateKey);
  return { publicKey, sign, verify: tokenVerifier({ key: publicKey, issuer: ISSUER, clock: () => NOON }) };
}

describe('tokenVerifier', () => {
  it('reads user and scopes, with and without the resource in front', async () => {
    const { sign, verify } = await keys();
    expect(await verify(`Bearer ${await sign()}`)).toEqual({ kind: 'ok', userId: 'alex-id', scopes: new Set(['User.Read', 'Calendars.ReadWrite']) });
  });

  it('takes Graph’s application id for its address, and a key set for a key', async () => {
    const { sign, publicKey } = await keys();
    const key = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256' }] });
    const verify = tokenVerifier({ key, issuer: ISSUER, clock: () => NOON });
    expect(await verify(`Bearer ${await sign({ audience: '00000003-0000-0000-c000-000000000000' })}`)).toMatchObject({ kind: 'ok' });
  });

  it('refuses what is older than a change of the account', async () => {
    const { sign, publicKey } = await keys();
    const since = (seconds: number) => tokenVerifier({ key: publicKey, issuer: ISSUER, clock: () => NOON, notBefore: () => seconds });
    const token = `Bearer ${await sign({ payload: { nbf: 1000 } })}`;
    expect(await since(1000)(token)).toMatchObject({ kind: 'ok' });
    expect(await since(1001)(token)).toEqual({ kind: 'refused', reason: 'revoked' });
  });

  it('says why it refuses', async () => {
    const [ours, theirs] = [await keys(), await keys()];
    const reasonOf = async (authorization: string | null) => {
      const verdict = await ours.verify(authorization);
      return verdict.kind === 'refused' ? verdict.reason : 'accepted';
    };
    expect(await reasonOf(null)).toBe('missing');
    expect(await reasonOf('Bearer nonsense')).toBe('malformed');
    expect(await reasonOf(`Basic ${await ours.sign()}`)).toBe('malformed');
    expect(await reasonOf(`Bearer ${await ours.sign({ expires: NOON - 1000 })}`)).toBe('expired');
    expect(await reasonOf(`Bearer ${await theirs.sign()}`)).toBe('bad-signature');
    expect(await reasonOf(`Bearer ${await ours.sign({ audience: 'https://example.com' })}`)).toBe('wrong-audience');
    expect(await reasonOf(`Bearer ${await ours.sign({ issuer: 'https://example.com' })}`)).toBe('malformed');
    expect(await reasonOf(`Bearer ${await ours.sign({ payload: { scp: 7 } })}`)).toBe('malformed');
  });

  it('opens the emulator to a real token, and to none that is out of date', async () => {
    const { sign, verify } = await keys();
    const graph = aGraph({ verify });
    const statusWith = async (token: string) => (await graph.ask('GET', '/me', { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await statusWith(await sign())).toBe(200);
    expect(await statusWith(await sign({ expires: NOON - 1000 }))).toBe(401);
  });
});
