/** What an app asks of `authorize`, checked. */
export type AuthorizeRequest = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  /** SHA-256 of the verifier, base64url. */
  readonly codeChallenge: string;
  readonly prompt: string | undefined;
};

export type DecodedAuthorizeRequest =
  | { readonly kind: 'ok'; readonly request: AuthorizeRequest }
  | { readonly kind: 'refused'; readonly reason: string };

/** Takes nothing but the code flow with PKCE S256, and redirects only to registered addresses, compared exactly. */
export function decodeAuthorizeRequest(query: URLSearchParams, redirectUris: readonly string[]): DecodedAuthorizeRequest {
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const codeChallenge = query.get('code_challenge') ?? '';
  const problem = [
    [clientId === '', 'client_id is missing.'],
    [!redirectUris.includes(redirectUri), 'redirect_uri is not one that the app is registered with.'],
    [query.get('response_type') !== 'code', 'Only response_type=code is answered.'],
    [(query.get('response_mode') ?? 'fragment') !== 'fragment', 'Only response_mode=fragment is answered.'],
    [query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(codeChallenge), 'A code_challenge of method S256 is needed.'],
  ].find(([isWrong]) => isWrong === true);
  if (problem !== undefined) return { kind: 'refused', reason: String(problem[1]) };
  return {
    kind: 'ok',
    request: {
      clientId,
      redirectUri,
      scope: query.get('scope') ?? '',
      state: query.get('state') ?? undefined,
      nonce: query.get('nonce') ?? undefined,
      codeChallenge,
      prompt: query.get('prompt') ?? undefined,
    },
  };
}
