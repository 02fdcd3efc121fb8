import type { EventId } from '../../domain/calendar/event';
import type { FilePath } from '../../domain/notes/file-path';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { BrokenNote } from '../notebook/broken-note';
import { NoteArea } from '../notebook/note-area';
import { SaveLine } from '../notebook/save-line';
import { useNote, useNotePath } from '../notebook/use-note';
import { FailureNotice } from '../shell/failure-notice';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';

/** The meeting's own note beside the appointment, the same that the meeting panel has. */
export function PaneNotes({ eventId }: { readonly eventId: EventId }) {
  const { t } = useWords();
  const { path, reason } = useNotePath(eventId);
  if (reason !== undefined) return <FailureNotice reason={reason} />;
  return path === undefined ? <Waiting words={t('panel.opening')} /> : <NoteAt path={path} />;
}

function NoteAt({ path }: { readonly path: FilePath }) {
  const { notebook, session } = useServices();
  const { t } = useWords();
  const text = useTextStyles();
  const state = useNote(path);
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('panel.opening')} />;
    case 'failed':
      return <FailureNotice title={t('panel.failedTitle')} reason={state.reason} onRetry={() => void notebook.open(path)} onSignIn={() => void session.signIn()} />;
    case 'in-trash':
      return <p className={text.body}>{t('panel.noteInTrash')}</p>;
    case 'broken':
      return <BrokenNote text={state.text} problem={state.problem} onRepair={(words, from) => void notebook.repair(path, words, from)} />;
    case 'ready':
      return (
        <section aria-label={t('panel.notes')} className={text.section}>
          <NoteArea label={t('panel.notes')} hint={t('panel.notesHint')} text={state.note.text} onType={(words) => notebook.type(path, 'text', words)} onRest={() => void notebook.flush()} />
          <NoteArea
            label={t('panel.privateNotes')}
            text={state.note.privateText}
            aside={<span className={text.faint}>{t('panel.privateHint')}</span>}
            onType={(words) => notebook.type(path, 'privateText', words)}
            onRest={() => void notebook.flush()}
          />
          <SaveLine save={state.save} hasTwoVersions={state.hasTwoVersions} />
        </section>
      );
  }
}
