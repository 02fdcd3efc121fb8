import { useState } from 'react';

import { chanceIn } from '../../domain/coaching/practice';
import type { PracticeProgress } from '../../domain/coaching/practice';
import type { Note } from '../../domain/notes/note';
import type { Practice } from '../../domain/people/me';
import type { PracticeState } from '../../workflows/practice';
import { Action } from '../components/action';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { PanelDeeds } from './panel-deeds';

type PracticeQuestionProps = { readonly practice: PracticeState; readonly note: Pick<Note, 'id' | 'personId'>; readonly logChance: PanelDeeds['logChance'] };

/** "Done, or not this time": asked once in each 1:1 while a behaviour is practised. Neither answer is better than the other. */
export function PracticeQuestion({ practice, ...rest }: PracticeQuestionProps) {
  if (practice.kind !== 'ready' || practice.current?.kind !== 'running') return null;
  return <RunningPractice running={practice.current} {...rest} />;
}

type RunningProps = Omit<PracticeQuestionProps, 'practice'> & { readonly running: PracticeProgress };

function RunningPractice({ running, note, logChance }: RunningProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const chance = chanceIn(running, note.id);
  const [words, setWords] = useState(chance?.words ?? '');
  const [hasFailed, setFailed] = useState(false);
  const log = (taken: boolean) => logChance(taken, words).then(() => setFailed(false), () => setFailed(true));
  return (
    <div role="group" aria-label={t('talk.practice')} className={text.section}>
      <h3 className={text.heading}>{t('talk.practice')}</h3>
      <p className={text.body} dir="auto">
        {planWords(running.practice, note)}
      </p>
      <div className={text.row}>
        <Action compact aria-pressed={chance?.taken === true} onClick={() => void log(true)}>
          {t('talk.practice.done')}
        </Action>
        <Action compact aria-pressed={chance?.taken === false} onClick={() => void log(false)}>
          {t('talk.practice.notThisTime')}
        </Action>
      </div>
      {chance !== undefined && (
        <TextField
          label={t('talk.practice.words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onBlur={() => words.trim() !== chance.words && void log(chance.taken)}
        />
      )}
      <p role="status" className={text.faint}>
        {hasFailed ? t('talk.notKept') : chance !== undefined && t('talk.kept')}
      </p>
    </div>
  );
}

/** The plan names somebody; with others only the behaviour is the same. */
function planWords({ behaviour, when, then, personId }: Practice, note: Pick<Note, 'personId'>): string {
  const isPlanned = when !== '' && then !== '' && (personId === undefined || personId === note.personId);
  return isPlanned ? `${when}: ${then}` : behaviour;
}
