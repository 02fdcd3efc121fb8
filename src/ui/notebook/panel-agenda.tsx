import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import type { Words } from '../../domain/shared/words';
import { CheckLine } from '../components/check-line';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

export type SetCovered = (itemId: AgendaItemId, isCovered: boolean) => void;

type AgendaLinesProps = { readonly items: readonly AgendaItem[]; readonly onSet: SetCovered };
/**
 * `atAGlance` lines are read in a glance, three to five of them; the rest is one click away, so that the notes stay near.
 * `action` stands at the end of the heading's line.
 */
type PanelAgendaProps = AgendaLinesProps & { readonly atAGlance: number; readonly action?: ReactNode };

/** The agenda while talking: their topics first, each line ticked when it was covered. */
export function PanelAgenda({ items, atAGlance, onSet, action }: PanelAgendaProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const lines = talkingOrder(items);
  const rest = lines.slice(atAGlance);
  return (
    <section aria-label={t('panel.agenda')} className={text.section}>
      <div className={styles.head}>
        <h2 className={text.heading}>{t('panel.agenda')}</h2>
        {action}
      </div>
      {lines.length === 0 && <p className={text.faint}>{t('panel.agendaEmpty')}</p>}
      <AgendaLines items={lines.slice(0, atAGlance)} onSet={onSet} />
      {rest.length > 0 && (
        <Fold title={t('panel.more', { count: rest.length })}>
          <AgendaLines items={rest} onSet={onSet} />
        </Fold>
      )}
    </section>
  );
}

export function AgendaLines({ items, onSet }: AgendaLinesProps) {
  const words = useWords();
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {items.map((item) => (
        <li key={item.id}>
          <CheckLine words={item.text} isChecked={item.state === 'covered'} onChange={(isCovered) => onSet(item.id, isCovered)} aside={factsOf(item, words)} />
        </li>
      ))}
    </ul>
  );
}

/** The counterpart's own topics, then the agenda's order; what was skipped while preparing is not shown again. */
export function talkingOrder(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const shown = items.filter(({ state }) => state !== 'skipped');
  return [...shown.filter(({ origin }) => origin === 'their-topic'), ...shown.filter(({ origin }) => origin !== 'their-topic')];
}

function factsOf(item: AgendaItem, { t }: Words): string {
  const facts = [t('agenda.minutes', { count: item.minutes }), item.origin === 'their-topic' ? t('panel.theirTopic') : t(`hat.${item.hat}`)];
  return [...facts, ...(item.audience === 'private' ? [t('panel.onlyYou')] : [])].join(' · ');
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
});
