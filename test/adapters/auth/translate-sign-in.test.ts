import { interactionFailure, signInFailure } from '../../../src/adapters/auth/translate-sign-in';
import { Failure } from '../../../src/domain/shared/failure';

const required = (subError: string) => ({ name: 'InteractionRequiredAuthError', errorCode: 'invalid_grant', subError });

describe('signInFailure', () => {
  it.each([
    [required('consent_required'), 'consent-needed'],
    [required('basic_action'), 'signed-out'],
    [{ name: 'BrowserAuthError', errorCode: 'no_account_error' }, 'signed-out'],
    [{ name: 'BrowserAuthError', errorCode: 'user_cancelled' }, 'signed-out'],
    [{ name: 'ClientAuthError', errorCode: 'user_canceled' }, 'signed-out'],
    [{ name: 'BrowserAuthError', errorCode: 'popup_window_error' }, 'window-blocked'],
    [{ name: 'BrowserAuthError', errorCode: 'no_network_connectivity' }, 'offline'],
    [{ name: 'AuthError', errorCode: 'NO_NETWORK' }, 'offline'],
    [{ name: 'AuthError', errorCode: 'TRANSIENT_ERROR' }, 'busy'],
    [{ name: 'AuthError', errorCode: 'PERSISTENT_ERROR' }, 'unexpected'],
    [new TypeError('Failed to fetch'), 'offline'],
    ['a string', 'unexpected'],
  ])('reads %j as %s', (error, reason) => {
    expect(signInFailure('get a token', error)).toMatchObject({ reason, operation: 'get a token' });
  });

  it('says nothing of what the library said, which may name the user', () => {
    const error = { name: 'AuthError', errorCode: 'x', errorMessage: 'alex@contoso.test is unknown' };
    expect(signInFailure('get a token', error).message).toBe('get a token: unexpected');
  });

  it('leaves a failure as it is', () => {
    const failure = new Failure('busy', 'sign in');
    expect(signInFailure('get a token', failure)).toBe(failure);
  });
});

describe('interactionFailure', () => {
  it.each([
    [{ errorCode: 'access_denied', errorMessage: 'AADSTS90094: an administrator has to grant it.' }, 'admin-needed', 'AADSTS90094'],
    [{ errorCode: 'invalid_grant', errorMessage: 'AADSTS900941: admin consent is required.' }, 'admin-needed', 'AADSTS900941'],
    [{ errorCode: 'interaction_required', errorMessage: 'AADSTS53003: Access has been blocked by Conditional Access policies.' }, 'not-permitted', 'AADSTS53003'],
    [{ errorCode: 'interaction_required', errorMessage: 'AADSTS530021: The device is not approved.' }, 'not-permitted', 'AADSTS530021'],
    [{ errorCode: 'invalid_grant', errorMessage: 'AADSTS50105: The user is not assigned to a role.' }, 'not-permitted', 'AADSTS50105'],
    [{ errorCode: 'invalid_grant', errorMessage: 'AADSTS90072: The account does not exist in the tenant.' }, 'not-permitted', 'AADSTS90072'],
    [{ errorCode: 'access_denied', errorMessage: 'AADSTS65004: The user declined.' }, 'consent-needed', undefined],
    [{ errorCode: 'user_cancelled' }, 'signed-out', undefined],
    [new TypeError('Failed to fetch'), 'offline', undefined],
    [undefined, 'unexpected', undefined],
  ])('reads %j as %s, and keeps its number for an administrator', (error, reason, code) => {
    expect(interactionFailure('sign in', error)).toMatchObject({ reason, code, operation: 'sign in' });
  });
});
