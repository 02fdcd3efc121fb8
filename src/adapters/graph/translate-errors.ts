import { GraphClientError, GraphError } from '@microsoft/microsoft-graph-client';

import { Failure } from '../../domain/shared/failure';

/**
 * Runs `work` and rethrows whatever it threw as a `Failure` named after `operation`.
 *
 * @param isWrite a write whose answer never came may have been done: its outcome is unknown, not merely offline
 */
export async function translateErrors<T>(operation: string, isWrite: boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translate(operation, isWrite, error);
  }
}

function translate(operation: string, isWrite: boolean, error: unknown): Failure {
  if (error instanceof Failure) return error;
  // The SDK hands an error of the middleware through only inside its own kind.
  const inner: unknown = error instanceof GraphClientError ? error.customError : undefined;
  if (inner instanceof Failure) return inner;
  // Whatever happened after a write had left: it may have been done.
  if (isWrite) return new Failure('unknown-outcome', operation, { cause: error });
  return new Failure(isUnanswered(error) ? 'offline' : 'unexpected', operation, { cause: error });
}

/** `fetch` rejects with a TypeError when nothing answered, and with these two when we gave up waiting. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const name = error instanceof GraphError ? error.code : error instanceof DOMException ? error.name : undefined;
  return name === 'TypeError' || name === 'TimeoutError' || name === 'AbortError';
}
