/** The sandbox cannot start as asked. The message says what is wrong and how to put it right, in one line. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** The system's own word for what went wrong with a file, such as ENOENT; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
