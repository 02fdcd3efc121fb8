import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { calculateJwkThumbprint, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';

/** Who a token speaks of. */
export type Account = {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly address: string;
};

export type VerifiedAccess = { readonly userId: string; readonly tenantId: string; readonly scopes: ReadonlySet<string> };

export type TokenSigner = {
  /**
   * A token for Graph that lives an hour. `scopes` are names without the resource, such as `User.Read`.
   * @param notBefore seconds since 1970, for a token from before or one that a claims request names; a time to come is not waited for
   */
  readonly accessToken: (account: Account, scopes: readonly string[], clientId: string, notBefore?: number) => Promise<string>;
  readonly idToken: (account: Account, clientId: string, nonce: string | undefined) => Promise<string>;
  /** The public half of the key, as a key set document. */
  readonly keys: () => { readonly keys: readonly JWK[] };
  /** @throws when the token was not signed here, is not for Graph, or is out of date */
  readonly verifyAccess: (token: string) => Promise<VerifiedAccess>;
};

export const TOKEN_LIFE_SECONDS = 3600;
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/**
 * Signs with an RS256 key that is made at the first start and kept in
 * `keyFile`, so that a token outlives a restart of the sandbox as it would
 * outlive anything of ours in production.
 * @param clock milliseconds since 1970, by the sandbox's clock
 */
export async function tokenSigner(keyFile: string, issuer: string, clock: () => number): Promise<TokenSigner> {
  const secret = await readOrMakeKey(keyFile);
  const kid = await calculateJwkThumbprint(secret);
  const key = await importJWK(secret, 'RS256');
  const open: JWK = { kty: 'RSA', n: secret.n ?? '', e: secret.e ?? '', kid, alg: 'RS256', use: 'sig' };
  const keySet = createLocalJWKSet({ keys: [open] });

  const sign = (claims: JWTPayload, audience: string, account: Account, notBefore?: number): Promise<string> => {
    const now = Math.floor(clock() / 1000);
    return new SignJWT({ ...claims, ...claimsOf(account) })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(account.id)
      .setIssuedAt(now)
      .setNotBefore(Math.min(now, notBefore ?? now))
      .setExpirationTime(now + TOKEN_LIFE_SECONDS)
      .sign(key);
  };

  return {
    accessToken: (account, scopes, clientId, notBefore) =>
      sign({ scp: scopes.join(' '), appid: clientId, upn: account.address, unique_name: account.address }, GRAPH_AUDIENCE, account, notBefore),
    idToken: (account, clientId, nonce) => sign(nonce === undefined ? {} : { nonce }, clientId, account),
    keys: () => ({ keys: [open] }),
    verifyAccess: async (token) => {
      const { payload } = await jwtVerify(token, keySet, { issuer, audience: GRAPH_AUDIENCE, currentDate: new Date(clock()) });
      return { userId: textClaim(payload, 'oid'), tenantId: textClaim(payload, 'tid'), scopes: new Set(textClaim(payload, 'scp').split(' ')) };
    },
  };
}

function claimsOf(account: Account): JWTPayload {
  return {
    oid: account.id,
    tid: account.tenantId,
    name: account.name,
    preferred_username: account.address,
    ver: '2.0',
  };
}

function textClaim(payload: JWTPayload, name: string): string {
  const claim = payload[name];
  if (typeof claim !== 'string') throw new Error(`The token lacks the claim ${name}.`);
  return claim;
}

/** A file that holds no key any more, because it was cut short or edited, is replaced: it only costs a new sign-in. */
async function readOrMakeKey(keyFile: string): Promise<JWK> {
  const kept = await readFile(keyFile, 'utf8').then(decodeKey, () => undefined);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const made = await exportJWK(privateKey);
  await mkdir(dirname(keyFile), { recursive: true });
  await writeFile(keyFile, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  return made;
}

function decodeKey(text: string): JWK | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const isKey = typeof parsed === 'object' && parsed !== null && 'kty' in parsed && parsed.kty === 'RSA' && 'd' in parsed && 'n' in parsed;
    return isKey ? (parsed as JWK) : undefined;
  } catch {
    return undefined;
  }
}
