import type { ComponentProps } from 'react';

import type { MeetingRecord } from '../../domain/coaching/compose-input';
import { NO_PERSON_ENTRIES } from '../../domain/people/person';
import type { DelegationMove, PersonFile, PersonId } from '../../domain/people/person';
import type { GivenFeedback, PeopleState, PersonLine, PersonState, PersonTools } from '../../workflows/people';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, aMeeting, aPerson, carried, filePath, lines, localDate } from '../components/sample.states';
import { PeopleView } from './people-page';
import { PersonView } from './person-view';
import type { PersonActions } from './person-view';
import { DeletePerson } from '../trash/delete-person';
import { InTrash } from '../trash/in-trash';
import { ToolForm } from './tool-form';

const person = (name: string, part: Partial<PersonLine> = {}): PersonLine => ({ personId: `id-${name}` as PersonId, name, relation: 'report', next: aMeeting(), lastNoteDate: '2026-11-10', openCommitments: 2, ...part });
const list = (state: PeopleState) => <PeopleView state={state} onRetry={ignore} onSignIn={ignore} />;
const everyone = [person('Noor Haddad'), person('Jonas Weidner', { openCommitments: 0, lastNoteDate: undefined }), person('Priya Raman', { relation: 'manager', next: undefined }), person(ARABIC_NAME, { relation: 'peer' }), person(LONG_NAME)];

export const peopleViewStates: Looks = {
  loading: list({ kind: 'loading' }),
  failed: list({ kind: 'failed', reason: 'storage-unavailable' }),
  empty: list({ kind: 'ready', people: [] }),
  ready: list({ kind: 'ready', people: everyone }),
  'right to left': <RightToLeft>{list({ kind: 'ready', people: everyone })}</RightToLeft>,
  'many people': list({ kind: 'ready', people: Array.from({ length: 30 }, (_, index) => person(`Person ${index + 1}`)) }),
};

const tools: PersonTools = { add: settle, change: settle, remove: settle, enterDelegation: settle, moveDelegation: settle, renameDelegation: settle, changeFeedback: settle };
const actions: PersonActions = { onChooseRelation: ignore, onRaise: settle, tools, exports: { onExport: () => Promise.resolve([]), onPrint: () => Promise.resolve([]) }, onSetCommitment: ignore, onDropCommitment: ignore, onPrepare: ignore, onRetry: ignore, onSignIn: ignore };
const nothingGoes = () => Promise.resolve({ notes: 0, traces: [], elsewhere: 0 });
const page = (state: PersonState) => (
  <PersonView
    state={state}
    actions={actions}
    remove={(name) => <DeletePerson name={name} extent={nothingGoes} onDelete={settle} />}
    twoVersions={() => null}
    versions={() => null}
    inTrash={({ name, trashedOn }) => <InTrash name={name} trashedOn={trashedOn} onUndo={undefined} onRestore={settle} />}
  />
);
const known = (part: Partial<Extract<PersonState, { kind: 'ready' }>> = {}): PersonState => ({ kind: 'ready', person: aPerson(), pageInTrashSince: undefined, isKept: true, page: undefined, hasTwoVersions: false, next: aMeeting(), commitments: carried(), notes: lines(), feedback: [], history: [], reviewSeason: undefined, ...part });

