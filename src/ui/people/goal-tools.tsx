import { smartHints } from '../../domain/coaching/smart';
import type { SmartField } from '../../domain/coaching/smart';
import type { Goal, PersonFile, PlanStep } from '../../domain/people/person';
import type { Words } from '../../domain/shared/words';
import type { PersonTools } from '../../workflows/people';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { dayOf, textOf } from './drafts';
import { EntrySection } from './entry-section';
import type { EntryAct, FormSpec } from './entry-section';
import type { Draft } from './tool-form';

export type ToolProps = { readonly person: PersonFile; readonly tools: PersonTools };

type WorkList = 'goals' | 'plan' | 'stretch';

/** The deeds of whatever is open, done or dropped: edit it, drop it, open it again. */
export function workActs(list: WorkList, { person, tools }: ToolProps, entry: { readonly id: string; readonly state: Goal['state'] }, edit: FormSpec, { t }: Words): readonly EntryAct[] {
  const become = (state: Goal['state']) => () => tools.change(person.id, list, entry.id, { state });
  if (entry.state !== 'open') return [{ words: t('person.reopen'), onDo: become('open') }];
  return [
    { words: t('person.edit'), form: edit },
    { words: t('person.drop'), onDo: become('dropped') },
  ];
}

export function doneOf(list: WorkList, { person, tools }: ToolProps, id: string): () => Promise<void> {
  return () => tools.change(person.id, list, id, { state: 'done' });
}

/** The five fields in the order in which one thinks of them. */
const SMART: readonly SmartField[] = ['text', 'measure', 'reach', 'purpose', 'due'];

/** Goals with their five SMART fields; what is missing has a short hint, and the purpose stands with the goal. */
export function GoalsTool(props: ToolProps) {
  const { person, tools } = props;
  const { date, dateOf, now } = useFormats();
  const words = useWords();
  const { t } = words;
  const goalFrom = (draft: Draft) => ({
    text: textOf(draft, 'text'),
    measure: textOf(draft, 'measure'),
    reach: textOf(draft, 'reach'),
    purpose: textOf(draft, 'purpose'),
    due: dayOf(draft, 'due'),
  });
  const hintsOf = (goal: Goal) => smartHints(goal, dateOf(now()), words);
  const form = (label: string, goal: Goal | undefined, onKeep: FormSpec['onKeep']): FormSpec => ({
    label,
    needs: 'text',
    start: { text: goal?.text ?? '', measure: goal?.measure ?? '', reach: goal?.reach ?? '', purpose: goal?.purpose ?? '', due: goal?.due ?? '' },
    fields: (draft) => {
      const hints = hintsOf({ ...goalFrom(draft), id: '', state: 'open' });
      return SMART.map((name) => ({ name, label: t(`person.goals.${name}`), isDay: name === 'due', hint: hints.find(({ field }) => field === name)?.sentence }));
    },
    onKeep,
  });
  const line = (goal: Goal) => ({
    id: goal.id,
    words: goal.text,
    aside: goal.due === undefined ? undefined : t('person.due', { day: date(goal.due) }),
    facts: [
      ...(goal.purpose === '' ? [] : [t('person.goals.purposeFact', { purpose: goal.purpose })]),
      ...(goal.measure === '' ? [] : [t('person.goals.measureFact', { measure: goal.measure })]),
      ...(goal.reach === '' ? [] : [t('person.goals.reachFact', { reach: goal.reach })]),
    ],
    acts: workActs('goals', props, goal, form(t('person.goals.edit'), goal, (draft) => tools.change(person.id, 'goals', goal.id, goalFrom(draft))), words),
  });
  return (
    <EntrySection
      title={t('person.goals')}
      emptyWords={t('person.goals.empty')}
      lines={person.goals.filter(({ state }) => state === 'open').map((goal) => ({ ...line(goal), hints: hintsOf(goal).map(({ sentence }) => sentence), onDone: doneOf('goals', props, goal.id) }))}
      closed={person.goals.filter(({ state }) => state !== 'open').map(line)}
      add={{ words: t('person.goals.add'), form: form(t('person.goals.new'), undefined, (draft) => tools.add(person.id, 'goals', { ...goalFrom(draft), state: 'open' })) }}
    />
  );
}

/** The development plan: a skill, its first step, and the day on which both look at it. */
export function PlanTool(props: ToolProps) {
  const { person, tools } = props;
  const { date } = useFormats();
  const words = useWords();
  const { t } = words;
  const stepFrom = (draft: Draft) => ({ skill: textOf(draft, 'skill'), action: textOf(draft, 'action'), due: dayOf(draft, 'due') });
  const form = (label: string, step: PlanStep | undefined, onKeep: FormSpec['onKeep']): FormSpec => ({
    label,
    needs: 'skill',
    start: { skill: step?.skill ?? '', action: step?.action ?? '', due: step?.due ?? '' },
    fields: () => [
      { name: 'skill', label: t('person.plan.skill') },
      { name: 'action', label: t('person.plan.action') },
      { name: 'due', label: t('person.plan.due'), isDay: true },
    ],
    onKeep,
  });
  const line = (step: PlanStep) => ({
    id: step.id,
    words: step.skill,
    aside: step.due === undefined ? undefined : t('person.due', { day: date(step.due) }),
    facts: step.action === '' ? [] : [t('person.plan.actionFact', { action: step.action })],
    acts: workActs('plan', props, step, form(t('person.plan.edit'), step, (draft) => tools.change(person.id, 'plan', step.id, stepFrom(draft))), words),
  });
  const hints = ({ action, due }: PlanStep) => [...(action === '' ? [t('person.plan.hint.action')] : []), ...(due === undefined ? [t('person.plan.hint.due')] : [])];
  return (
    <EntrySection
      title={t('person.plan')}
      emptyWords={t('person.plan.empty')}
      lines={person.plan.filter(({ state }) => state === 'open').map((step) => ({ ...line(step), hints: hints(step), onDone: doneOf('plan', props, step.id) }))}
      closed={person.plan.filter(({ state }) => state !== 'open').map(line)}
      add={{ words: t('person.plan.add'), form: form(t('person.plan.new'), undefined, (draft) => tools.add(person.id, 'plan', { ...stepFrom(draft), state: 'open' })) }}
    />
  );
}
