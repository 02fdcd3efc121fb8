import { useCallback, useEffect, useRef } from 'react';

import { handOverSuggestions } from '../../domain/coaching/hand-over-suggestions';
import type { NoteState } from '../../workflows/notebook';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { AgreedLine } from './agreed-list';
import { CloseMeeting } from './close-meeting';
import { Coach } from './coach';
import { Further } from './further';
import { LineDeeds } from './late-parts';
import { LineMore } from './line-more';
import { NoteArea } from './note-area';
import type { PanelViewProps } from './panel-props';
import { QuickActions } from './quick-actions';
import type { QuickDesk } from './quick-actions';
import { SaveLine } from './save-line';

type OpenNoteProps = PanelViewProps & { readonly noteState: Extract<NoteState, { kind: 'ready' }>; readonly desk: QuickDesk };

/** The note while talking: what is typed, the coach, what is put down in passing, and the end. */
export function OpenNote(props: OpenNoteProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { prepared, noteState, carried, facts, actions, desk, openFurther, isClosing = false, isInTrash = false } = props;
  const { note, save, hasTwoVersions } = noteState;
  const { name, relation } = prepared.counterpart;
  const { items } = prepared.agenda;
  const latest = useRef(note.text);

  useEffect(() => {
    latest.current = note.text;
  }, [note.text]);
  const latestText = useCallback(() => latest.current, []);
  const typeNotes = (words: string) => {
    latest.current = words;
    actions.onType('text', words);
  };

  return (
    <>
      <div>
        <NoteArea isTall label={t('panel.notes')} hint={t('panel.notesHint')} text={note.text} onType={typeNotes} onRest={actions.onRest} />
        <SaveLine save={save} hasTwoVersions={hasTwoVersions} />
        {isInTrash && <p className={text.small}>{t('panel.noteInTrash')}</p>}
      </div>
      <Coach latestText={latestText} relation={relation} prompts={actions.prompts} turns={note.coaching} deeds={actions.deeds} />
      <NoteArea
        label={t('panel.privateNotes')}
        text={note.privateText}
        aside={<span className={text.faint}>{t('panel.privateHint')}</span>}
        onType={(words) => actions.onType('privateText', words)}
        onRest={actions.onRest}
      />
      <QuickActions
        desk={desk}
        name={name}
        suggestions={handOverSuggestions(facts.person?.delegations ?? [], [...carried, ...note.commitments], items)}
        onAdd={actions.onAdd}
      />
      <Further note={note} person={facts.person} deeds={actions.deeds} onType={actions.onType} onRest={actions.onRest} open={openFurther} />
      <Agreed {...props} />
      <CloseMeeting
        items={items}
        commitments={note.commitments}
        name={name}
        note={note}
        practice={facts.practice}
        closedAt={note.closedAt}
        isOpen={isClosing}
        onSet={actions.onSetCovered}
        logChance={actions.deeds.logChance}
        onClose={actions.onClose}
      />
    </>
  );
}

/** What was agreed in this 1:1; it can be raised upward as well as any other line. */
function Agreed({ prepared, noteState: { note }, facts, actions }: OpenNoteProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { name, relation } = prepared.counterpart;
  const standing = note.commitments.filter(({ state }) => state !== 'dropped');
  if (standing.length === 0) return null;
  return (
    <section aria-label={t('panel.agreed')}>
      <h2 className={text.heading}>{t('panel.agreed')}</h2>
      <ul className={text.list}>
        {standing.map((commitment) => (
          <li key={commitment.id}>
            <LineMore about={commitment.text} line={<AgreedLine commitment={commitment} name={name} />}>
              <LineDeeds
                text={commitment.text}
                personId={note.personId}
                upward={facts.upward}
                raising={relation === 'manager' ? undefined : actions.deeds}
                onDrop={() => actions.onDropAgreed(commitment.id)}
              />
            </LineMore>
          </li>
        ))}
      </ul>
    </section>
  );
}
