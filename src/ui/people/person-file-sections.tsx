import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { Delegation, Goal, PersonFile, PlanStep } from '../../domain/people/person';
import { useTextStyles } from '../components/text-styles';
import { PANEL_WORDS, STEP_WORDS } from '../notebook/notebook.words';
import { useFormats } from '../shell/formats';
import { DELEGATION_STATE_WORDS, PEOPLE_WORDS } from './people.words';

/** What the person's own file says of goals, plan and ledger; sections without content take no room. */
export function PersonFileSections({ person }: { readonly person: PersonFile }) {
  const { date } = useFormats();
  const goals = person.goals.filter(({ state }) => state === 'open');
  const plan = person.plan.filter(({ state }) => state === 'open');
  const delegations = person.delegations.filter(({ state }) => state !== 'done');
  const due = (day: Goal['due']) => (day === undefined ? [] : [PANEL_WORDS.due(date(day))]);
  const ledgerFacts = ({ step, state, nextLook }: Delegation) =>
    [STEP_WORDS[step], DELEGATION_STATE_WORDS[state], ...(nextLook === undefined ? [] : [PEOPLE_WORDS.nextLook(date(nextLook))])].join(' · ');
  const planFacts = ({ skill, due: day }: PlanStep) => [skill, ...due(day)].join(' · ');
  const goalFacts = ({ purpose, due: day }: Goal) => [purpose === '' ? PEOPLE_WORDS.noPurpose : purpose, ...due(day)].join(' · ');
  return (
    <>
      <FileSection title={PEOPLE_WORDS.goals}>{goals.map((goal) => <FileLine key={goal.id} words={goal.text} facts={goalFacts(goal)} />)}</FileSection>
      <FileSection title={PEOPLE_WORDS.plan}>{plan.map((step) => <FileLine key={step.id} words={step.action} facts={planFacts(step)} />)}</FileSection>
      <FileSection title={PEOPLE_WORDS.delegations}>
        {delegations.map((delegation) => <FileLine key={delegation.id} words={delegation.what} facts={ledgerFacts(delegation)} />)}
      </FileSection>
    </>
  );
}

function FileSection({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const text = useTextStyles();
  if (children.length === 0) return null;
  return (
    <section aria-label={title} className={text.section}>
      <h2 className={text.heading}>{title}</h2>
      <ul className={mergeClasses(text.list, text.stack)}>{children}</ul>
    </section>
  );
}

function FileLine({ words, facts }: { readonly words: string; readonly facts: string }) {
  const text = useTextStyles();
  return (
    <li>
      <p className={text.body} dir="auto">
        {words}
      </p>
      <p className={text.faint} dir="auto">
        {facts}
      </p>
    </li>
  );
}
