import { useState } from 'react';

import type { Relation } from '../../domain/coaching/prompt';
import type { CoachingTurn } from '../../domain/notes/note';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { ReadPrompts } from './coach-question';
import { AskedQuestions, CoachQuestion } from './late-parts';
import type { PanelDeeds } from './panel-deeds';

type CoachProps = {
  readonly latestText: () => string;
  readonly relation: Relation;
  readonly prompts: ReadPrompts;
  readonly turns: readonly CoachingTurn[];
  readonly deeds: PanelDeeds;
};

/** Offers a question to ask next, never an answer; what was asked stands below, with room for what the other person found. */
export function Coach({ latestText, relation, prompts, turns, deeds }: CoachProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [turn, setTurn] = useState(0);
  return (
    <div className={text.section}>
      <div className={text.row}>
        <Action onClick={() => setTurn(turn + 1)}>{t('panel.coachIt')}</Action>
        <span className={text.faint}>{t('panel.coachHint')}</span>
      </div>
      {turn > 0 && <CoachQuestion turn={turn} latestText={latestText} relation={relation} prompts={prompts} deeds={deeds} />}
      {turns.length > 0 && (
        <Fold title={t('talk.coach.askedToday', { count: turns.length })}>
          <AskedQuestions turns={turns} setFound={deeds.setFound} />
        </Fold>
      )}
    </div>
  );
}
