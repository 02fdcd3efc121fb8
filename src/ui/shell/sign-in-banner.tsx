import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { AskedBanner } from '../safety/asked-banner';
import { FailureNotice } from './failure-notice';
import { SignInRefusal, isTold } from './late-refusal';
import { NotesBanner } from './notes-banner';
import { useServices } from './services';
import { useWatched } from './use-watched';
import { useWords } from './words';

/** Above the content while the account must act; the device's copy stays readable below. */
export function SignInBanner() {
  const { session } = useServices();
  const state = useWatched(session);
  const refusal = useWatched(session.refusal);
  if (state.kind === 'out-of-reach') return <OutOfReach onRetry={() => void session.lookAgain()} />;
  return (
    <>
      {isTold(refusal) && <SignInRefusal refusal={refusal} approvalLink={session.approvalLink} />}
      {state.kind === 'needs-sign-in' ? (
        <FailureNotice reason={state.reason === 'consent-needed' ? 'consent-needed' : 'signed-out'} onSignIn={() => void session.signIn()} />
      ) : (
        <>
          <NotesBanner />
          <AskedBanner />
        </>
      )}
    </>
  );
}

/** On a device that knows nobody, as long as there is no network to ask who it is. */
export function OutOfReach({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="quiet" action={<Action onClick={onRetry}>{t('shell.tryAgain')}</Action>}>
      {t('shell.outOfReach')}
    </Notice>
  );
}
