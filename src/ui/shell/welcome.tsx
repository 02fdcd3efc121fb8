import type { Refusal } from '../../workflows/session';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { SignInRefusal, isTold } from './late-refusal';
import { useWords } from './words';

type WelcomeProps = {
  /** Why the user was asked in vain. */
  readonly refusal?: Refusal | undefined;
  readonly approvalLink: string;
  readonly onSignIn: () => void;
  readonly onWithoutCalendar: () => void;
};

/** The first thing a new user sees: what will be read, where notes go, and one button. */
export function Welcome({ refusal, approvalLink, onSignIn, onWithoutCalendar }: WelcomeProps) {
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
        {refusal !== undefined && !isTold(refusal) && <Action onClick={onWithoutCalendar}>{t('shell.withoutCalendar')}</Action>}
      </div>
      {isTold(refusal) && <SignInRefusal refusal={refusal} approvalLink={approvalLink} />}
    </div>
  );
}
