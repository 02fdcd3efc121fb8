import { AskedBanner } from '../safety/asked-banner';
import { FailureNotice } from './failure-notice';
import { NotesBanner } from './notes-banner';
import { useServices } from './services';
import { useWatched } from './use-watched';

/** Above the content while the account must act; the device's copy stays readable below. */
export function SignInBanner() {
  const { session } = useServices();
  const state = useWatched(session);
  if (state.kind !== 'needs-sign-in') {
    return (
      <>
        <NotesBanner />
        <AskedBanner />
      </>
    );
  }
  const reason = state.reason === 'consent-needed' ? 'consent-needed' : 'signed-out';
  return <FailureNotice reason={reason} onSignIn={() => void session.signIn()} />;
}
