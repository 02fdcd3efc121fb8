import type { PersonId } from '../../domain/people/person';
import type { PeopleState, PersonLine, PersonState } from '../../workflows/people';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, aMeeting, aPerson, carried, lines } from '../components/sample.states';
import { PeopleView } from './people-page';
import { PersonView } from './person-view';
import type { PersonActions } from './person-view';

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

const actions: PersonActions = { onChooseRelation: ignore, onRaise: settle, onSetTopic: ignore, onSetCommitment: ignore, onPrepare: ignore, onRetry: ignore, onSignIn: ignore };
const page = (state: PersonState) => <PersonView state={state} actions={actions} />;
const known = (part: Partial<Extract<PersonState, { kind: 'ready' }>> = {}): PersonState => ({ kind: 'ready', person: aPerson(), next: aMeeting(), commitments: carried(), notes: lines(), feedback: [], history: [], reviewSeason: undefined, ...part });

export const personViewStates: Looks = {
  loading: page({ kind: 'loading' }),
  failed: page({ kind: 'failed', reason: 'unexpected' }),
  unknown: page({ kind: 'unknown-person' }),
  ready: page(known()),
  'nothing yet': page(known({ person: aPerson({ topics: [], goals: [], plan: [], delegations: [] }), next: undefined, commitments: [], notes: [] })),
  'long name': page(known({ person: aPerson({ name: LONG_NAME }) })),
  'right to left': <RightToLeft>{page(known({ person: aPerson({ name: ARABIC_NAME }) }))}</RightToLeft>,
};
