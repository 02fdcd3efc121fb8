import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';

import { reasonOf } from '../../domain/shared/failure';
import type { Services } from '../../workflows/services';
import { Action } from '../components/action';
import { AppFrame } from '../shell/app-frame';
import { useServices } from '../shell/services';
import { SignInBanner } from '../shell/sign-in-banner';
import { StatusLine } from '../shell/status-line';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { AttendeeTools } from './attendee-tools';
import { NoAppointment } from './no-appointment';
import { OlderOutlook, WithoutGraph } from './outlook-limits';
import type { AppointmentState, PaneOutlook } from './pane-outlook';
import { Prepare } from './prepare';

type TaskPaneAppProps = { readonly services: Services; readonly outlook: PaneOutlook };

/** Prepare beside the open appointment in Outlook. */
export function TaskPaneApp({ services, outlook }: TaskPaneAppProps) {
  const styles = useStyles();
  const { upcoming } = services;
  const isWithoutGraph = useWatched(outlook.isWithoutGraph);
  useEffect(() => {
    void upcoming.open();
  }, [upcoming]);
  return (
    <AppFrame services={services}>
      <main className={styles.pane}>
        {isWithoutGraph ? <FromOutlookAlone /> : <SignInBanner />}
        {!isWithoutGraph && <StatusLine />}
        <OpenAppointment outlook={outlook} keepsNotes={!isWithoutGraph} />
        <OlderOutlook missing={outlook.form.missing()} />
      </main>
    </AppFrame>
  );
}

function FromOutlookAlone() {
  const { session, upcoming } = useServices();
  useWatched(upcoming); // It opens the store: only then is it known whether that lasts.
  return <WithoutGraph isDurable={session.isDurable} onSignIn={() => void session.signIn()} />;
}

type OpenAppointmentProps = { readonly outlook: PaneOutlook; readonly keepsNotes: boolean };

/** Follows the appointment that Outlook shows, and what its user changes in the form. */
function OpenAppointment({ outlook, keepsNotes }: OpenAppointmentProps) {
  const { session } = useServices();
  const { t } = useWords();
  const styles = useStyles();
  const [state, look] = useAppointment(outlook);
  if (state.kind !== 'found') return <NoAppointment state={state} onRetry={look} onSignIn={() => void session.signIn().then(look, look)} />;
  const { eventId } = state;
  return (
    <>
      <Prepare key={eventId} eventId={eventId} />
      <AttendeeTools key={`tools of ${eventId}`} eventId={eventId} draftReply={outlook.form.draftReply} keepsNotes={keepsNotes} />
      {outlook.form.missing().includes('tell-changes') && (
        <div className={styles.again}>
          <Action onClick={look}>{t('outlook.readAgain')}</Action>
        </div>
      )}
    </>
  );
}

function useAppointment({ find, form }: PaneOutlook): readonly [AppointmentState, () => void] {
  const { agendas } = useServices();
  const [state, setState] = useState<AppointmentState>({ kind: 'finding' });
  const latest = useRef(0);

  const look = useCallback(() => {
    const turn = (latest.current += 1);
    const show = (next: AppointmentState) => {
      if (turn !== latest.current) return; // Another appointment was selected meanwhile.
      setState((shown) => (shown.kind === 'found' && next.kind === 'found' && shown.eventId === next.eventId ? shown : next));
      // The form may have become a 1:1 since it was opened, whose invitation nobody has read yet.
      if (turn > 1 && next.kind === 'found') void agendas.open(next.eventId);
    };
    find().then(show, (failure: unknown) => show({ kind: 'failed', reason: reasonOf(failure) }));
  }, [find, agendas]);

  useEffect(() => {
    look();
    return form.subscribe(look);
  }, [form, look]);
  return [state, look];
}

const useStyles = makeStyles({
  again: { paddingBlock: tokens.spacingVerticalM },
  pane: { boxSizing: 'border-box', minHeight: '100vh', padding: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});
