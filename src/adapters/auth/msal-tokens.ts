import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';

import { Failure } from '../../domain/shared/failure';
import { turns } from '../../domain/shared/turns';
import type { Tokens } from '../../workflows/ports';
import { loadMsal } from './load-msal';
import { signedOutMark, type SignedOutMark } from './signed-out-mark';
import { SIGN_IN_SCOPES } from './scopes';
import { claimsWanted, interactionFailure, isAnswerOfSignIn, signInFailure } from './translate-sign-in';

const SIGN_IN: ReadonlySet<string> = new Set(SIGN_IN_SCOPES);

export type MsalOptions = {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`, or a stand-in's. */
  readonly authority: string;
  /** A page of ours that the pop-up comes back to; it runs msal's redirect bridge. */
  readonly redirectUri: string;
  /** Waited for between what the library does: at once it would be too long a task on a slow processor. */
  readonly rest: () => Promise<void>;
};

/**
 * Tokens by way of msal-browser: from the host, silently, where it offers nested authentication (initialise the host
 * first), else by code with PKCE in a pop-up; where those are blocked, by leading the whole tab to the sign-in and back.
 * The library is 77 KB, so it is loaded when a token is first asked for.
 */
export function msalTokens(options: MsalOptions): Tokens {
  let starting: Promise<IPublicClientApplication> | undefined;
  let refused: Failure | undefined;
  const signedOut = signedOutMark();
  const client = (): Promise<IPublicClientApplication> => {
    starting ??= start(options, signedOut, (failure) => (refused = failure)).catch((error: unknown) => {
      starting = undefined; // The chunk may only have failed to load because we are offline.
      throw error;
    });
    return starting;
  };

  // Two renewals at once would spend one refresh token twice, and the service takes it only once.
  const inTurn = turns();

  /** What the service asked for and a token in silence could not give: the user's next click answers it. */
  let challenge: string | undefined;

  const silently = async (scopes: readonly string[], claims?: string, isRefused = false): Promise<string> => {
    const msal = await client();
    await options.rest();
    const request = { ...requestFor(scopes, claims), ...(isRefused && { forceRefresh: true }) };
    if (signedOut.isSet()) throw new Failure('signed-out', 'get a token');
    const account = accountOf(msal);
    // Without an account the library refuses, but a host knows one. In a plain tab a hidden frame would have to ask,
    // which browsers without cookies of third parties answer with nothing, after ten seconds.
    if (account === undefined && !isNested()) throw new Failure('signed-out', 'get a token');
    const { accessToken, account: found } = account ? await msal.acquireTokenSilent({ ...request, account }) : await msal.ssoSilent(request);
    msal.setActiveAccount(found);
    return accessToken;
  };
  /** Hosts say that the user has to act without saying why. Whoever is signed in all the same has not allowed this. */
  const isMissingConsent = async (failure: Failure, scopes: readonly string[], claims: string | undefined): Promise<boolean> =>
    failure.reason === 'signed-out' && claims === undefined && scopes.some((scope) => !SIGN_IN.has(scope)) && (await silently(SIGN_IN_SCOPES).then(() => true, () => false));

  return {
    silent: (scopes, claims, isRefused) =>
      inTurn(async () => {
        try {
          return await silently(scopes, claims, isRefused);
        } catch (error) {
          challenge = claimsWanted(error) ?? claims ?? challenge;
          const failure = failureOf('get a token', error, signInFailure);
          throw (await isMissingConsent(failure, scopes, claims)) ? new Failure('consent-needed', 'get a token', { cause: error }) : failure;
        }
      }),
    interact: async (scopes, given) => {
      try {
        const msal = await client();
        refused = undefined;
        const [account, claims] = [accountOf(msal), given ?? challenge];
        // After a sign-out the user may want to be somebody else.
        const isAnew = signedOut.isSet() && !isNested();
        const request = { ...requestFor(scopes, claims), ...(account && !isAnew && { account }), ...(isAnew && { prompt: 'select_account' }) };
        try {
          signedIn(msal, await msal.acquireTokenPopup(request), signedOut);
          challenge = undefined;
        } catch (error) {
          // Inside a frame the sign-in page refuses to be shown, and a nested host opens its own window.
          if (!isPopUpBlocked(error) || isNested() || window.parent !== window) throw error;
          await msal.acquireTokenRedirect(request);
          await new Promise(() => undefined); // The page is being left.
        }
      } catch (error) {
        throw failureOf('sign in', error, interactionFailure);
      }
    },
    refusedBack: () => refused,
    signOut: () => {
      // Only here: signing the user out of Microsoft 365 as a whole is not ours to do. The library clears nothing inside a
      // host, and may not be loaded when there is no network; so what it keeps is taken away from under it.
      signedOut.set();
      starting = undefined;
      return Promise.resolve();
    },
  };
}

async function start({ clientId, authority, redirectUri, rest }: MsalOptions, signedOut: SignedOutMark, onRefused: (failure: Failure) => void): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await loadMsal(rest);
  await rest();
  const msal = await createNestablePublicClientApplication({
    // CP1: Graph may take a token back in the middle of its life, and says by a challenge what the next one needs.
    auth: { clientId, authority, redirectUri, knownAuthorities: [new URL(authority).host], clientCapabilities: ['CP1'] },
    // `docs/decisions/0011`: tokens end with the tab.
    cache: { cacheLocation: 'sessionStorage' },
    system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
  });
  // Takes what the sign-in page sent back with the tab. A refusal there leaves things as they were, and is kept to be said;
  // anything else is an answer to nothing that this tab asked, as after the browser's way back.
  const back = isNested()
    ? null
    : await msal.handleRedirectPromise().catch((error: unknown) => {
        if (isAnswerOfSignIn(error)) onRefused(interactionFailure('sign in', error));
        return null;
      });
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

function failureOf(operation: string, error: unknown, translate: (operation: string, error: unknown) => Failure): Failure {
  if (error instanceof Error && error.name === 'ChunkLoadError') return new Failure('offline', operation, { cause: error });
  return translate(operation, error);
}
