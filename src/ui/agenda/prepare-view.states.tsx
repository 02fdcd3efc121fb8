import type { AgendaState, PreparedState } from '../../workflows/agendas';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, aCounterpart, anEvent, anItem, eventId, items, prepared } from '../components/sample.states';
import type { PersonLine } from '../../workflows/people';
import type { PersonId } from '../../domain/people/person';
import type { PrepareActions } from './agenda-actions';
import { NoMeetingView, type NoMeetingState } from './no-meeting';
import { PrepareView } from './prepare-view';

const actions: PrepareActions = {
  onSkip: ignore,
  onBringBack: ignore,
  onSwap: ignore,
  onEdit: ignore,
  onStep: ignore,
  onMove: ignore,
  onAdd: ignore,
  onUpdate: ignore,
  onRemove: ignore,
  onUndo: ignore,
  onReread: ignore,
  onChooseSituation: ignore,
  onAddItem: settle,
  onTreatAsOneOnOne: ignore,
  onRetry: ignore,
  onSignIn: ignore,
};
const view = (state: AgendaState) => <PrepareView state={state} mayMail actions={actions} />;
const ready = (part: Partial<PreparedState>) => view(prepared(part));
const agendaOf = (list: PreparedState['agenda']['items']) => ({ ...prepared().agenda, items: list });

export const prepareViewStates: Looks = {
  loading: view({ kind: 'loading' }),
  failed: view({ kind: 'failed', reason: 'not-found' }),
  'not a 1:1': view({ kind: 'not-one-on-one', event: anEvent({ subject: 'Product council' }), because: 'group', people: [{ name: 'Noor Haddad', address: 'noor@example.com' }, { name: 'Sam Ortiz', address: 'sam@example.com' }] }),
  ready: ready({}),
  'a line offered': ready({
    agenda: {
      ...prepared().agenda,
      offered: [
        anItem({ id: 'hat', origin: 'hat', promptId: undefined, text: 'Today I come as a leader, because I want us to see where this change can take us', minutes: 0 }),
        anItem({ id: 'o1', text: 'What will this change make possible for you?' }),
      ],
    },
  }),
  'in the invitation': ready({ invitation: { kind: 'present', isCurrent: true, stands: 'meeting' }, lastWrite: 'added' }),
  'invitation outdated': ready({ invitation: { kind: 'present', isCurrent: false, stands: 'meeting' } }),
  'in the whole series, outdated': ready({ invitation: { kind: 'present', isCurrent: false, stands: 'series' } }),
  'somebody wrote into it': ready({ invitation: { kind: 'present', isCurrent: false, stands: 'meeting' }, theirs: ['And the budget, please'] }),
  'reading the invitation': ready({ invitation: { kind: 'reading' } }),
  'writing to the invitation': ready({ invitation: { kind: 'writing' } }),
  'invitation failed': ready({ invitation: { kind: 'failed', reason: 'unknown-outcome' } }),
  'invitation changed elsewhere': ready({ invitation: { kind: 'failed', reason: 'changed-elsewhere' } }),
  'not the organizer': ready({ invitation: { kind: 'not-organizer', organizerName: 'Priya Raman' }, counterpart: aCounterpart({ name: 'Priya Raman', relation: 'manager' }) }),
  'removed, can be undone': ready({ lastWrite: 'removed' }),
  'from this device': ready({ freshness: 'device' }),
  'one skipped': ready({ agenda: agendaOf(items().map((item, index) => (index === 1 ? { ...item, state: 'skipped' } : item))) }),
  'no items': ready({ agenda: { ...agendaOf([]), notToday: [] } }),
  'long name': ready({ counterpart: aCounterpart({ name: LONG_NAME }) }),
  'right to left': <RightToLeft>{ready({ counterpart: aCounterpart({ name: ARABIC_NAME }) })}</RightToLeft>,
  'many items': ready({ agenda: agendaOf(Array.from({ length: 16 }, (_, index) => anItem({ id: `m${index}` }))) }),
};

const noMeeting = (state: NoMeetingState) => (
  <NoMeetingView state={state} people={[aLine('Priya Raman'), aLine(LONG_NAME), aLine(ARABIC_NAME)]} onChoose={ignore} onMeet={ignore} onRetry={ignore} />
);
const [thisWeek, nextWeek] = [anEvent({ subject: 'Priya / Alex' }), anEvent({ id: eventId('event-9'), subject: 'Priya / Alex' })];

export const foundMeetingStates: Looks = {
  'no such meeting': noMeeting({ kind: 'not-found', reason: 'no-match' }),
  'host says nothing': noMeeting({ kind: 'not-found', reason: 'nothing-known' }),
  'a call of several': noMeeting({ kind: 'not-found', reason: 'group-call' }),
  'a call with somebody': noMeeting({ kind: 'not-found', reason: 'call' }),
  cancelled: noMeeting({ kind: 'cancelled', next: nextWeek }),
  'cancelled for good': noMeeting({ kind: 'cancelled', next: undefined }),
  'two at once': noMeeting({ kind: 'ambiguous', because: 'fit-equally', events: [thisWeek, nextWeek] }),
  'none today': noMeeting({ kind: 'ambiguous', because: 'none-today', events: [thisWeek, nextWeek] }),
};

function aLine(name: string): PersonLine {
  return { personId: name as PersonId, name, relation: 'report', next: undefined, lastNoteDate: undefined, openCommitments: 0 };
}
