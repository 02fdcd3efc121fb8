import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What stands beside the code and the words of a refusal. */
export type RefusalDetails = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Finer codes, outermost first: each becomes one more level of `innerError`. */
  readonly innerCodes?: readonly string[];
};

/**
 * A request that Graph turns down. A route throws it; the kernel makes the
 * documented error body of it, with `request-id` and date.
 */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(status: ContentfulStatusCode, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
