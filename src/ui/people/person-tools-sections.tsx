import type { ReactNode } from 'react';

import { calledName } from '../../domain/people/called-name';
import type { PersonState, PersonTools } from '../../workflows/people';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { FeedbackTool } from './feedback-tool';
import { GoalsTool, PlanTool } from './goal-tools';
import { StretchTool, TakeOverTool } from './growth-tools';
import { HatsSection } from './hats-section';
import { LedgerTool } from './ledger-tool';
import { ReviewTool } from './review-tool';
import { RaisedTool } from './topic-tools';

type Ready = Extract<PersonState, { kind: 'ready' }>;
type Section = { readonly key: string; readonly element: ReactNode; /** Whether it belongs to this relation, or has something in it. */ readonly isAtHand: boolean };

/** Every tool for one person: those that the relation calls for or that hold something, and the others one click away. */
export function PersonToolsSections({ state, tools }: { readonly state: Ready; readonly tools: PersonTools }) {
  const text = useTextStyles();
  const { t } = useWords();
  const sections = sectionsOf(state, tools);
  const others = sections.filter(({ isAtHand }) => !isAtHand);
  return (
    <>
      {sections.filter(({ isAtHand }) => isAtHand).map(({ key, element }) => <div key={key}>{element}</div>)}
      {others.length > 0 && (
        <Fold title={t('person.more')}>
          <div className={text.page}>{others.map(({ key, element }) => <div key={key}>{element}</div>)}</div>
        </Fold>
      )}
    </>
  );
}

function sectionsOf({ person, feedback, history, reviewSeason }: Ready, tools: PersonTools): readonly Section[] {
  const isReport = person.relation === 'report';
  const name = calledName(person.name);
  const both = { person, tools };
  const section = (key: string, element: ReactNode, entries: readonly unknown[], belongs = isReport): Section => ({ key, element, isAtHand: belongs || entries.length > 0 });
  return [
    ...(person.relation === 'manager' || person.raised.length > 0 ? [section('raised', <RaisedTool {...both} />, person.raised, true)] : []),
    section('goals', <GoalsTool {...both} />, person.goals),
    section('plan', <PlanTool {...both} />, person.plan),
    section('feedback', <FeedbackTool {...both} feedback={feedback} />, feedback, person.relation !== 'manager'),
    section('ledger', <LedgerTool {...both} name={name} />, person.delegations, person.relation !== 'manager'),
    section('stretch', <StretchTool {...both} name={name} />, person.stretch),
    section('take-over', <TakeOverTool {...both} />, person.successorFor),
    section('review', <ReviewTool {...both} season={reviewSeason} />, person.reviewPoints),
    section('hats', <HatsSection history={history} />, history, true),
  ];
}
