import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { PreparedState } from '../../workflows/agendas';
import type { CarriedCommitment, NoteField, NoteState } from '../../workflows/notebook';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useWords } from '../shell/words';
import { BrokenNote } from './broken-note';
import { AgreedList, CloseMeeting } from './close-meeting';
import { Coach } from './coach';
import type { ReadPrompts } from './coach';
import { LastTime } from './last-time';
import type { SetCarried } from './last-time';
import { NoteArea } from './note-area';
import { PanelAgenda } from './panel-agenda';
import type { SetCovered } from './panel-agenda';
import { PanelHead } from './panel-head';
import { QuickActions } from './quick-actions';
import type { QuickEntry, QuickKind } from './quick-drafts';
import { SaveLine } from './save-line';

export type PanelActions = {
  readonly onType: (field: NoteField, text: string) => void;
  readonly onRest: () => void;
  readonly onSetCarried: SetCarried;
  readonly onSetCovered: SetCovered;
  readonly onAdd: (entry: QuickEntry) => Promise<void>;
  readonly onClose: () => void;
  readonly onRepair: (text: string) => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
  readonly prompts: ReadPrompts;
};

type PanelViewProps = {
  readonly prepared: PreparedState;
  readonly noteState: NoteState;
  readonly carried: readonly CarriedCommitment[];
  readonly actions: PanelActions;
  /** Opens Prepare in the panel's place. */
  readonly openPrepare?: ReactNode;
  readonly openForm?: QuickKind;
  readonly isClosing?: boolean;
};

/** Everything that the meeting side panel can look like, as a function of its states alone. */
export function PanelView(props: PanelViewProps) {
  const styles = useStyles();
  const { prepared, carried, actions, openPrepare } = props;
  return (
    <div className={styles.panel}>
      <PanelHead prepared={prepared} />
      <LastTime commitments={carried} name={prepared.counterpart.name} onSet={actions.onSetCarried} />
      <PanelAgenda items={withoutCarried(prepared.agenda.items, carried)} atAGlance={carried.length > 2 ? 3 : 5} onSet={actions.onSetCovered} action={openPrepare} />
      <PanelNote {...props} />
    </div>
  );
}

/** An open commitment stands under what was left open; the agenda need not say it again. */
export function withoutCarried(items: readonly AgendaItem[], carried: readonly CarriedCommitment[]): readonly AgendaItem[] {
  const texts = new Set(carried.map(({ text }) => text));
  return items.filter(({ origin, text }) => origin !== 'commitment' || !texts.has(text));
}

function PanelNote({ prepared, noteState, actions, openForm, isClosing }: PanelViewProps) {
  const { t } = useWords();
  switch (noteState.kind) {
    case 'loading':
      return <Waiting words={t('panel.opening')} />;
    case 'failed':
      return <FailureNotice title={t('panel.failedTitle')} reason={noteState.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'broken':
      return <BrokenNote text={noteState.text} problem={noteState.problem} onRepair={actions.onRepair} />;
    case 'ready':
      return <OpenNote prepared={prepared} noteState={noteState} actions={actions} openForm={openForm} isClosing={isClosing} />;
  }
}

type OpenNoteProps = {
  readonly prepared: PreparedState;
  readonly noteState: Extract<NoteState, { kind: 'ready' }>;
  readonly actions: PanelActions;
  readonly openForm: QuickKind | undefined;
  readonly isClosing: boolean | undefined;
};

function OpenNote({ prepared, noteState: { note, save }, actions, openForm, isClosing }: OpenNoteProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const latest = useRef(note.text);
  const { name } = prepared.counterpart;

  useEffect(() => {
    latest.current = note.text;
  }, [note.text]);
  const typeNotes = (words: string) => {
    latest.current = words;
    actions.onType('text', words);
  };

  return (
    <>
      <div>
        <NoteArea isTall label={t('panel.notes')} hint={t('panel.notesHint')} text={note.text} onType={typeNotes} onRest={actions.onRest} />
        <SaveLine save={save} />
      </div>
      <Coach latestText={() => latest.current} relation={prepared.counterpart.relation} prompts={actions.prompts} />
      <NoteArea
        label={t('panel.privateNotes')}
        text={note.privateText}
        aside={<span className={text.faint}>{t('panel.privateHint')}</span>}
        onType={(words) => actions.onType('privateText', words)}
        onRest={actions.onRest}
      />
      <QuickActions name={name} onAdd={actions.onAdd} {...(openForm === undefined ? {} : { open: openForm })} />
      {note.commitments.length > 0 && (
        <section aria-label={t('panel.agreed')}>
          <h2 className={text.heading}>{t('panel.agreed')}</h2>
          <AgreedList commitments={note.commitments} name={name} />
        </section>
      )}
      <CloseMeeting
        items={prepared.agenda.items}
        commitments={note.commitments}
        name={name}
        closedAt={note.closedAt}
        isOpen={isClosing ?? false}
        onSet={actions.onSetCovered}
        onClose={actions.onClose}
      />
    </>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '560px' },
});
