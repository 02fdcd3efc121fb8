import { Failure, type FailureReason } from '../../domain/shared/failure';

/** Codes of msal-browser and of the hosts' nested authentication, by what the user can do about them. */
const REASONS: ReadonlyMap<string, FailureReason> = new Map(Object.entries({
  no_network_connectivity: 'offline',
  network_error: 'offline',
  no_network: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  endpoints_resolution_error: 'offline',
  openid_config_error: 'offline',
  consent_required: 'consent-needed',
  access_denied: 'consent-needed',
  no_account_error: 'signed-out',
  no_account_found: 'signed-out',
  account_unavailable: 'signed-out',
  login_required: 'signed-out',
  user_cancelled: 'signed-out',
  user_canceled: 'signed-out', // As the nested way spells it.
  user_cancel: 'signed-out',
  popup_window_error: 'window-blocked',
  empty_window_error: 'window-blocked',
  interaction_in_progress: 'busy',
  transient_error: 'busy',
} satisfies Readonly<Record<string, FailureReason>>));

/** Entra says in this sub-error that consent, and nothing else, is missing. */
const CONSENT = /consent_required|AADSTS65001/;

/** What Entra's numbers mean that no further click of the user can change: <https://learn.microsoft.com/entra/identity-platform/reference-error-codes>. */
const ADMIN = /AADSTS(9009[45]\d?)\b/;
const NOT_PERMITTED = /AADSTS(53\d{3,4}|50105|50020|90072|700016|7000112)\b/;

/**
 * What went wrong when the user was asked. Other than where a token is renewed in silence, the answer is final: it tells an
 * administrator's matter from the user's own no.
 */
export function interactionFailure(operation: string, error: unknown): Failure {
  const { errorMessage, subError } = typeof error === 'object' && error !== null ? (error as Partial<Record<'errorMessage' | 'subError', unknown>>) : {};
  const told = `${String(subError)} ${String(errorMessage)}`;
  const [number] = ADMIN.exec(told) ?? NOT_PERMITTED.exec(told) ?? [];
  if (number === undefined) return signInFailure(operation, error);
  return new Failure(ADMIN.test(told) ? 'admin-needed' : 'not-permitted', operation, { cause: error, code: number });
}

/**
 * What went wrong while signing in. Judged by the shape of the error rather than by its class, so that the library
 * stays in a chunk of its own.
 */
export function signInFailure(operation: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(reasonOf(error), operation, { cause: error });
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof TypeError) return 'offline';
  if (typeof error !== 'object' || error === null) return 'unexpected';
  const { name, errorCode, subError, errorMessage } = error as Partial<Record<'name' | 'errorCode' | 'subError' | 'errorMessage', unknown>>;
  if (name === 'InteractionRequiredAuthError') {
    return CONSENT.test(`${String(subError)} ${String(errorCode)} ${String(errorMessage)}`) ? 'consent-needed' : 'signed-out';
  }
  return REASONS.get(String(errorCode).toLowerCase()) ?? 'unexpected';
}

/** Whether the sign-in page itself said no, and not the library about its own state. */
export function isAnswerOfSignIn(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ServerError' || error.name === 'InteractionRequiredAuthError');
}

/** What the next sign-in has to show, where a renewal was refused for the lack of it, as by a rule of conditional access. */
export function claimsWanted(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('claims' in error)) return undefined;
  return typeof error.claims === 'string' && error.claims !== '' ? error.claims : undefined;
}
