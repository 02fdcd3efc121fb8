import type { ReactNode } from 'react';

import type { CommitmentId, Note } from '../../domain/notes/note';
import type { NoteField, NoteState } from '../../workflows/notebook';
import { CheckLine } from '../components/check-line';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { BrokenNote } from './broken-note';
import { KeptSection } from './kept-section';
import { NoteArea } from './note-area';
import { KeptCoaching } from './kept-coaching';
import { QuickActions, useQuickDesk } from './quick-actions';
import type { QuickEntry } from './quick-drafts';
import { SaveLine } from './save-line';

export type NoteActions = {
  readonly onType: (field: NoteField, text: string) => void;
  readonly onRest: () => void;
  readonly onSetCommitment: (id: CommitmentId, isDone: boolean) => void;
  readonly onAdd: (entry: QuickEntry) => Promise<void>;
  readonly onRepair: (text: string, from: string) => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

type NoteViewProps = {
  readonly state: NoteState;
  readonly versions: ReactNode;
  /** Stands above a note that has two versions. */
  readonly twoVersions: (of: Note | string) => ReactNode;
  readonly inTrash: (state: Extract<NoteState, { kind: 'in-trash' }>) => ReactNode;
  readonly actions: NoteActions;
};

/** Everything that a note can look like on its own page, as a function of its state alone. */
export function NoteView({ state, versions, twoVersions, inTrash, actions }: NoteViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const desk = useQuickDesk();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('panel.opening')} lines={6} />;
    case 'failed':
      return <FailureNotice title={t('panel.failedTitle')} reason={state.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'in-trash':
      return inTrash(state);
    case 'broken':
      return (
        <div className={text.page}>
          {state.hasTwoVersions && twoVersions(state.text)}
          <BrokenNote text={state.text} problem={state.problem} onRepair={actions.onRepair} />
          {versions}
        </div>
      );
    case 'ready':
      return (
        <div className={text.page}>
          <NoteHead state={state} />
          {state.hasTwoVersions && twoVersions(state.note)}
          <div>
            <NoteArea isTall label={t('panel.notes')} hint={t('panel.notesHint')} text={state.note.text} onType={(words) => actions.onType('text', words)} onRest={actions.onRest} />
            <SaveLine save={state.save} />
          </div>
          <NoteArea
            label={t('panel.privateNotes')}
            text={state.note.privateText}
            aside={<span className={text.faint}>{t('panel.privateHint')}</span>}
            onType={(words) => actions.onType('privateText', words)}
            onRest={actions.onRest}
          />
          <Kept note={state.note} name={state.personName} onSetCommitment={actions.onSetCommitment} />
          <KeptCoaching note={state.note} />
          <QuickActions desk={desk} name={state.personName} onAdd={actions.onAdd} />
          {versions}
        </div>
      );
  }
}

function NoteHead({ state: { note, personName } }: { readonly state: Extract<NoteState, { kind: 'ready' }> }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  return (
    <div>
      <h1 className={text.title} dir="auto">
        {personName}
      </h1>
      <p className={text.small} dir="auto">
        {date(note.date)}
        {note.situation !== undefined && ` · ${t(`situation.${note.situation}`)}`}
        {note.title !== '' && ` · ${note.title}`}
      </p>
    </div>
  );
}

type KeptProps = { readonly note: Note; readonly name: string; readonly onSetCommitment: NoteActions['onSetCommitment'] };

/** What was noted beside the text: agreed, seen, said, talked about. */
function Kept({ note, name, onSetCommitment }: KeptProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  return (
    <>
      <KeptSection title={t('notes.commitments')}>
        {note.commitments.map((each) => (
          <li key={each.id}>
            <CheckLine
              words={each.text}
              isChecked={each.state === 'done'}
              onChange={(isDone) => onSetCommitment(each.id, isDone)}
              aside={[each.owner === 'me' ? t('panel.you') : name, ...(each.due === undefined ? [] : [t('panel.due', { date: date(each.due) })])].join(' · ')}
            />
          </li>
        ))}
      </KeptSection>
      <KeptSection title={t('notes.moments')}>{note.moments.map((moment) => <li key={moment.id} dir="auto">{moment.text}</li>)}</KeptSection>
      <KeptSection title={t('notes.feedback')}>
        {note.feedback.map(({ id, behaviour, effect, next }) => (
          <li key={id}>
            <p className={text.body} dir="auto">{behaviour}</p>
            <p className={text.faint} dir="auto">{[effect, next].filter((part) => part !== '').join(' · ')}</p>
          </li>
        ))}
      </KeptSection>
      <KeptSection title={t('notes.agenda')}>
        {note.agenda.filter(({ state }) => state === 'covered').map((item) => <li key={item.id} dir="auto">{item.text}</li>)}
      </KeptSection>
    </>
  );
}
