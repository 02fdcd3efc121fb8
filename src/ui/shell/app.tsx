import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useId, useState } from 'react';

import type { Services } from '../../workflows/services';
import { late } from '../components/late';
import { COLUMN } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { Upcoming } from '../upcoming/upcoming';
import { AppFrame } from './app-frame';
import { ErrorBoundary } from './error-boundary';
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
import { useWords } from './words';

// Only the first screen is in the first download.
const Prepare = lazy(async () => ({ default: (await import('../agenda/prepare')).Prepare }));
const SetAside = late(async () => (await import('../agenda/set-aside')).SetAside);
const MeetingAt = lazy(async () => ({ default: (await import('../upcoming/meeting-at')).MeetingAt }));
const PeoplePage = lazy(async () => ({ default: (await import('../people/people-page')).PeoplePage }));
const PersonPage = lazy(async () => ({ default: (await import('../people/person-page')).PersonPage }));
const NotesPage = lazy(async () => ({ default: (await import('../notebook/notes-page')).NotesPage }));
const NotePage = lazy(async () => ({ default: (await import('../notebook/note-page')).NotePage }));
const TwoFolders = late(async () => (await import('../safety/two-folders')).TwoFolders);
const TrashPage = lazy(async () => ({ default: (await import('../trash/trash-page')).TrashPage }));
const InsightsPage = lazy(async () => ({ default: (await import('../insights/insights-page')).InsightsPage }));
const SettingsPage = lazy(async () => ({ default: (await import('../settings/settings-page')).SettingsPage }));

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
  const { t } = useWords();
  const styles = useStyles();
  const { upcoming, people, notebook, session, safety } = useServices();
  const route = useRoute();
  const panelId = useId();
  const [words, setWords] = useState(() => notebook.filter().words);

  useEffect(() => {
    void upcoming.open();
    void people.open();
  }, [upcoming, people]);

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
            <Suspense fallback={<Waiting words={t('shell.loading')} />}>
              <Page route={route} />
            </Suspense>
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
