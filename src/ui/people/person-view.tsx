import type { EventId } from '../../domain/calendar/event';
import { RELATIONS } from '../../domain/coaching/prompt';
import type { Relation } from '../../domain/coaching/prompt';
import type { PersonState, PersonTools } from '../../workflows/people';
import type { UpcomingMeeting } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { CommitmentList } from '../notebook/last-time';
import type { DropCarried, SetCarried } from '../notebook/last-time';
import { NoteLines } from '../notebook/note-lines';
import { useTicked } from '../notebook/use-ticked';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { RELATION_WORDS, SITUATION_WORDS, UPCOMING_WORDS } from '../upcoming/upcoming.words';
import { PEOPLE_WORDS } from './people.words';
import { PersonToolsSections } from './person-tools-sections';
import { RaiseNextTime } from './raise-next-time';
import { SurprisesAhead } from './review-tool';
import { TopicsTool } from './topic-tools';

export type PersonActions = {
  readonly onChooseRelation: (relation: Relation) => void;
  readonly onRaise: (text: string, theirs: boolean) => Promise<void>;
  readonly tools: PersonTools;
  readonly onSetCommitment: SetCarried;
  readonly onDropCommitment: DropCarried;
  readonly onPrepare: (eventId: EventId) => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

type PersonViewProps = { readonly state: PersonState; readonly actions: PersonActions };

/** Everything that a person's page can look like, as a function of its state alone. */
export function PersonView({ state, actions }: PersonViewProps) {
  const text = useTextStyles();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={PEOPLE_WORDS.reading} lines={6} />;
    case 'failed':
      return <FailureNotice title={PEOPLE_WORDS.failedTitle} reason={state.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'unknown-person':
      return (
        <div className={text.page}>
          <h1 className={text.title}>{PEOPLE_WORDS.unknownTitle}</h1>
          <p className={text.body}>{PEOPLE_WORDS.unknownBody}</p>
        </div>
      );
    case 'ready':
      return <KnownPerson state={state} actions={actions} />;
  }
}

const RELATION_CHIPS = RELATIONS.map((value) => ({ value, words: RELATION_WORDS[value] }));

type Ready = Extract<PersonState, { kind: 'ready' }>;

function KnownPerson({ state, actions }: { readonly state: Ready; readonly actions: PersonActions }) {
  const text = useTextStyles();
  const { person, next, commitments, notes } = state;
  const ticked = useTicked(commitments, actions.onSetCommitment);
  return (
    <div className={text.page}>
      <div className={text.section}>
        <h1 className={text.title} dir="auto">
          {person.name}
        </h1>
        <p className={text.faint}>{person.addresses.join(', ')}</p>
        <Chips label={PEOPLE_WORDS.relation} chips={RELATION_CHIPS} chosen={person.relation} onChoose={actions.onChooseRelation} />
      </div>
      <SurprisesAhead person={person} season={state.reviewSeason} />
      <NextMeeting next={next} onPrepare={actions.onPrepare} />
      <RaiseNextTime onRaise={actions.onRaise} />
      <TopicsTool person={person} tools={actions.tools} />
      <section aria-label={PEOPLE_WORDS.commitments} className={text.section}>
        <h2 className={text.heading}>{PEOPLE_WORDS.commitments}</h2>
        {ticked.lines.length === 0 ? (
          <p className={text.faint}>{PEOPLE_WORDS.noCommitments}</p>
        ) : (
          <CommitmentList commitments={ticked.lines} name={person.name} onSet={ticked.onSet} onDrop={actions.onDropCommitment} />
        )}
      </section>
      <PersonToolsSections state={state} tools={actions.tools} />
      <section aria-label={PEOPLE_WORDS.notes} className={text.section}>
        <h2 className={text.heading}>{PEOPLE_WORDS.notes}</h2>
        {notes.length === 0 ? <p className={text.faint}>{PEOPLE_WORDS.noNotes}</p> : <NoteLines lines={notes} words="" namesPeople={false} level={3} />}
      </section>
    </div>
  );
}

function NextMeeting({ next, onPrepare }: { readonly next: UpcomingMeeting | undefined; readonly onPrepare: (eventId: EventId) => void }) {
  const text = useTextStyles();
  const { day, time } = useFormats();
  return (
    <section aria-label={PEOPLE_WORDS.nextTitle} className={text.section}>
      <h2 className={text.heading}>{PEOPLE_WORDS.nextTitle}</h2>
      {next === undefined ? (
        <p className={text.faint}>{PEOPLE_WORDS.noNext}</p>
      ) : (
        <>
          <p className={text.body}>
            {day(next.event.startsAt)}, {time(next.event.startsAt)} · {SITUATION_WORDS[next.situation]}
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
              {UPCOMING_WORDS.prepare}
              <span className={text.hidden}> {next.counterpart.name}</span>
            </Action>
          </div>
        </>
      )}
    </section>
  );
}
