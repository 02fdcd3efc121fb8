import type * as Msal from '@azure/msal-browser';

/**
 * The sign-in library, 77 KB: loaded when a token is first asked for, or earlier by whoever knows that it will be.
 * @param rest waited for between the coming of its script and the running of what is in it, which would be too long a task together
 */
export async function loadMsal(rest: () => Promise<void>): Promise<typeof Msal> {
  await import('./msal-script');
  await rest();
  return import('@azure/msal-browser');
}
