import { Failure, type FailureReason } from '../../domain/shared/failure';

/** Codes of Office.js that mean more to a user than "did not work". */
const REASONS: Readonly<Record<number, FailureReason>> = {
  7000: 'consent-needed', // PermissionDenied
  9018: 'offline', // ServerCannotBeReached, as Outlook words a lost connection
  9034: 'too-large', // DataExceedsMaximumSize
};

/** Makes a promise of one of Office.js's calls. @throws {Failure} named after `operation` */
export function officeCall<T>(operation: string, call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown, code = 0): void => {
      reject(new Failure(REASONS[code] ?? 'unexpected', operation, { cause }));
    };
    try {
      call((result) => {
        // Compared with the value, not with `Office.AsyncResultStatus`: that exists only once Office.js has loaded.
        if (String(result.status) === 'succeeded') resolve(result.value);
        else fail(result.error, result.error.code);
      });
    } catch (error) {
      fail(error); // An API that this Outlook does not have is undefined, and calling it throws at once.
    }
  });
}
