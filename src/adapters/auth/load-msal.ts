import type * as Msal from '@azure/msal-browser';

/** The sign-in library, 77 KB: loaded when a token is first asked for, or earlier by whoever knows that it will be. */
export function loadMsal(): Promise<typeof Msal> {
  return import('@azure/msal-browser');
}
