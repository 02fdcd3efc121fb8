import type { FailureReason } from '../../domain/shared/failure';
import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { WAY_OUT } from './way-out';
import { useWords } from './words';

type FailureNoticeProps = {
  readonly reason: FailureReason;
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
  readonly onSignIn?: (() => void) | undefined;
};

/** Why something did not work, and the one button that leads on. */
export function FailureNotice({ reason, title, onRetry, onSignIn }: FailureNoticeProps) {
  const { t } = useWords();
  const wayOut = WAY_OUT[reason];
  const signIn = wayOut === 'sign-in' ? onSignIn : undefined;
  const retry = signIn === undefined && wayOut !== 'none' ? onRetry : undefined;
  const action =
    signIn !== undefined ? <Action onClick={signIn}>{t('shell.signIn')}</Action>
    : retry !== undefined ? <Action onClick={retry}>{t('shell.tryAgain')}</Action>
    : undefined;
  return (
    <Notice tone={reason === 'offline' || reason === 'busy' ? 'quiet' : 'problem'} title={title} action={action}>
      {t(`failure.${reason}`)}
    </Notice>
  );
}
