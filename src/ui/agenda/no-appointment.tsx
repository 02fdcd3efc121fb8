import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useWords } from '../shell/words';
import type { AppointmentState } from './pane-outlook';

type NoAppointmentProps = {
  readonly state: Exclude<AppointmentState, { kind: 'found' }>;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

/** Why the pane shows no agenda, and what to do about it. */
export function NoAppointment({ state, onRetry, onSignIn }: NoAppointmentProps) {
  const { t } = useWords();
  const text = useTextStyles();
  switch (state.kind) {
    case 'finding':
      return <Waiting words={t('agenda.finding')} lines={6} />;
    case 'failed':
      return <FailureNotice reason={state.reason} onRetry={onRetry} onSignIn={onSignIn} />;
    case 'other-calendar':
      return (
        <div className={text.stack}>
          <h1 className={text.heading} dir="auto">
            {t('outlook.otherCalendarTitle', { owner: state.owner })}
          </h1>
          <p className={text.body}>{t('outlook.otherCalendar')}</p>
          <p className={text.body}>{t('outlook.otherCalendarWayOut')}</p>
        </div>
      );
    case 'not-found':
      return (
        <div className={text.stack}>
          <h1 className={text.heading}>{t('outlook.nothingOpenTitle')}</h1>
          <p className={text.body}>{t('outlook.nothingOpen')}</p>
          <div className={text.row}>
            <Action onClick={onRetry}>{t('shell.tryAgain')}</Action>
          </div>
        </div>
      );
  }
}
