import type { UpcomingState } from '../../workflows/upcoming';
import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, SAMPLE_NOW, aCounterpart, aFortnight, aMeeting, anEvent, eventId } from '../components/sample.states';
import { UpcomingView } from './upcoming-view';
import type { UpcomingActions } from './upcoming-view';

const actions: UpcomingActions = { onPrepare: ignore, onNotOneOnOne: ignore, onTreatAsOneOnOne: ignore, onForget: ignore, onRetry: ignore, onSignIn: ignore };
const view = (state: UpcomingState) => <UpcomingView state={state} actions={actions} />;

const others = [
  { event: anEvent({ id: eventId('o1'), subject: 'Product council' }), because: 'group' },
  { event: anEvent({ id: eventId('o2'), subject: 'Alex / Sam', seriesId: undefined }), because: 'removed-by-you' },
] as const;
const ready = (part: Partial<Extract<UpcomingState, { kind: 'ready' }>>): UpcomingState => ({ kind: 'ready', meetings: aFortnight(), others, freshness: { kind: 'fresh' }, ...part });
const named = (name: string) => aMeeting({ counterpart: aCounterpart({ name }), event: anEvent({ id: eventId(name) }), headline: { text: 'Ask about the budget and the plan for the spring. '.repeat(3), reason: 'They raised it in each of the last three 1:1s, and nothing is settled' } });

export const upcomingViewStates: Looks = {
  loading: view({ kind: 'loading' }),
  'failed, signed out': view({ kind: 'failed', reason: 'signed-out' }),
  'failed, offline': view({ kind: 'failed', reason: 'offline' }),
  empty: view(ready({ meetings: [], others: [] })),
  'empty, but other meetings': view(ready({ meetings: [] })),
  ready: view(ready({})),
  'reading again': view(ready({ freshness: { kind: 'reading' } })),
  'stale, offline': view(ready({ freshness: { kind: 'stale', reason: 'offline', readAt: SAMPLE_NOW - 3_600_000 } })),
  'long name': view(ready({ meetings: [named(LONG_NAME)] })),
  'right to left': <RightToLeft>{view(ready({ meetings: [named(ARABIC_NAME), ...aFortnight()] }))}</RightToLeft>,
  'many meetings': view(ready({ meetings: Array.from({ length: 12 }, (_, index) => aMeeting({ event: anEvent({ id: eventId(`many-${index}`), startsAt: SAMPLE_NOW + index * 7_200_000, endsAt: SAMPLE_NOW + index * 7_200_000 + 1_800_000 }) })) })),
};
