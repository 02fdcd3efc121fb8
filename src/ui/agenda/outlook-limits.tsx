import type { MissingAbility } from '../../workflows/ports';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

/** What an older Outlook does not do, one click away. */
export function OlderOutlook({ missing }: { readonly missing: readonly MissingAbility[] }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (missing.length === 0) return null;
  return (
    <Fold title={t('outlook.missingTitle', { count: missing.length })}>
      <ul className={text.list}>
        {missing.map((ability) => (
          <li key={ability} className={text.small}>
            {t(`outlook.missing.${ability}`)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The pane works from Outlook alone: what that means, and the way to more. */
export function WithoutGraph({ isDurable, onSignIn }: { readonly isDurable: boolean; readonly onSignIn: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="quiet" title={t('outlook.withoutGraphTitle')} action={<Action onClick={onSignIn}>{t('shell.signIn')}</Action>}>
      {t('outlook.withoutGraph')} {t(isDurable ? 'outlook.keptHere' : 'outlook.keptNowhere')}
    </Notice>
  );
}
