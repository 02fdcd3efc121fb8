/** Why an outside service could not do what we asked. Each reason has its own words and its own way out in the UI. */
export type FailureReason =
  | 'offline'
  | 'signed-out'
  | 'consent-needed'
  /** Only an administrator can allow what was asked for. */
  | 'admin-needed'
  /** A rule of the organisation keeps this user or device out. */
  | 'not-permitted'
  /** The window of the sign-in was not let open. */
  | 'window-blocked'
  | 'not-found'
  | 'changed-elsewhere'
  | 'already-exists'
  | 'too-large'
  | 'quota-exceeded'
  | 'resync-needed'
  | 'busy'
  | 'unknown-outcome'
  | 'storage-unavailable'
  | 'unexpected';

/**
 * The one error that crosses an adapter boundary.
 *
 * Adapters translate whatever their SDK threw into a `Failure` and keep the
 * original as `cause`; nothing above them parses messages or status codes.
 * `operation` is a fixed phrase ("list calendar"), never user data: it is
 * safe to log. `unknown-outcome` is for writes alone: the answer was lost or
 * 5xx, so the write may have taken effect and must be read before a repeat.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: FailureReason;
  readonly operation: string;
  /** How long the service asked us to wait, when it said so. */
  readonly retryAfterMs: number | undefined;
  /** A claims challenge to pass to the sign-in, when the service sent one. */
  readonly claims: string | undefined;
  /** The service's own number for it, which an administrator can look up; it names nobody. */
  readonly code: string | undefined;

  constructor(
    reason: FailureReason,
    operation: string,
    options?: { cause?: unknown; retryAfterMs?: number | undefined; claims?: string | undefined; code?: string | undefined },
  ) {
    super(`${operation}: ${reason}`, { cause: options?.cause });
    this.reason = reason;
    this.operation = operation;
    this.retryAfterMs = options?.retryAfterMs;
    this.claims = options?.claims;
    this.code = options?.code;
  }
}

/** The reason of any thrown value: `unexpected` for what is no `Failure`. */
export function reasonOf(error: unknown): FailureReason {
  return error instanceof Failure ? error.reason : 'unexpected';
}
