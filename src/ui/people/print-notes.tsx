import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { Note } from '../../domain/notes/note';
import type { PrintedNote } from '../../workflows/archive';
import { PrintPage, usePrintStyles } from '../components/print-page';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';

type PrintNotesProps = { readonly name: string; readonly notes: readonly PrintedNote[]; /** Private notes and items stay off the paper otherwise. */ readonly withPrivate: boolean };

/** The notes with one person for the printer, each on a page of its own. */
export function PrintNotes({ name, notes, withPrivate }: PrintNotesProps) {
  const styles = useStyles();
  // Of a file that cannot be read nobody knows which words are private.
  const shown = notes.filter(({ kind }) => withPrivate || kind === 'note');
  return (
    <PrintPage>
      {shown.map((printed) => (
        <section key={printed.path} className={styles.note}>
          {printed.kind === 'note' ? <NoteOnPaper name={name} note={printed.note} withPrivate={withPrivate} /> : <p className={styles.text}>{printed.text}</p>}
        </section>
      ))}
    </PrintPage>
  );
}

function NoteOnPaper({ name, note, withPrivate }: { readonly name: string; readonly note: Note; readonly withPrivate: boolean }) {
  const { t } = useWords();
  const { date } = useFormats();
  const print = usePrintStyles();
  const covered = note.agenda.filter(({ state, audience }) => state === 'covered' && (withPrivate || audience === 'shared'));
  const by = (owner: 'me' | 'them') => (owner === 'me' ? t('panel.you') : name);
  return (
    <>
      <h1 className={print.title}>{name}</h1>
      <p className={print.small}>{[date(note.date), ...(note.situation === undefined ? [] : [t(`situation.${note.situation}`)]), note.title].filter((part) => part !== '').join(' · ')}</p>
      <Lines title={t('notes.agenda')} lines={covered.map(({ text }) => [text])} />
      <Words title={t('panel.notes')} text={note.text} />
      {withPrivate && <Words title={t('panel.privateNotes')} text={note.privateText} />}
      <Lines title={t('notes.commitments')} lines={note.commitments.map(({ owner, text, due }) => [text, by(owner), due === undefined ? '' : t('panel.due', { date: date(due) })])} />
      <Lines title={t('notes.moments')} lines={note.moments.map(({ text }) => [text])} />
      <Lines title={t('notes.feedback')} lines={note.feedback.map(({ behaviour, effect, next }) => [behaviour, effect, next])} />
      <Lines title={t('talk.kept.questions')} lines={note.coaching.map(({ question, found }) => [question, found])} />
      <Lines title={t('talk.conversation')} lines={note.conversation.map(({ stage, text }) => [t(`talk.conversation.${stage}`), text])} />
      <Lines title={t('talk.kept.away')} lines={note.whileAway.map(({ text, outcome }) => [text, t(`talk.away.${outcome}`)])} />
      <Lines title={t('talk.kept.forMe')} lines={note.feedbackForMe.map(({ question, answer }) => [question, answer])} />
    </>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return text.trim() === '' ? null : <Part title={title}><p className={styles.text}>{text}</p></Part>;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly (readonly string[])[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {lines.map((parts, place) => (
          <li key={place}>{parts.filter((part) => part !== '').join(' · ')}</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const print = usePrintStyles();
  return (
    <>
      <h2 className={print.heading}>{title}</h2>
      {children}
    </>
  );
}

const useStyles = makeStyles({
  note: { ':not(:last-child)': { breakAfter: 'page' } },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: '14pt' },
});
