import { AskedBanner } from '../safety/asked-banner';
import { FailureNotice } from './failure-notice';
import { SignInRefusal, isTold } from './late-refusal';
import { NotesBanner } from './notes-banner';
import { useServices } from './services';
import { useWatched } from './use-watched';
import { useWords } from './words';

/** Above the content while the account must act; the device's copy stays readable below. */
export function SignInBanner() {
  const { t } = useWords();
  const { session } = useServices();
  const state = useWatched(session);
  const refusal = useWatched(session.refusal);
  if (state.kind === 'out-of-reach') return <FailureNotice title={t('shell.notesUnread')} reason="offline" onRetry={() => void session.lookAgain()} />;
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
