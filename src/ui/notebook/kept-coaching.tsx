import type { Note } from '../../domain/notes/note';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { KeptSection } from './kept-section';

/** What a 1:1 left of coaching: questions and what was found, the conversation, what moved on, feedback for the user. */
export function KeptCoaching({ note }: { readonly note: Note }) {
  const { t } = useWords();
  const text = useTextStyles();
  const pair = (id: string, above: string, below: string) => (
    <li key={id}>
      <p className={text.body} dir="auto">
        {above}
      </p>
      {below !== '' && (
        <p className={text.faint} dir="auto">
          {below}
        </p>
      )}
    </li>
  );
  return (
    <>
      <KeptSection title={t('talk.kept.questions')}>
        {note.coaching.map(({ id, question, found }) => pair(id, question, found === '' ? '' : t('talk.kept.found', { found })))}
      </KeptSection>
      <KeptSection title={t('talk.conversation')}>{note.conversation.map(({ id, stage, text: words }) => pair(id, t(`talk.conversation.${stage}`), words))}</KeptSection>
      <KeptSection title={t('talk.kept.away')}>{note.whileAway.map(({ id, text: what, outcome }) => pair(id, what, t(`talk.away.${outcome}`)))}</KeptSection>
      <KeptSection title={t('talk.kept.forMe')}>{note.feedbackForMe.map(({ id, question, answer }) => pair(id, question, answer))}</KeptSection>
    </>
  );
}
