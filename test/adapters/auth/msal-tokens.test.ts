/** @jest-environment jsdom */
import type { AuthenticationResult } from '@azure/msal-browser';

import { msalTokens } from '../../../src/adapters/auth/msal-tokens';

type Asked = { readonly scopes: readonly string[]; readonly claims?: string; readonly prompt?: string; readonly account?: unknown; readonly forceRefresh?: boolean };

/** The library, as far as tokens of ours go: what it is asked, and what it throws when it may not answer. */
const library = {
  silent: jest.fn<Promise<unknown>, [Asked]>(),
  popUp: jest.fn<Promise<unknown>, [Asked]>(),
  redirected: jest.fn<Promise<unknown>, []>(),
  account: undefined as unknown,
};

jest.mock('../../../src/adapters/auth/load-msal', () => ({
  loadMsal: () =>
    Promise.resolve({
      createNestablePublicClientApplication: () =>
        Promise.resolve({
          getActiveAccount: () => library.account,
          getAllAccounts: () => [],
          setActiveAccount: (account: unknown) => (library.account = account),
          acquireTokenSilent: library.silent,
          ssoSilent: library.silent,
          acquireTokenPopup: library.popUp,
          handleRedirectPromise: library.redirected,
        }),
    }),
}));

const NOTES = ['Files.ReadWrite.AppFolder'];
const CALENDAR = ['User.Read', 'Calendars.ReadWrite'];
const granted = { accessToken: 'token', account: { username: 'alex' } } as AuthenticationResult;
const required = (errorMessage: string) => Object.assign(new Error(errorMessage), { name: 'InteractionRequiredAuthError', errorCode: 'interaction_required', errorMessage });
const tokens = () => msalTokens({ clientId: 'client', authority: 'https://login.example.com/organizations', redirectUri: 'https://notes.example.com/sign-in-redirect.html', rest: () => Promise.resolve() });

describe('msalTokens', () => {
  beforeEach(() => {
    library.silent.mockReset().mockResolvedValue(granted);
    library.popUp.mockReset().mockResolvedValue(granted);
    library.redirected.mockReset().mockResolvedValue(null);
    library.account = { username: 'alex' };
    sessionStorage.clear();
  });

  it('answers a claims challenge with the next click, once', async () => {
    const { silent, interact } = tokens();
    library.silent.mockRejectedValueOnce(required('the challenge needs the user'));
    await expect(silent(CALENDAR, '{"access_token":{}}', true)).rejects.toMatchObject({ reason: 'signed-out' });
    expect(library.silent).toHaveBeenLastCalledWith(expect.objectContaining({ claims: '{"access_token":{}}', forceRefresh: true }));
    await interact(CALENDAR);
    expect(library.popUp).toHaveBeenLastCalledWith(expect.objectContaining({ claims: '{"access_token":{}}' }));
    await interact(CALENDAR);
    expect(library.popUp.mock.lastCall?.[0]).not.toHaveProperty('claims');
  });

  it('shows the sign-in what it wanted itself when it renewed nothing', async () => {
    const { silent, interact } = tokens();
    library.silent.mockRejectedValueOnce(Object.assign(required('AADSTS50076'), { claims: '{"access_token":{"polids":{}}}' }));
    await expect(silent(CALENDAR)).rejects.toMatchObject({ reason: 'signed-out' });
    await interact(CALENDAR);
    expect(library.popUp).toHaveBeenLastCalledWith(expect.objectContaining({ claims: '{"access_token":{"polids":{}}}' }));
  });

  it.each([
    ['AADSTS90094: an administrator has to grant it.', 'admin-needed', 'AADSTS90094'],
    ['AADSTS53003: Access has been blocked.', 'not-permitted', 'AADSTS53003'],
    ['AADSTS65004: User declined to consent to access the app.', 'consent-needed', undefined],
  ])('keeps what the tab came back with from the sign-in until the user is asked again: %s', async (errorMessage, reason, code) => {
    library.account = undefined;
    library.redirected.mockRejectedValue(Object.assign(new Error(errorMessage), { name: 'ServerError', errorCode: 'access_denied', errorMessage }));
    const { silent, interact, refusedBack } = tokens();
    await expect(silent(CALENDAR)).rejects.toMatchObject({ reason: 'signed-out' });
    expect(refusedBack?.()).toMatchObject({ reason, code });
    await interact(CALENDAR);
    expect(refusedBack?.()).toBeUndefined();
  });

  it('takes an answer to nothing that it asked for none', async () => {
    library.redirected.mockRejectedValue(Object.assign(new Error(''), { name: 'ClientAuthError', errorCode: 'state_mismatch' }));
    const { silent, refusedBack } = tokens();
    await silent(CALENDAR);
    expect(refusedBack?.()).toBeUndefined();
  });

  it('keeps the challenge while the user says no to it', async () => {
    const { silent, interact } = tokens();
    library.silent.mockRejectedValueOnce(required(''));
    await expect(silent(CALENDAR, '{}', true)).rejects.toMatchObject({ reason: 'signed-out' });
    library.popUp.mockRejectedValueOnce({ errorCode: 'user_cancelled' });
    await expect(interact(CALENDAR)).rejects.toMatchObject({ reason: 'signed-out' });
    await interact(CALENDAR);
    expect(library.popUp).toHaveBeenLastCalledWith(expect.objectContaining({ claims: '{}' }));
  });

  it('tells what was never allowed from a sign-in that ended, where the host says neither', async () => {
    const { silent } = tokens();
    library.silent.mockImplementation(({ scopes }) => (scopes.includes('Files.ReadWrite.AppFolder') ? Promise.reject(required('')) : Promise.resolve(granted)));
    await expect(silent(NOTES)).rejects.toMatchObject({ reason: 'consent-needed' });
    library.silent.mockRejectedValue(required(''));
    await expect(silent(NOTES)).rejects.toMatchObject({ reason: 'signed-out' });
    await expect(silent(CALENDAR)).rejects.toMatchObject({ reason: 'signed-out' });
  });

  it('lets the user be somebody else after they signed out', async () => {
    const { interact, signOut } = tokens();
    await interact(CALENDAR);
    expect(library.popUp.mock.lastCall?.[0]).toMatchObject({ account: { username: 'alex' } });
    await signOut();
    await interact(CALENDAR);
    expect(library.popUp.mock.lastCall?.[0]).toMatchObject({ prompt: 'select_account' });
    expect(library.popUp.mock.lastCall?.[0]).not.toHaveProperty('account');
    await interact(CALENDAR);
    expect(library.popUp.mock.lastCall?.[0]).not.toHaveProperty('prompt');
  });

  it('says that only an administrator can allow it', async () => {
    library.popUp.mockRejectedValue({ errorCode: 'access_denied', errorMessage: 'AADSTS90094: an administrator has to grant it.' });
    await expect(tokens().interact(CALENDAR)).rejects.toMatchObject({ reason: 'admin-needed', code: 'AADSTS90094' });
  });
});
