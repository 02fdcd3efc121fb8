import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { AgendaItem, AgendaItemId } from '../../domain/coaching/agenda';
import { CheckLine } from '../components/check-line';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

export type SetCovered = (itemId: AgendaItemId, isCovered: boolean) => void;

/** Puts something more beside a line; without it the line stands alone. */
export type AroundLine = (item: AgendaItem, line: ReactNode) => ReactNode;

type AgendaLinesProps = { readonly items: readonly AgendaItem[]; readonly onSet: SetCovered; readonly around?: AroundLine | undefined };
/**
 * `atAGlance` lines are read in a glance, three to five of them; the rest is one click away, so that the notes stay near.
 * `action` stands at the end of the heading's line.
 */
type PanelAgendaProps = AgendaLinesProps & { readonly atAGlance: number; readonly action?: ReactNode };

/** The agenda while talking: their topics first, each line ticked when it was covered. */
export function PanelAgenda({ items, atAGlance, action, ...rest }: PanelAgendaProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const lines = talkingOrder(items);
  const others = lines.slice(atAGlance);
  return (
    <section aria-label={t('panel.agenda')} className={text.section}>
      <div className={styles.head}>
        <h2 className={text.heading}>{t('panel.agenda')}</h2>
        {action}
      </div>
      {lines.length === 0 && <p className={text.faint}>{t('panel.agendaEmpty')}</p>}
      <AgendaLines items={lines.slice(0, atAGlance)} {...rest} />
      {others.length > 0 && (
        <Fold title={t('panel.more', { count: others.length })}>
          <AgendaLines items={others} {...rest} />
        </Fold>
      )}
    </section>
  );
}

export function AgendaLines({ items, onSet, around = (_, line) => line }: AgendaLinesProps) {
  const text = useTextStyles();
  const { t } = useWords();
  const factsOf = (item: AgendaItem) => {
    // What takes no time of its own has none to show.
    const minutes = item.minutes === 0 ? [] : [t('agenda.minutes', { count: item.minutes })];
    const kind = item.origin === 'their-topic' ? t('panel.theirTopic') : t(`hat.${item.hat}`);
    return [...minutes, kind, ...(item.audience === 'private' ? [t('panel.onlyYou')] : [])].join(' · ');
  };
  return (
    <ul className={text.list}>
      {items.map((item) => (
        <li key={item.id}>
          {around(item, <CheckLine words={item.text} isChecked={item.state === 'covered'} onChange={(isCovered) => onSet(item.id, isCovered)} aside={factsOf(item)} />)}
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

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
});
