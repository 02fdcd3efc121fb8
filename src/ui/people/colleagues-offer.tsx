import type { ColleaguesState } from '../../workflows/colleagues';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

type OfferProps = {
  readonly permission: ColleaguesState['permission'];
  readonly onAllow: () => void;
  readonly onDecline: () => void;
};

/** Below the meetings, once: what one more permission would be good for. A no is kept. */
export function ColleaguesOffer() {
  const { colleagues } = useServices();
  const { permission } = useWatched(colleagues);
  return <ColleaguesOfferView permission={permission} onAllow={() => void colleagues.allow()} onDecline={colleagues.decline} />;
}

export function ColleaguesOfferView({ permission, onAllow, onDecline }: OfferProps) {
  const { t } = useWords();
  const text = useTextStyles();
  if (permission !== 'missing') return null;
  return (
    <section aria-label={t('people.colleagues')} className={text.stack}>
      <p className={text.small}>{t('people.colleaguesOffer')}</p>
      <div className={text.row}>
        <Action onClick={onAllow}>{t('people.allowColleagues')}</Action>
        <Action look="quiet" onClick={onDecline}>
          {t('people.declineColleagues')}
        </Action>
      </div>
    </section>
  );
}

/** In Settings: how it stands, and the way in for whoever said no before. */
export function ColleaguesSetting() {
  const { colleagues } = useServices();
  const { permission } = useWatched(colleagues);
  return <ColleaguesSettingView permission={permission} onAllow={() => void colleagues.allow()} />;
}

export function ColleaguesSettingView({ permission, onAllow }: Pick<OfferProps, 'permission' | 'onAllow'>) {
  const { t } = useWords();
  const text = useTextStyles();
  if (permission === 'unknown') return null;
  return (
    <section aria-label={t('people.colleagues')} className={text.section}>
      <h2 className={text.heading}>{t('people.colleagues')}</h2>
      <p className={text.body}>{permission === 'given' ? t('people.colleaguesAllowed') : t('people.colleaguesOffer')}</p>
      {permission !== 'given' && (
        <div className={text.row}>
          <Action onClick={onAllow}>{t('people.allowColleagues')}</Action>
        </div>
      )}
    </section>
  );
}
