import { GraphClientError, type Context, type Middleware } from '@microsoft/microsoft-graph-client';

import { Failure } from '../../domain/shared/failure';
import { claimsOf } from './graph-answer';

export type GetToken = (scopes: readonly string[], claims?: string, isRefused?: boolean) => Promise<string>;

/** Which scopes a request needs travels in a header of ours, which never leaves: the token takes its place. */
export const SCOPES_HEADER = 'x-two-hats-scopes';

/** After so long without an answer we stop waiting, ms. */
const PATIENCE_MS = 30_000;

type Options = { headers: Record<string, string> } & Omit<RequestInit, 'headers'>;

/**
 * Puts the token on a request, if and only if the request goes to `origin`. The SDK's own handler knows Microsoft's
 * hosts by a list and refuses any other, a local stand-in over http included; this one knows a single origin.
 * An answer of 401 is followed once, with a token made anew that meets the claims challenge, if there was one. A refused
 * write was not done, so that repeating it is safe.
 */
export class TokenMiddleware implements Middleware {
  private next: Middleware | undefined;

  constructor(
    private readonly origin: string,
    private readonly getToken: GetToken,
  ) {}

  readonly setNext = (next: Middleware): void => {
    this.next = next;
  };

  readonly execute = async (context: Context): Promise<void> => {
    const options = context.options as Options;
    const scopes = options.headers[SCOPES_HEADER]?.split(' ') ?? [];
    const headers = Object.fromEntries(Object.entries(options.headers).filter(([name]) => name !== SCOPES_HEADER));
    context.options = { ...options, headers };
    if (new URL(urlOf(context)).origin !== this.origin) throw wrapped(new Failure('unexpected', 'ask a host that is not Graph'));

    await this.send(context, headers, scopes);
    if (context.response?.status !== 401) return;
    const claims = claimsOf(context.response.headers.get('www-authenticate') ?? undefined);
    await this.send(context, headers, scopes, { claims });
  };

  private async send(
    context: Context,
    headers: Record<string, string>,
    scopes: readonly string[],
    refusal?: { readonly claims: string | undefined },
  ): Promise<void> {
    let token: string;
    try {
      token = await (refusal === undefined ? this.getToken(scopes) : this.getToken(scopes, refusal.claims, true));
    } catch (error) {
      throw wrapped(error);
    }
    context.options = { ...context.options, headers: { ...headers, Authorization: `Bearer ${token}` } };
    await this.next?.execute(context);
  }
}

/** The last one of the chain: `fetch`, without cookies, without following redirects, and not for ever. */
export class FetchMiddleware implements Middleware {
  constructor(private readonly fetch: typeof globalThis.fetch) {}

  readonly execute = async (context: Context): Promise<void> => {
    const { fetch } = this; // Called as a method of ours, the browser's own would refuse: "Illegal invocation".
    context.response = await fetch(urlOf(context), {
      ...(context.options as RequestInit),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  };
}

function urlOf({ request }: Context): string {
  return typeof request === 'string' ? request : request.url;
}

/** Other errors of a middleware the SDK replaces by one of its own, and what they said is gone. */
function wrapped(error: unknown): GraphClientError {
  return Object.assign(new GraphClientError('before the request was sent'), { customError: error });
}
