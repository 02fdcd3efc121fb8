import { Failure, type FailureReason } from '../../domain/shared/failure';

/** Codes of Office.js that mean more to a user than "did not work", by the names in its own table. */
const REASONS: Readonly<Record<number, FailureReason>> = {
  7000: 'consent-needed', // ooeNoCapability
  9017: 'consent-needed', // AccessRestricted
  9030: 'changed-elsewhere', // APICallFailedDueToItemChange
  9038: 'consent-needed', // InsufficientItemPermissionsError
  9041: 'offline', // NetworkError
  9055: 'consent-needed', // APINotSupportedForSharedFolders
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
      if (isOutOfRange(error)) reject(new Failure('too-large', operation, { cause: error }));
      else fail(error); // An API that this Outlook does not have is undefined, and calling it throws at once.
    }
  });
}

/** Office.js looks at the length of texts itself, and throws rather than answer. */
function isOutOfRange(error: unknown): boolean {
  return error instanceof Error && /OutOfRange|^RangeError$/.test(error.name);
}
