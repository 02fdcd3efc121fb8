import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import type { Services } from '../../workflows/services';
import { AppFrame } from '../shell/app-frame';
import { SignInBanner } from '../shell/sign-in-banner';
import { StatusLine } from '../shell/status-line';
import { FoundMeeting } from './found-meeting';
import type { FindMeeting } from './found-meeting';
import { Prepare } from './prepare';

type TaskPaneAppProps = { readonly services: Services; readonly find: FindMeeting };

/** Prepare beside the open appointment in Outlook. */
export function TaskPaneApp({ services, find }: TaskPaneAppProps) {
  const styles = useStyles();
  const { upcoming } = services;
  useEffect(() => {
    void upcoming.open();
  }, [upcoming]);
  return (
    <AppFrame services={services}>
      <main className={styles.pane}>
        <SignInBanner />
        <StatusLine />
        <FoundMeeting find={find}>{(eventId) => <Prepare key={eventId} eventId={eventId} />}</FoundMeeting>
      </main>
    </AppFrame>
  );
}

const useStyles = makeStyles({
  pane: { boxSizing: 'border-box', minHeight: '100vh', padding: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});
