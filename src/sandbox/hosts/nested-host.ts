import { askConsent } from './consent-dialog';
import { postJson } from './sandbox-api';

type NestedAnswer =
  | { readonly kind: 'response'; readonly response: Readonly<Record<string, unknown>> }
  | { readonly kind: 'ask'; readonly scopes: readonly string[] };

/** One at a time: two questions on top of each other could not be told apart. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Answers one message of nested app authentication with the text to be sent
 * back; asks the user where the sign-in service says so.
 */
export function answerNestedMessage(message: string): Promise<string> {
  const answered = turn.then(() => answer(JSON.parse(message)));
  turn = answered.catch(() => undefined);
  return answered;
}

async function answer(request: unknown): Promise<string> {
  const first = await postJson<NestedAnswer>('/sign-in/nested', request);
  if (first.kind === 'response') return JSON.stringify(first.response);
  if (!(await askConsent(first.scopes))) return JSON.stringify(cancelled(request));
  await postJson('/sign-in/consent', { scopes: first.scopes });
  const second = await postJson<NestedAnswer>('/sign-in/nested', request);
  return JSON.stringify(second.kind === 'response' ? second.response : cancelled(request));
}

function cancelled(request: unknown): Readonly<Record<string, unknown>> {
  const { requestId } = request as { readonly requestId: string };
  return { messageType: 'NestedAppAuthResponse', requestId, success: false, error: { status: 'USER_CANCEL', description: 'The user cancelled.' } };
}
