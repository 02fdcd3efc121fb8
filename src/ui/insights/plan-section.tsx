import { useMemo } from 'react';

import { isWithin, type Facts } from '../../domain/insights/facts';
import { quarterView, type PartOfQuarter } from '../../domain/insights/quarter-view';
import { quarterOf, type Quarter } from '../../domain/insights/quarters';
import type { MeFile } from '../../domain/people/me';
import { compare } from '../../domain/shared/compare';
import type { LocalDate } from '../../domain/shared/local-date';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { FigureOf } from './figure-of';
import type { InsightsActions } from './insights-actions';
import { useInsightsStyles } from './insights-styles';
import { OwnWords } from './own-words';
import { Section } from './section';
import { Sources } from './sources';

type PlanProps = { readonly facts: Facts; readonly actions: InsightsActions };

/** The plan in five parts, each with what it asks, what the files show of it, and what to do next. */
export function PlanSection({ facts, actions }: PlanProps) {
  const text = useTextStyles();
  const words = useWords();
  const { t } = words;
  const quarter = quarterOf(facts.today);
  const plan = useMemo(() => quarterView(facts, quarterOf(facts.today), words), [facts, words]);
  const { date } = useFormats();
  return (
    <Section title={t('insights.plan.title')} intro={t('insights.plan.intro', { from: date(quarter.from), to: date(quarter.to) })}>
      <ul className={text.list}>
        {plan.map((part) => (
          <Part key={part.part} part={part} own={{ me: facts.me, quarter, actions }} />
        ))}
      </ul>
    </Section>
  );
}

type OwnProps = { readonly me: MeFile; readonly quarter: Quarter; readonly actions: InsightsActions };

function Part({ part, own }: { readonly part: PartOfQuarter; readonly own: OwnProps }) {
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const { t } = useWords();
  return (
    <li className={styles.row}>
      <FigureOf figure={part.figure} />
      <div className={styles.content}>
        <h3 className={text.heading}>{part.title}</h3>
        <p className={text.small}>{part.question}</p>
        <p className={styles.evidence}>{part.sentence}</p>
        <p className={text.body}>{t('insights.plan.action', { action: part.action })}</p>
        {part.part === 'clarify-purpose' && <Objectives {...own} />}
        {part.part === 'inspire' && <Stories {...own} />}
        {part.figure.proofs.some(({ source }) => source.kind !== 'me') && <Sources proofs={part.figure.proofs} />}
      </div>
    </li>
  );
}

function Objectives({ me, quarter, actions }: OwnProps) {
  const { t } = useWords();
  return (
    <OwnWords
      {...newestFirst(me.objectives.map(({ id, text, plain, day }) => ({ id, main: plain, aside: text === plain ? '' : text, day })), quarter)}
      add={t('insights.objective.add')}
      fields={[t('insights.objective.text'), t('insights.objective.plain')]}
      needs={1}
      onAdd={(text, plain) => actions.onAddObjective({ text, plain })}
      onRemove={(id) => actions.onRemove('objectives', id)}
    />
  );
}

function Stories({ me, quarter, actions }: OwnProps) {
  const { t } = useWords();
  return (
    <OwnWords
      {...newestFirst(me.stories.map(({ id, text, goal, day }) => ({ id, main: text, aside: goal, day })), quarter)}
      add={t('insights.story.add')}
      fields={[t('insights.story.text'), t('insights.story.goal')]}
      needs={0}
      onAdd={(text, goal) => actions.onAddStory({ text, goal })}
      onRemove={(id) => actions.onRemove('stories', id)}
    />
  );
}

/** What the figure counts, and what is older. */
function newestFirst<Entry extends { readonly day: LocalDate }>(entries: readonly Entry[], quarter: Quarter) {
  const sorted = entries.toSorted((a, b) => compare(b.day, a.day));
  return { entries: sorted.filter(({ day }) => isWithin(day, quarter)), earlier: sorted.filter(({ day }) => !isWithin(day, quarter)) };
}