const covered = (date: string, hats: readonly ('manager' | 'leader')[]): MeetingRecord => ({
  date: localDate(date),
  situation: 'steady',
  items: hats.map((hat) => ({ promptId: undefined, kind: 'question', hat, state: 'covered', text: 'Looked at it' })),
});
const history = ['2026-11-10', '2026-11-03', '2026-10-27', '2026-10-20'].map((date) => covered(date, ['manager', 'manager', 'manager', 'manager', 'manager']));
const given = (id: string, date: string, part: Partial<GivenFeedback> = {}): GivenFeedback => ({
  id,
  behaviour: 'Asked the customer twice what they need before answering',
  effect: 'They told us about the second line, which nobody knew of',
  next: 'Do the same with the school on Thursday',
  path: filePath(`People/noor-haddad-noor1234/2026/${date}-a.md`),
  date: localDate(date),
  ...part,
});
const moves: readonly DelegationMove[] = [
  { id: 'm1', delegationId: 'd2', day: localDate('2026-09-01'), state: 'held', step: 2 },
  { id: 'm2', delegationId: 'd2', day: localDate('2026-09-15'), state: 'handed-over', step: 4 },
  { id: 'm3', delegationId: 'd2', day: localDate('2026-10-20'), state: 'came-back', step: 4 },
];
const everything: Partial<PersonFile> = {
  goals: [
    ...aPerson().goals,
    { id: 'g2', text: 'Every caller is called back within a day', measure: 'Nine of ten in December', reach: 'Ines helps on Mondays', purpose: 'callers trusting us', due: localDate('2026-12-31'), state: 'open' },
    { id: 'g3', text: 'One handbook for all three desks', measure: '', reach: '', purpose: '', due: undefined, state: 'done' },
  ],
  moves,
  stretch: [{ id: 's1', text: 'Lead the move to the new hall', due: localDate('2027-03-31'), state: 'open' }],
  successorFor: [{ id: 'o1', role: 'Head of the support desk', ready: 'within-a-year' }],
  reviewPoints: [
    { id: 'r1', text: 'Numbers reach finance two days late', said: undefined },
    { id: 'r2', text: 'The handbook is used by all three desks', said: localDate('2026-11-03') },
  ],
};
const season = { from: localDate('2026-12-01'), to: localDate('2027-01-15') };
const raised: PersonFile['raised'] = [
  { id: 'u1', text: 'A second planner for the north', from: 'noor1234' as PersonId, fromName: 'Noor Haddad', since: localDate('2026-11-10'), outcome: '', state: 'open' },
  { id: 'u2', text: 'The old laptops', from: 'jonas123' as PersonId, fromName: 'Jonas Weidner', since: localDate('2026-10-10'), outcome: 'New ones in January', state: 'done' },
];

export const personViewStates: Looks = {
  loading: page({ kind: 'loading' }),
  failed: page({ kind: 'failed', reason: 'unexpected' }),
  unknown: page({ kind: 'unknown-person' }),
  ready: page(known()),
  'everything noted, the review near': page(known({ person: aPerson(everything), feedback: [given('f1', '2026-11-10'), given('f2', '2026-10-20', { effect: '', next: '' }), given('f3', '2026-09-01', { path: undefined }), given('f4', '2026-08-01')], history, reviewSeason: season })),
  'feedback due': page(known({ feedback: [given('f1', '2026-09-01')] })),
  'own manager': page(known({ person: aPerson({ ...NO_PERSON_ENTRIES, name: 'Priya Raman', relation: 'manager', raised }) })),
  'a peer': page(known({ person: aPerson({ ...NO_PERSON_ENTRIES, relation: 'peer' }) })),
  'nothing yet': page(known({ person: aPerson(NO_PERSON_ENTRIES), next: undefined, commitments: [], notes: [] })),
  'in the trash': page({ kind: 'in-trash', personId: 'noor1234' as PersonId, name: 'Noor Haddad', trashedOn: localDate('2026-11-20') }),
  'met again after the page was deleted': page(known({ person: aPerson(NO_PERSON_ENTRIES), pageInTrashSince: localDate('2026-11-20'), commitments: [] })),
  'long name': page(known({ person: aPerson({ name: LONG_NAME }) })),
  'right to left': <RightToLeft>{page(known({ person: aPerson({ ...everything, name: ARABIC_NAME }), reviewSeason: season }))}</RightToLeft>,
};

const form = (part: Partial<ComponentProps<typeof ToolForm>> = {}) => (
  <ToolForm
    label="New goal"
    fields={[
      { name: 'text', label: 'Specific: what will be different', hint: 'What will be different when it is reached?' },
      { name: 'who', label: 'Who holds it now', options: [{ value: 'held', words: 'I hold it' }] },
      { name: 'due', label: 'In time: by when', isDay: true },
    ]}
    draft={{ text: '', due: '2027-03-31' }}
    onChange={ignore}
    onKeep={ignore}
    onClose={ignore}
    hasFailed={false}
    {...part}
  />
);

/** The small forms of a person's page. */
export const toolFormStates: Looks = {
  empty: form(),
  'not kept': form({ draft: { text: 'Every caller is called back within a day' }, hasFailed: true }),
  'right to left': <RightToLeft>{form()}</RightToLeft>,
};
