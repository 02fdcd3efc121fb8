import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';

import { tokenSigner, type Account } from '../../../src/sandbox/sign-in/token-signer';

const account: Account = { id: 'alex-id', tenantId: 'tenant-id', name: 'Alex Morgan', address: 'alex@example.org' };
const ISSUER = 'https://sandbox.example/tenant-id/v2.0';
const NOON = Date.UTC(2026, 10, 24, 12);

describe('tokenSigner', () => {
  let folder = '';
  const keyFile = (): string => join(folder, 'data', 'sign-in-key.json');
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'two-hats-sign-in-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('signs access tokens for Graph that say who may do what, for an hour', async () => {
    const signer = await tokenSigner(keyFile(), ISSUER, () => NOON);
    const token = await signer.accessToken(account, ['User.Read', 'Calendars.ReadWrite'], 'client-id');
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid: signer.keys().keys[0]?.kid });
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...signer.keys().keys] }), { currentDate: new Date(NOON) });
    expect(payload).toMatchObject({
      iss: ISSUER,
      aud: 'https://graph.microsoft.com',
      scp: 'User.Read Calendars.ReadWrite',
      oid: 'alex-id',
      tid: 'tenant-id',
      upn: 'alex@example.org',
      preferred_username: 'alex@example.org',
      name: 'Alex Morgan',
      exp: NOON / 1000 + 3600,
    });
  });

  it('signs id tokens for the app, with the nonce it sent', async () => {
    const signer = await tokenSigner(keyFile(), ISSUER, () => NOON);
    const token = await signer.idToken(account, 'client-id', 'a nonce');
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...signer.keys().keys] }), { currentDate: new Date(NOON) });
    expect(payload).toMatchObject({ aud: 'client-id', nonce: 'a nonce', oid: 'alex-id' });
  });

  it('accepts its own access tokens until the hour is over', async () => {
    let now = NOON;
    const signer = await tokenSigner(keyFile(), ISSUER, () => now);
    const token = await signer.accessToken(account, ['User.Read'], 'client-id');
    await expect(signer.verifyAccess(token)).resolves.toEqual({ userId: 'alex-id', tenantId: 'tenant-id', scopes: new Set(['User.Read']) });
    now += 3_601_000;
    await expect(signer.verifyAccess(token)).rejects.toThrow('"exp" claim timestamp check failed');
  });

  it('accepts neither an id token, nor a changed token, nor one of another key', async () => {
    const signer = await tokenSigner(keyFile(), ISSUER, () => NOON);
    const stranger = await tokenSigner(join(folder, 'other.json'), ISSUER, () => NOON);
    const token = await signer.accessToken(account, ['User.Read'], 'client-id');
    const [header, , signature] = token.split('.');
    const [, payload] = (await signer.accessToken(account, ['Files.ReadWrite.All'], 'client-id')).split('.');
    await expect(signer.verifyAccess(await signer.idToken(account, 'client-id', undefined))).rejects.toThrow('aud');
    await expect(signer.verifyAccess(`${header}.${payload}.${signature}`)).rejects.toThrow('signature');
    await expect(signer.verifyAccess(await stranger.accessToken(account, ['User.Read'], 'client-id'))).rejects.toThrow();
  });

  it('keeps its key over restarts, readable by the user alone, and never shows the secret half', async () => {
    const before = await tokenSigner(keyFile(), ISSUER, () => NOON);
    const after = await tokenSigner(keyFile(), ISSUER, () => NOON);
    await expect(after.verifyAccess(await before.accessToken(account, ['User.Read'], 'c'))).resolves.toBeDefined();
    expect((await stat(keyFile())).mode & 0o077).toBe(0);
    expect(Object.keys(before.keys().keys[0] ?? {})).not.toContain('d');
  });

  it('makes a new key where the file was cut short', async () => {
    await tokenSigner(keyFile(), ISSUER, () => NOON);
    const text = await readFile(keyFile(), 'utf8');
    await writeFile(keyFile(), text.slice(0, 40));
    const signer = await tokenSigner(keyFile(), ISSUER, () => NOON);
    await expect(signer.verifyAccess(await signer.accessToken(account, ['User.Read'], 'c'))).resolves.toBeDefined();
  });
});
