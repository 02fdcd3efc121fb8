import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { CoachingTurn } from '../../domain/notes/note';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { PanelDeeds } from './panel-deeds';

export type AskedQuestionsProps = { readonly turns: readonly CoachingTurn[]; readonly setFound: PanelDeeds['setFound'] };

/** The questions that were asked in this 1:1, each with a line for what the other person found themselves. */
export function AskedQuestions({ turns, setFound }: AskedQuestionsProps) {
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {turns.map((turn) => (
        <AskedQuestion key={turn.id} turn={turn} setFound={setFound} />
      ))}
    </ul>
  );
}

function AskedQuestion({ turn, setFound }: { readonly turn: CoachingTurn; readonly setFound: PanelDeeds['setFound'] }) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [found, setWords] = useState(turn.found);
  const [kept, setKept] = useState<'not-yet' | 'kept' | 'failed'>('not-yet');
  const keep = () => {
    if (found.trim() !== turn.found) setFound(turn.id, found).then(() => setKept('kept'), () => setKept('failed'));
  };
  return (
    <li className={styles.turn}>
      <p className={text.body} dir="auto">
        {turn.question}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField label={t('talk.coach.found')} value={found} onChange={(event) => setWords(event.currentTarget.value)} onBlur={keep} />
      </form>
      <p role="status" className={text.faint}>
        {kept === 'kept' && t('talk.kept')}
        {kept === 'failed' && t('talk.notKept')}
      </p>
    </li>
  );
}

const useStyles = makeStyles({
  turn: { paddingBlockEnd: tokens.spacingVerticalS },
});
