import type { Refusal } from '../../workflows/session';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { FailureNotice } from './failure-notice';
import { useWords } from './words';

export type SignInRefusalProps = { readonly refusal: Refusal; readonly approvalLink: string };

/** What stood in the way of a sign-in, and what somebody who can change it needs to know. */
export function SignInRefusal({ refusal: { reason, code }, approvalLink }: SignInRefusalProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <div className={text.stack}>
      <FailureNotice reason={reason} />
      {reason === 'admin-needed' && <TextField label={t('shell.adminLink')} value={approvalLink} readOnly onFocus={(event) => event.currentTarget.select()} />}
      {code !== undefined && <p className={text.small}>{t('shell.signInNumber', { code })}</p>}
    </div>
  );
}
