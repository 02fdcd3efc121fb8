/** The sign-in library, 77 KB: loaded when a token is first asked for, or earlier by whoever knows that it will be. */
export function loadMsal(): Promise<typeof import('@azure/msal-browser')> {
  return import('@azure/msal-browser');
}
