import type { FailureReason } from '../../domain/shared/failure';
import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { FAILURE_WORDS } from './failure-words';
import { SHELL_WORDS } from './shell.words';

type FailureNoticeProps = {
  readonly reason: FailureReason;
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
  readonly onSignIn?: (() => void) | undefined;
};

/** Why something did not work, and the one button that leads on. */
export function FailureNotice({ reason, title, onRetry, onSignIn }: FailureNoticeProps) {
  const { words, wayOut } = FAILURE_WORDS[reason];
  const signIn = wayOut === 'sign-in' ? onSignIn : undefined;
  const retry = signIn === undefined && wayOut !== 'none' ? onRetry : undefined;
  const action =
    signIn !== undefined ? <Action onClick={signIn}>{SHELL_WORDS.signIn}</Action>
    : retry !== undefined ? <Action onClick={retry}>{SHELL_WORDS.tryAgain}</Action>
    : undefined;
  return (
    <Notice tone={reason === 'offline' || reason === 'busy' ? 'quiet' : 'problem'} title={title} action={action}>
      {words}
    </Notice>
  );
}
