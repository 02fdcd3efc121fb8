import { useId } from 'react';

import type { SituationProposal } from '../../domain/coaching/agenda';
import { SITUATIONS } from '../../domain/coaching/prompt';
import type { Situation } from '../../domain/coaching/prompt';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type SituationChoiceProps = { readonly chosen: Situation; readonly proposal: SituationProposal; readonly onChoose: (situation: Situation) => void };

/** The five situations, with the one that is suggested and why. */
export function SituationChoice({ chosen, proposal, onChoose }: SituationChoiceProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const reasonId = useId();
  const chips = SITUATIONS.map((value) => ({ value, words: t(`situation.${value}`) }));
  return (
    <div className={text.section}>
      <Chips label={t('agenda.situation')} chips={chips} chosen={chosen} describedBy={reasonId} onChoose={onChoose} />
      <p id={reasonId} className={text.faint}>
        {t('agenda.proposed', { situation: t(`situation.${proposal.situation}`), reason: proposal.reason })}
      </p>
    </div>
  );
}
