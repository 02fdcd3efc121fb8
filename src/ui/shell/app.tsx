import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';

import type { Services } from '../../workflows/services';
import { COLUMN } from '../components/text-styles';
import { usePartsAtRest } from '../components/use-parts-at-rest';
import { Upcoming } from '../upcoming/upcoming';
import { AppFrame } from './app-frame';
import { ErrorBoundary } from './error-boundary';
import { InsightsPage, LATE_PARTS, MeetingAt, NotePage, NotesPage, PeoplePage, PersonPage, Prepare, SetAside, SettingsPage, TrashPage, TwoFolders } from './late-pages';
import { ReadingBanner, isLongReading } from './reading-banner';
import { linkOf, placeOf } from './route';
import type { Route } from './route';
import { SearchBox } from './search-box';
import { useServices } from './services';
import { SignInBanner } from './sign-in-banner';
import { StatusLine } from './status-line';
import { TabBar } from './tab-bar';
import { goTo, startAt, useRoute } from './use-route';
import { useWatched } from './use-watched';
import { Welcome } from './welcome';

/** The Teams personal tab. `start` is a deep link, such as `person/k3v9`, that the host opened us with. */
export function TabApp({ services, start }: { readonly services: Services; readonly start?: string | undefined }) {
  useState(() => {
    if (start !== undefined && start !== '') startAt(start);
  });
  return (
    <AppFrame services={services}>
      <Tab />
    </AppFrame>
  );
}

function Tab() {
  const styles = useStyles();
  const { upcoming, people, notebook, session, safety } = useServices();
  const route = useRoute();
  const panelId = useId();
  const [words, setWords] = useState(() => notebook.filter().words);

  useEffect(() => {
    void upcoming.open();
    void people.open();
  }, [upcoming, people]);
  usePartsAtRest(LATE_PARTS);

  const search = (next: string) => {
    setWords(next);
    notebook.setFilter({ ...notebook.filter(), words: next });
    if (route.kind !== 'notes') goTo({ kind: 'notes' });
  };
  const isEmpty = useWatched(upcoming).kind !== 'ready';
  const refusal = useWatched(session.refusal);
  const isAsked = useWatched(safety.asked) !== undefined;
  const isSplit = useWatched(safety.isSplit);
  const account = useWatched(session).kind;
  const needsWelcome = account === 'needs-sign-in' && isEmpty;

  return (
    <div className={styles.app}>
      <header className={styles.top}>
        <div className={styles.topRow}>
          <TabBar place={placeOf(route)} panelId={panelId} onChoose={(place) => goTo({ kind: place })} />
          <SearchBox words={words} onChange={search} />
        </div>
        <StatusLine saysReading={!isLongReading(useWatched(session.firstReading))} />
      </header>
      <main>
        <div id={panelId} role="tabpanel" aria-labelledby={`tab-${placeOf(route)}`} className={styles.page}>
        {needsWelcome ? (
          <Welcome
            refusal={refusal}
            approvalLink={session.approvalLink}
            onSignIn={() => void session.signIn()}
            onWithoutCalendar={() => void session.signInWithoutCalendar()}
          />
        ) : account === 'out-of-reach' && isEmpty ? (
          <SignInBanner />
        ) : (
          <ErrorBoundary key={linkOf(route)}>
            <SignInBanner />
            {isSplit && !isAsked && <TwoFolders />}
            <Page route={route} />
            <ReadingBanner />
          </ErrorBoundary>
        )}
        </div>
      </main>
    </div>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'upcoming':
      return <Upcoming />;
    case 'meeting':
      return <Prepare eventId={route.eventId} isInTab below={<SetAside eventId={route.eventId} />} />;
    case 'at':
      return <MeetingAt startsAt={route.startsAt} />;
    case 'people':
      return <PeoplePage />;
    case 'person':
      return <PersonPage personId={route.personId} />;
    case 'notes':
      return <NotesPage />;
    case 'note':
      return <NotePage path={route.path} />;
    case 'trash':
      return <TrashPage />;
    case 'insights':
      return <InsightsPage />;
    case 'settings':
      return <SettingsPage />;
  }
}

const useStyles = makeStyles({
  app: { minHeight: '100vh', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  top: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 479px)': { paddingInline: tokens.spacingHorizontalM, position: 'static' },
  },
  // As wide as what is below it, so that both edges line up.
  topRow: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    maxWidth: COLUMN,
  },
  page: {
    paddingBlock: tokens.spacingVerticalXL,
    paddingInline: tokens.spacingHorizontalXL,
    '@media (max-width: 479px)': { paddingBlock: tokens.spacingVerticalM, paddingInline: tokens.spacingHorizontalM },
  },
});
