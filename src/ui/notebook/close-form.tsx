import type { AgendaItem } from '../../domain/coaching/agenda';
import type { Commitment, Note } from '../../domain/notes/note';
import type { PracticeState } from '../../workflows/practice';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { AgreedList } from './agreed-list';
import { AgendaLines, talkingOrder } from './panel-agenda';
import type { SetCovered } from './panel-agenda';
import type { PanelDeeds } from './panel-deeds';
import { PracticeQuestion } from './practice-question';

export type CloseFormProps = {
  readonly items: readonly AgendaItem[];
  readonly commitments: readonly Commitment[];
  readonly name: string;
  readonly note: Pick<Note, 'id' | 'personId'>;
  readonly practice: PracticeState;
  readonly onSet: SetCovered;
  readonly logChance: PanelDeeds['logChance'];
  readonly onClose: () => void;
};

/** Ticks for what was covered, a look at who does what, and one tap for the practice. */
export function CloseForm({ items, commitments, name, note, practice, onSet, logChance, onClose }: CloseFormProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const lines = talkingOrder(items);
  return (
    <>
      {lines.length > 0 && (
        <div role="group" aria-label={t('panel.covered')}>
          <div className={text.row}>
            <h3 className={text.heading}>{t('panel.covered')}</h3>
            <Action look="quiet" compact onClick={() => lines.filter(({ state }) => state === 'open').forEach(({ id }) => onSet(id, true))}>
              {t('panel.allCovered')}
            </Action>
          </div>
          <AgendaLines items={lines} onSet={onSet} />
        </div>
      )}
      <div>
        <h3 className={text.heading}>{t('panel.whoDoesWhat')}</h3>
        <AgreedList commitments={commitments.filter(({ state }) => state !== 'dropped')} name={name} />
      </div>
      <PracticeQuestion practice={practice} note={note} logChance={logChance} />
      <Action look="primary" onClick={onClose}>
        {t('panel.done')}
      </Action>
    </>
  );
}
