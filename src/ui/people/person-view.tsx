import type { ReactNode } from 'react';

import type { EventId } from '../../domain/calendar/event';
import { RELATIONS } from '../../domain/coaching/prompt';
import type { Relation } from '../../domain/coaching/prompt';
import type { FilePath } from '../../domain/notes/file-path';
import type { PersonFile } from '../../domain/people/person';
import type { PersonState, PersonTools } from '../../workflows/people';
import type { UpcomingMeeting } from '../../workflows/upcoming';
import { Action, LinkAction } from '../components/action';
import { Chips } from '../components/chips';
import { Fold } from '../components/fold';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { CommitmentList } from '../notebook/last-time';
import type { DropCarried, SetCarried } from '../notebook/last-time';
import { NoteLines } from '../notebook/note-lines';
import { useTicked } from '../notebook/use-ticked';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import type { ExportActions } from './export-person';
import { ExportPerson } from './late-export';
import { PersonToolsSections } from './person-tools-sections';
import { RaiseNextTime } from './raise-next-time';
import { SurprisesAhead } from './review-tool';
import { TopicsTool } from './topic-tools';

export type PersonActions = {
  readonly onChooseRelation: (relation: Relation) => void;
  readonly onRaise: (text: string, theirs: boolean) => Promise<void>;
  readonly tools: PersonTools;
  readonly exports: ExportActions;
  readonly onSetCommitment: SetCarried;
  readonly onDropCommitment: DropCarried;
  readonly onPrepare: (eventId: EventId) => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

/** The newest few are what the next 1:1 rests on; the others are a click away. */
const NOTES_SHOWN = 6;

type PersonViewProps = {
  readonly state: PersonState;
  readonly actions: PersonActions;
  /** Stands at the end of the page of somebody of whom something is kept. */
  readonly remove: (name: string) => ReactNode;
  readonly inTrash: (state: Extract<PersonState, { kind: 'in-trash' }>) => ReactNode;
  readonly twoVersions: (path: FilePath, person: PersonFile) => ReactNode;
  readonly versions: (path: FilePath) => ReactNode;
  /** Says what an export would lack. */
  readonly notAllHere?: ReactNode;
};

/** Everything that a person's page can look like, as a function of its state alone. */
export function PersonView({ state, inTrash, actions, ...rest }: PersonViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('people.reading')} lines={6} />;
    case 'failed':
      return <FailureNotice title={t('people.failedTitle')} reason={state.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'unknown-person':
      return (
        <div className={text.page}>
          <h1 className={text.title}>{t('people.unknownTitle')}</h1>
          <p className={text.body}>{t('people.unknownBody')}</p>
        </div>
      );
    case 'in-trash':
      return inTrash(state);
    case 'ready':
      return <KnownPerson state={state} actions={actions} {...rest} />;
  }
}

type Ready = Extract<PersonState, { kind: 'ready' }>;

function KnownPerson({ state, actions, remove, twoVersions, versions, notAllHere }: Omit<PersonViewProps, 'state' | 'inTrash'> & { readonly state: Ready }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  const { person, next, commitments, notes } = state;
  const ticked = useTicked(commitments, actions.onSetCommitment);
  const ofOne = { words: '', namesPeople: false, level: 3 } as const;
  return (
    <div className={text.page}>
      <div className={text.section}>
        <h1 className={text.title} dir="auto">
          {person.name}
        </h1>
        <p className={text.faint}>{person.addresses.join(', ')}</p>
        <Chips label={t('people.relation')} chips={RELATIONS.map((value) => ({ value, words: t(`relation.${value}`) }))} chosen={person.relation} onChoose={actions.onChooseRelation} />
      </div>
      {state.pageInTrashSince !== undefined && (
        <Notice tone="quiet" action={<LinkAction href={hashOf({ kind: 'trash' })}>{t('trash.open')}</LinkAction>}>
          {t('trash.pageStillThere', { name: person.name, date: date(state.pageInTrashSince) })}
        </Notice>
      )}
      {state.page !== undefined && state.hasTwoVersions && twoVersions(state.page, person)}
      <SurprisesAhead person={person} season={state.reviewSeason} />
      <NextMeeting next={next} onPrepare={actions.onPrepare} />
      <RaiseNextTime name={person.name} next={next?.event} onRaise={actions.onRaise} />
      <TopicsTool person={person} tools={actions.tools} />
      <section aria-label={t('people.commitments')} className={text.section}>
        <h2 className={text.heading}>{t('people.commitments')}</h2>
        {ticked.lines.length === 0 ? (
          <p className={text.faint}>{t('people.noCommitments')}</p>
        ) : (
          <CommitmentList commitments={ticked.lines} name={person.name} onSet={ticked.onSet} onDrop={actions.onDropCommitment} />
        )}
      </section>
      <PersonToolsSections state={state} tools={actions.tools} />
      <section aria-label={t('people.notes')} className={text.section}>
        <h2 className={text.heading}>{t('people.notes')}</h2>
        {notes.length === 0 && <p className={text.faint}>{t('people.noNotes')}</p>}
        <NoteLines lines={notes.slice(0, NOTES_SHOWN)} {...ofOne} />
        {notes.length > NOTES_SHOWN && (
          <Fold title={t('person.notes.earlier', { count: notes.length - NOTES_SHOWN })}>
            <NoteLines lines={notes.slice(NOTES_SHOWN)} {...ofOne} />
          </Fold>
        )}
      </section>
      <ExportPerson person={person} hasNotes={notes.length > 0} actions={actions.exports} notAllHere={notAllHere} />
      {state.page !== undefined && versions(state.page)}
      {state.isKept && remove(person.name)}
    </div>
  );
}

function NextMeeting({ next, onPrepare }: { readonly next: UpcomingMeeting | undefined; readonly onPrepare: (eventId: EventId) => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, time } = useFormats();
  return (
    <section aria-label={t('people.nextTitle')} className={text.section}>
      <h2 className={text.heading}>{t('people.nextTitle')}</h2>
      {next === undefined ? (
        <p className={text.faint}>{t('people.noNext')}</p>
      ) : (
        <>
          <p className={text.body}>
            {day(next.event.startsAt)}, {time(next.event.startsAt)} · {t(`situation.${next.situation}`)}
          </p>
          <p className={text.body} dir="auto">
            {next.headline.text}
          </p>
          {next.headline.reason !== '' && (
            <p className={text.faint} dir="auto">
              {next.headline.reason}
            </p>
          )}
          <div className={text.row}>
            <Action onClick={() => onPrepare(next.event.id)}>
              {t('upcoming.prepare')}
              <span className={text.hidden}> {next.counterpart.name}</span>
            </Action>
          </div>
        </>
      )}
    </section>
  );
}
