import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';

import { Failure } from '../../domain/shared/failure';
import { turns } from '../../domain/shared/turns';
import type { Tokens } from '../../workflows/ports';
import { loadMsal } from './load-msal';
import { signedOutMark, type SignedOutMark } from './signed-out-mark';
import { signInFailure } from './translate-sign-in';

export type MsalOptions = {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`, or a stand-in's. */
  readonly authority: string;
  /** A page of ours that the pop-up comes back to; it runs msal's redirect bridge. */
  readonly redirectUri: string;
};

/**
 * Tokens by way of msal-browser: from the host, silently, where it offers nested authentication (initialise the host
 * first), else by code with PKCE in a pop-up; where those are blocked, by leading the whole tab to the sign-in and back.
 * The library is 77 KB, so it is loaded when a token is first asked for.
 */
export function msalTokens(options: MsalOptions): Tokens {
  let starting: Promise<IPublicClientApplication> | undefined;
  const signedOut = signedOutMark();
  const client = (): Promise<IPublicClientApplication> => {
    starting ??= start(options, signedOut).catch((error: unknown) => {
      starting = undefined; // The chunk may only have failed to load because we are offline.
      throw error;
    });
    return starting;
  };

  // Two renewals at once would spend one refresh token twice, and the service takes it only once.
  const inTurn = turns();

  return {
    silent: (scopes, claims, isRefused = false) =>
      translated('get a token', () =>
        inTurn(async () => {
          const msal = await client();
          const request = { ...requestFor(scopes, claims), ...(isRefused && { forceRefresh: true }) };
          if (signedOut.isSet()) throw new Failure('signed-out', 'get a token');
          const account = accountOf(msal);
          // Without an account the library refuses, but a host knows one. In a plain tab a hidden frame would have to ask,
          // which browsers without cookies of third parties answer with nothing, after ten seconds.
          if (account === undefined && !isNested()) throw new Failure('signed-out', 'get a token');
          const { accessToken, account: found } = account
            ? await msal.acquireTokenSilent({ ...request, account })
            : await msal.ssoSilent(request);
          msal.setActiveAccount(found);
          return accessToken;
        }),
      ),
    interact: (scopes, claims) =>
      translated('sign in', async () => {
        const msal = await client();
        const account = accountOf(msal);
        const request = { ...requestFor(scopes, claims), ...(account && { account }) };
        try {
          signedIn(msal, await msal.acquireTokenPopup(request), signedOut);
        } catch (error) {
          // Inside a frame the sign-in page refuses to be shown, and a nested host opens its own window.
          if (!isPopUpBlocked(error) || isNested() || window.parent !== window) throw error;
          await msal.acquireTokenRedirect(request);
          await new Promise(() => undefined); // The page is being left.
        }
      }),
    signOut: () => {
      // Only here: signing the user out of Microsoft 365 as a whole is not ours to do. The library clears nothing inside a
      // host, and may not be loaded when there is no network; so what it keeps is taken away from under it.
      signedOut.set();
      starting = undefined;
      return Promise.resolve();
    },
  };
}

async function start({ clientId, authority, redirectUri }: MsalOptions, signedOut: SignedOutMark): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await loadMsal();
  const msal = await createNestablePublicClientApplication({
    auth: { clientId, authority, redirectUri, knownAuthorities: [new URL(authority).host] },
    // `docs/decisions/0011`: tokens end with the tab.
    cache: { cacheLocation: 'sessionStorage' },
    system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
  });
  // Takes what the sign-in page sent back with the tab. A refusal there leaves things as they were: not signed in.
  const back = isNested() ? null : await msal.handleRedirectPromise().catch(() => null);
  if (back !== null) signedIn(msal, back, signedOut);
  return msal;
}

function signedIn(msal: IPublicClientApplication, { account }: AuthenticationResult, signedOut: SignedOutMark): void {
  msal.setActiveAccount(account);
  signedOut.clear();
}

function requestFor(scopes: readonly string[], claims: string | undefined): { scopes: string[]; claims?: string } {
  return { scopes: [...scopes], ...(claims !== undefined && { claims }) };
}

function isPopUpBlocked(error: unknown): boolean {
  return error instanceof Error && 'errorCode' in error && (error.errorCode === 'empty_window_error' || error.errorCode === 'popup_window_error');
}

/** Whether a host has put the bridge of nested authentication into this page; the two ways are in `msal-browser/src/naa`. */
function isNested(): boolean {
  return 'nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window;
}

function accountOf(msal: IPublicClientApplication): AccountInfo | undefined {
  return msal.getActiveAccount() ?? msal.getAllAccounts()[0];
}

async function translated<T>(operation: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'ChunkLoadError') throw new Failure('offline', operation, { cause: error });
    throw signInFailure(operation, error);
  }
}
