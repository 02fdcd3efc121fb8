import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from './words';

/** The first thing a new user sees: what will be read, where notes go, and one button. */
export function Welcome({ onSignIn }: { readonly onSignIn: () => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <h1 className={text.title}>{t('shell.signedOutTitle')}</h1>
      <p className={text.body}>{t('shell.signedOutBody')}</p>
      <div className={text.row}>
        <Action look="primary" onClick={onSignIn}>
          {t('shell.signIn')}
        </Action>
      </div>
    </div>
  );
}
