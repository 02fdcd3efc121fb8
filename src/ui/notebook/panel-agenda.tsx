import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import { CheckLine } from '../components/check-line';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { AGENDA_WORDS, HAT_WORDS } from '../agenda/agenda.words';
import { PANEL_WORDS } from './notebook.words';

export type SetCovered = (itemId: AgendaItemId, isCovered: boolean) => void;

type AgendaLinesProps = { readonly items: readonly AgendaItem[]; readonly onSet: SetCovered };
/**
 * `atAGlance` lines are read in a glance, three to five of them; the rest is one click away, so that the notes stay near.
 * `action` stands at the end of the heading's line.
 */
type PanelAgendaProps = AgendaLinesProps & { readonly atAGlance: number; readonly action?: ReactNode };

/** The agenda while talking: their topics first, each line ticked when it was covered. */
export function PanelAgenda({ items, atAGlance, onSet, action }: PanelAgendaProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const lines = talkingOrder(items);
  const rest = lines.slice(atAGlance);
  return (
    <section aria-label={PANEL_WORDS.agenda} className={text.section}>
      <div className={styles.head}>
        <h2 className={text.heading}>{PANEL_WORDS.agenda}</h2>
        {action}
      </div>
      {lines.length === 0 && <p className={text.faint}>{PANEL_WORDS.agendaEmpty}</p>}
      <AgendaLines items={lines.slice(0, atAGlance)} onSet={onSet} />
      {rest.length > 0 && (
        <Fold title={PANEL_WORDS.more(rest.length)}>
          <AgendaLines items={rest} onSet={onSet} />
        </Fold>
      )}
    </section>
  );
}

export function AgendaLines({ items, onSet }: AgendaLinesProps) {
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {items.map((item) => (
        <li key={item.id}>
          <CheckLine words={item.text} isChecked={item.state === 'covered'} onChange={(isCovered) => onSet(item.id, isCovered)} aside={factsOf(item)} />
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

function factsOf(item: AgendaItem): string {
  const facts = [AGENDA_WORDS.minutes(item.minutes), item.origin === 'their-topic' ? PANEL_WORDS.theirTopic : HAT_WORDS[item.hat]];
  return [...facts, ...(item.audience === 'private' ? [PANEL_WORDS.onlyYou] : [])].join(' · ');
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
});
