import type { PersonId } from '../../domain/people/person';
import { RightToLeft } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { LONG_NAME, localDate } from '../components/sample.states';
import type { Counts } from './count-notes';
import { InsightsView } from './insights-view';

const counts: Counts = {
  since: localDate('2026-08-25'),
  held: 31,
  moments: 7,
  feedback: 9,
  handedOver: 3,
  cameBack: 1,
  mine: { done: 14, total: 18 },
  theirs: { done: 22, total: 29 },
  balances: [
    { personId: 'a' as PersonId, name: 'Noor Haddad', balance: { kind: 'even', meetings: 6, managerShare: 0.45, sentence: '', signs: [], counterweight: undefined } },
    { personId: 'b' as PersonId, name: LONG_NAME, balance: { kind: 'over-managing', meetings: 5, managerShare: 0.88, sentence: '', signs: [], counterweight: 'Ask what they would decide, and say what the work is for' } },
    { personId: 'c' as PersonId, name: 'Jonas Weidner', balance: { kind: 'not-known', meetings: 1, sentence: 'Not known yet: 1 of 3 1:1s noted' } },
  ],
};

export const insightsViewStates: Looks = {
  loading: <InsightsView state={{ kind: 'loading' }} />,
  failed: <InsightsView state={{ kind: 'failed', reason: 'storage-unavailable' }} />,
  empty: <InsightsView state={{ kind: 'empty' }} />,
  ready: <InsightsView state={{ kind: 'ready', counts }} />,
  'right to left': <RightToLeft><InsightsView state={{ kind: 'ready', counts }} /></RightToLeft>,
};
