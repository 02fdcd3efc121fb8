import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';

import { parsePath } from '../../domain/notes/paths';
import type { PersonId } from '../../domain/people/person';
import type { BrokenPage } from '../../workflows/files-to-look-at';
import type { PeopleState, PersonLine } from '../../workflows/people';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { useFilesToLookAt } from '../versions/broken-page';

/** Everyone with a 1:1, and whose page cannot be read. */
export function PeoplePage() {
  const { people, session } = useServices();
  return <PeopleView state={useWatched(people.list)} broken={useFilesToLookAt().broken} onRetry={() => void people.open()} onSignIn={() => void session.signIn()} />;
}

type PeopleViewProps = { readonly state: PeopleState; readonly broken?: readonly BrokenPage[]; readonly onRetry: () => void; readonly onSignIn: () => void };

export function PeopleView({ state, broken = [], onRetry, onSignIn }: PeopleViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <h1 className={text.title}>{t('people.title')}</h1>
      {state.kind === 'loading' && <Waiting words={t('people.reading')} lines={6} />}
      {state.kind === 'failed' && <FailureNotice title={t('people.failedTitle')} reason={state.reason} onRetry={onRetry} onSignIn={onSignIn} />}
      {state.kind === 'ready' && <PeopleList people={state.people} unreadable={unreadable(broken, state.people)} />}
    </div>
  );
}

type Unreadable = { readonly personId: PersonId; readonly name: string };

/** Who is in no list, because their page cannot be read and no 1:1 with them comes. */
function unreadable(broken: readonly BrokenPage[], people: readonly PersonLine[]): readonly Unreadable[] {
  const listed = new Set(people.map(({ personId }) => personId));
  return broken.flatMap(({ path, personName }): readonly Unreadable[] => {
    const place = parsePath(path);
    return place.kind === 'person' && !listed.has(place.personId) ? [{ personId: place.personId, name: personName }] : [];
  });
}

type PeopleListProps = { readonly people: readonly PersonLine[]; readonly unreadable: readonly Unreadable[] };

function PeopleList({ people, unreadable }: PeopleListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  if (people.length + unreadable.length === 0) {
    return (
      <div className={text.section}>
        <h2 className={text.heading}>{t('people.emptyTitle')}</h2>
        <p className={text.body}>{t('people.emptyBody')}</p>
      </div>
    );
  }
  return (
    <ul className={text.list}>
      {people.map((person) => (
        <PersonRow key={person.personId} person={person} />
      ))}
      {unreadable.map((person) => (
        <UnreadableRow key={person.personId} person={person} />
      ))}
    </ul>
  );
}

/** Drawn again only when something of it changed. */
const PersonRow = memo(function PersonRow({ person }: { readonly person: PersonLine }) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { day, time, date } = useFormats();
  const next = person.next?.event.startsAt;
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <a href={hashOf({ kind: 'person', personId: person.personId })} dir="auto" className={mergeClasses(text.link, styles.name)}>
          {person.name}
        </a>
        <p className={text.faint}>
          {t(`relation.${person.relation}`)}
          {person.lastNoteDate !== undefined && ` · ${t('people.lastNote', { date: date(person.lastNoteDate) })}`}
        </p>
      </div>
      <div className={styles.facts}>
        <p className={text.small}>{next === undefined ? t('people.noNext') : t('people.next', { when: `${day(next)}, ${time(next)}` })}</p>
        {person.openCommitments > 0 && <p className={text.small}>{t('upcoming.openCommitments', { count: person.openCommitments })}</p>}
      </div>
    </li>
  );
});

function UnreadableRow({ person: { personId, name } }: { readonly person: Unreadable }) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <li className={styles.row}>
      <a href={hashOf({ kind: 'person', personId })} dir="auto" className={mergeClasses(text.link, styles.name)}>
        {name}
      </a>
      <p className={text.small}>{t('notes.broken')}</p>
    </li>
  );
}

const useStyles = makeStyles({
  // A long list costs no layout for what is off the screen. The ring of what has the focus reaches beyond its row.
  row: { contentVisibility: 'auto', containIntrinsicSize: 'auto 36px', overflowClipMargin: tokens.spacingHorizontalXS, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, alignItems: 'baseline', paddingBlock: tokens.spacingVerticalSNudge, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  who: { flex: '1 1 160px', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, '@media (pointer: coarse)': { display: 'inline-block', paddingBlock: '14px' } },
  facts: { flex: '1 1 200px' },
});
