import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

export type TokenVerdict =
  | { readonly kind: 'ok'; readonly scopes: ReadonlySet<string>; readonly userId: string }
  | { readonly kind: 'refused'; readonly reason: 'missing' | 'malformed' | 'expired' | 'bad-signature' | 'wrong-audience' | 'revoked' };

/** Judges the value of an `Authorization` header. Never rejects. */
export type TokenVerifier = (authorization: string | null) => Promise<TokenVerdict>;

export type TokenVerifierOptions = {
  /** The issuer's public key, or what finds it (`createLocalJWKSet`). */
  readonly key: CryptoKey | JWTVerifyGetKey;
  readonly issuer: string;
  readonly clock: () => number;
  /** Seconds since 1970: tokens from before are refused, as continuous access evaluation does after a changed password. */
  readonly notBefore?: () => number | undefined;
};

/** Graph by address, and by the application id that stands for it in some tokens. */
const AUDIENCES = ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'];

/** Accepts the tokens of one issuer for Microsoft Graph, by the sandbox's clock. */
export function tokenVerifier({ key, issuer, clock, notBefore = () => undefined }: TokenVerifierOptions): TokenVerifier {
  const findKey: JWTVerifyGetKey = typeof key === 'function' ? key : () => Promise.resolve(key);
  return async (authorization) => {
    if (authorization === null || authorization === '') return { kind: 'refused', reason: 'missing' };
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
    if (token === undefined) return { kind: 'refused', reason: 'malformed' };
    try {
      const { payload } = await jwtVerify(token, findKey, { audience: AUDIENCES, issuer, currentDate: new Date(clock()) });
      if ((payload.nbf ?? 0) < (notBefore() ?? 0)) return { kind: 'refused', reason: 'revoked' };
      return verdictOn(payload);
    } catch (error) {
      return { kind: 'refused', reason: reasonOf(error) };
    }
  };
}

function verdictOn({ oid, scp }: JWTPayload): TokenVerdict {
  if (typeof oid !== 'string' || typeof scp !== 'string') return { kind: 'refused', reason: 'malformed' };
  return { kind: 'ok', userId: oid, scopes: new Set(scp.split(' ').map(shortScope)) };
}

/** Scopes may be written with the resource in front: `https://graph.microsoft.com/User.Read`. */
function shortScope(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}

function reasonOf(error: unknown): 'malformed' | 'expired' | 'bad-signature' | 'wrong-audience' {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' ? 'wrong-audience' : 'malformed';
  const isUnsigned = error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey;
  return isUnsigned ? 'bad-signature' : 'malformed';
}
