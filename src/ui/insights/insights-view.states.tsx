import { practiceProgress } from '../../domain/coaching/practice';
import { NOTHING_OF_ME, type Chance } from '../../domain/people/me';
import type { PersonId } from '../../domain/people/person';
import { addDays } from '../../domain/shared/time';
import type { PracticeState } from '../../workflows/practice';
import { ignore, RightToLeft } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { SAMPLE_NOW } from '../components/sample.states';
import { InsightsView, type InsightsProps } from './insights-view';
import { aFact, aPractice, covered, NO_FACTS, someFacts, TODAY } from './sample-facts.states';

const actions: InsightsProps['actions'] = {
  onAddObjective: ignore,
  onAddStory: ignore,
  onAddOpening: ignore,
  onSetOpening: ignore,
  onRemove: ignore,
  onAnswer: ignore,
  onReviewDuty: ignore,
  onStartPractice: ignore,
  onGoOn: ignore,
  onEndPractice: ignore,
  onPrint: ignore,
};
const coming = [
  { personId: 'noor1234' as PersonId, name: 'Noor Haddad', startsAt: SAMPLE_NOW + 1_800_000 },
  { personId: 'jonas123' as PersonId, name: 'Jonas Weidner', startsAt: SAMPLE_NOW + 86_400_000 },
];

const PRACTICE = aPractice();
const chances: readonly Chance[] = [
  { id: 'h1', practiceId: 'p1', day: addDays(PRACTICE.from, 1), personName: 'Noor Haddad', taken: false, words: '' },
  { id: 'h2', practiceId: 'p1', day: addDays(PRACTICE.from, 5), personName: 'Jonas Weidner', taken: true, words: 'He had two ideas of his own' },
  { id: 'h3', practiceId: 'p1', day: addDays(PRACTICE.from, 8), personName: 'Noor Haddad', taken: true, words: '' },
];
const practised = (today = TODAY): PracticeState => ({
  kind: 'ready',
  current: practiceProgress({ ...NOTHING_OF_ME, practices: [PRACTICE], chances }, PRACTICE, today),
  earlier: [practiceProgress({ ...NOTHING_OF_ME }, aPractice({ id: 'p0', behaviour: 'Say what it is for', state: 'ended' }), today)],
});
const NO_PRACTICE: PracticeState = { kind: 'ready', current: undefined, earlier: [] };

function Look({ practice = practised(), ...rest }: { readonly state: InsightsProps['state']; readonly practice?: PracticeState }) {
  return <InsightsView practice={practice} coming={coming} actions={actions} {...rest} />;
}

const managing = ['2026-11-20', '2026-11-13', '2026-11-06'].map((day) => aFact(day, { agenda: [covered('manager', 1), covered('manager', 2)] }));

export const insightsViewStates: Looks = {
  loading: <Look state={{ kind: 'loading' }} />,
  failed: <Look state={{ kind: 'failed', reason: 'storage-unavailable' }} />,
  empty: <Look state={{ kind: 'ready', facts: NO_FACTS }} practice={NO_PRACTICE} />,
  ready: <Look state={{ kind: 'ready', facts: someFacts() }} />,
  'over-managing, practice over': <Look state={{ kind: 'ready', facts: someFacts({ notes: managing }) }} practice={practised(addDays(TODAY, 40))} />,
  'right to left': <RightToLeft><Look state={{ kind: 'ready', facts: someFacts() }} /></RightToLeft>,
};
