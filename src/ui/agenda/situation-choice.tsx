import { useId } from 'react';

import type { SituationProposal } from '../../domain/coaching/agenda';
import { SITUATIONS } from '../../domain/coaching/prompt';
import type { Situation } from '../../domain/coaching/prompt';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { SITUATION_WORDS } from '../upcoming/upcoming.words';
import { AGENDA_WORDS } from './agenda.words';

const CHIPS = SITUATIONS.map((value) => ({ value, words: SITUATION_WORDS[value] }));

type SituationChoiceProps = { readonly chosen: Situation; readonly proposal: SituationProposal; readonly onChoose: (situation: Situation) => void };

/** The five situations, with the one that is suggested and why. */
export function SituationChoice({ chosen, proposal, onChoose }: SituationChoiceProps) {
  const text = useTextStyles();
  const reasonId = useId();
  return (
    <div className={text.section}>
      <Chips label={AGENDA_WORDS.situation} chips={CHIPS} chosen={chosen} describedBy={reasonId} onChoose={onChoose} />
      <p id={reasonId} className={text.faint}>
        {AGENDA_WORDS.proposed(SITUATION_WORDS[proposal.situation], proposal.reason)}
      </p>
    </div>
  );
}
