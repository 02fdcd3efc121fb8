import { STAGES } from '../../domain/notes/note';
import type { Note } from '../../domain/notes/note';
import type { NoteField } from '../../workflows/notebook';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { NoteArea } from './note-area';

export type ConversationProps = {
  readonly note: Note;
  readonly onType: (field: NoteField, text: string) => void;
  readonly onRest: () => void;
};

/** A coaching conversation in four stages, each with the question that opens it. They are saved as the notes are. */
export function Conversation({ note, onType, onRest }: ConversationProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <section aria-label={t('talk.conversation')} className={text.stack}>
      {STAGES.map((stage) => (
        <NoteArea
          key={stage}
          isShort
          label={t(`talk.conversation.${stage}`)}
          hint={t(`talk.conversation.${stage}Hint`)}
          text={note.conversation.filter((each) => each.stage === stage).map(({ text: words }) => words).join('\n')}
          onType={(words) => onType(stage, words)}
          onRest={onRest}
        />
      ))}
    </section>
  );
}
