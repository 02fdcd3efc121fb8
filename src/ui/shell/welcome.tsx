import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { SHELL_WORDS } from './shell.words';

/** The first thing a new user sees: what will be read, where notes go, and one button. */
export function Welcome({ onSignIn }: { readonly onSignIn: () => void }) {
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <h1 className={text.title}>{SHELL_WORDS.signedOutTitle}</h1>
      <p className={text.body}>{SHELL_WORDS.signedOutBody}</p>
      <div className={text.row}>
        <Action look="primary" onClick={onSignIn}>
          {SHELL_WORDS.signIn}
        </Action>
      </div>
    </div>
  );
}
