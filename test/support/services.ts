import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import type { MeetingRecord } from '../../src/domain/coaching/compose-input';
import type { EventId } from '../../src/domain/calendar/event';
import type { PersonFile } from '../../src/domain/people/person';
import { prepared } from '../../src/ui/components/sample.states';
import type { AgendaState, Agendas } from '../../src/workflows/agendas';
import type { Archive } from '../../src/workflows/archive';
import type { ColleaguesState } from '../../src/workflows/colleagues';
import type { Insights, InsightsState } from '../../src/workflows/insights';
import type { NoteImportState } from '../../src/workflows/note-import';
import type { NoteState, Notebook, NotesFilter, NotesState } from '../../src/workflows/notebook';
import type { PeopleState, People, PersonState, PersonTools } from '../../src/workflows/people';
import type { FirstReading, Theme } from '../../src/workflows/ports';
import type { PracticeDesk, PracticeState } from '../../src/workflows/practice';
import type { Preparation, PreparationState } from '../../src/workflows/preparation';
import type { Upward } from '../../src/workflows/raising';
import type { LookAt } from '../../src/workflows/files-to-look-at';
import type { Asked, Safety, UnsafeFile } from '../../src/workflows/safety';
import type { Services } from '../../src/workflows/services';
import type { Refusal, Session, SessionState } from '../../src/workflows/session';
import type { Settings, SettingsState } from '../../src/workflows/settings';
import type { Words } from '../../src/domain/shared/words';
import { type Store, createStore } from '../../src/workflows/store';
import type { RetentionState } from '../../src/workflows/retention';
import type { Trash, TrashState } from '../../src/workflows/trash';
import type { OwnFolder } from '../../src/workflows/own-folder';
import type { TwoVersions } from '../../src/workflows/two-versions';
import type { Upcoming, UpcomingState } from '../../src/workflows/upcoming';
import { englishWords } from './english-words';
import { SAMPLE_NOW, filePath } from '../../src/ui/components/sample.states';

/** Services for tests of screens: each state is a store that the test sets, each deed a spy that does nothing by itself. */
export type SomeServices = Services & {
  readonly states: {
    readonly session: Store<SessionState>;
    readonly online: Store<boolean>;
    readonly notYet: Store<number>;
    readonly firstReading: Store<FirstReading>;
    readonly folderRefused: Store<boolean>;
    readonly refusal: Store<Refusal | undefined>;
    readonly upcoming: Store<UpcomingState>;
    readonly agenda: Store<AgendaState>;
    readonly note: Store<NoteState>;
    readonly notes: Store<NotesState>;
    /** What is kept of the person whom the open note is about. */
    readonly personFile: Store<PersonFile | undefined>;
    readonly history: Store<readonly MeetingRecord[]>;
    readonly upward: Store<Upward>;
    readonly people: Store<PeopleState>;
    readonly person: Store<PersonState>;
    readonly colleagues: Store<ColleaguesState>;
    readonly insights: Store<InsightsState>;
    readonly practice: Store<PracticeState>;
    readonly preparation: Store<ReadonlyMap<EventId, PreparationState>>;
    readonly trash: Store<TrashState>;
    readonly retention: Store<RetentionState>;
    readonly unsafe: Store<readonly UnsafeFile[]>;
    readonly asked: Store<Asked | undefined>;
    readonly split: Store<boolean>;
    readonly lookAt: Store<LookAt>;
    readonly noteImport: Store<NoteImportState>;
    readonly theme: Store<Theme>;
    readonly words: Store<Words>;
  };
};

type Parts = {
  readonly session?: Partial<Session>;
  readonly upcoming?: Partial<Upcoming>;
  readonly agendas?: Partial<Agendas>;
  readonly notebook?: Partial<Notebook>;
  readonly people?: Partial<People>;
  readonly insights?: Partial<Insights>;
  readonly practice?: Partial<PracticeDesk>;
  readonly preparation?: Partial<Preparation>;
  readonly settings?: Partial<Settings>;
  readonly archive?: Partial<Archive>;
  readonly trash?: Partial<Trash>;
  readonly safety?: Partial<Safety>;
  readonly ownFolder?: Partial<OwnFolder>;
  readonly twoVersions?: Partial<TwoVersions>;
  readonly locale?: string;
};

export const NOTE_PATH = filePath('People/noor-haddad-noor1234/2026/2026-11-24-n1.md');

const nothing = () => jest.fn(() => Promise.resolve());

function someStates(locale: string): SomeServices['states'] {
  return {
    session: createStore<SessionState>({ kind: 'signed-in', name: 'Alex Morgan', address: 'alex@fabrikam.example' }),
    online: createStore<boolean>(true),
    notYet: createStore<number>(0),
    firstReading: createStore<FirstReading>({ kind: 'done' }),
    upcoming: createStore<UpcomingState>({ kind: 'loading' }),
    agenda: createStore<AgendaState>(prepared()),
    note: createStore<NoteState>({ kind: 'loading' }),
    notes: createStore<NotesState>({ kind: 'ready', lines: [], total: 0 }),
    personFile: createStore<PersonFile | undefined>(undefined),
    history: createStore<readonly MeetingRecord[]>([]),
    upward: createStore<Upward>({ kind: 'nobody' }),
    people: createStore<PeopleState>({ kind: 'ready', people: [] }),
    person: createStore<PersonState>({ kind: 'loading' }),
    colleagues: createStore<ColleaguesState>({ permission: 'unknown', entries: new Map() }),
    insights: createStore<InsightsState>({ kind: 'loading' }),
    practice: createStore<PracticeState>({ kind: 'ready', current: undefined, earlier: [] }),
    preparation: createStore<ReadonlyMap<EventId, PreparationState>>(new Map()),
    unsafe: createStore<readonly UnsafeFile[]>([]),
    asked: createStore<Asked | undefined>(undefined),
    split: createStore(false),
    lookAt: createStore<LookAt>({ broken: [], twoVersions: [] }),
    retention: createStore<RetentionState>({ kind: 'loading' }),
    trash: createStore<TrashState>({ kind: 'ready', entries: [] }),
    folderRefused: createStore(false),
    refusal: createStore<Refusal | undefined>(undefined),
    noteImport: createStore<NoteImportState>({ kind: 'nothing' }),
    theme: createStore<Theme>('light'),
    words: createStore(englishWords(locale)),
  };
}

export function someServices(parts: Parts = {}): SomeServices {
  const locale = parts.locale ?? 'en-GB';
  const states = someStates(locale);
  return {
    states,
    session: { ...states.session, signIn: nothing(), signInWithoutCalendar: nothing(), refusal: states.refusal, approvalLink: 'https://login.example.com/adminconsent?client_id=x', signOut: nothing(), notYetInOneDrive: states.notYet, firstReading: states.firstReading, isFolderRefused: states.folderRefused, stopReading: nothing(), goOnReading: nothing(), allowNotes: nothing(), readNotes: nothing(), lookAgain: nothing(), isDurable: true, isOnline: states.online, ...parts.session },
    upcoming: { ...states.upcoming, open: nothing(), reload: nothing(), notOneOnOne: nothing(), treatAsOneOnOne: nothing(), forgetOverride: nothing(), ...parts.upcoming },
    colleagues: { ...states.colleagues, allow: nothing(), decline: jest.fn() },
    agendas: { ...someAgendas(states), ...parts.agendas },
    notebook: { ...someNotebook(states), ...parts.notebook },
    people: { list: states.people, person: () => states.person, open: nothing(), tools: someTools(), chooseRelation: nothing(), raiseNextTime: nothing(), ...parts.people },
    insights: { ...someInsights(states), ...parts.insights },
    practice: { ...states.practice, open: nothing(), start: nothing(), logChance: nothing(), goOn: nothing(), end: nothing(), ...parts.practice },
    preparation: { ...states.preparation, open: nothing(), reopen: nothing(), setAside: nothing(), remove: nothing(), tidy: nothing(), ...parts.preparation },
    settings: { ...someSettings(), ...parts.settings },
    noteImport: { ...states.noteImport, choose: nothing(), setPerson: jest.fn(), setDay: jest.fn(), setTaken: jest.fn(), write: nothing(), forget: jest.fn() },
    archive: { everything: () => Promise.resolve([]), ofPerson: () => Promise.resolve([]), notesOf: () => Promise.resolve([]), ...parts.archive },
    trash: { ...someTrash(states), ...parts.trash },
    ownFolder: { isMovable: () => Promise.resolve(false), move: () => Promise.resolve('moved'), ...parts.ownFolder },
    twoVersions: { of: () => Promise.resolve(undefined), choose: nothing(), ...parts.twoVersions },
    retention: { ...states.retention, open: nothing(), setYears: nothing(), moveToTrash: jest.fn(() => Promise.resolve(nothing())) },
    filesToLookAt: { ...states.lookAt, open: nothing() },
    safety: { unsafe: states.unsafe, asked: states.asked, isSplit: states.split, nameOf: (path) => ({ path, kind: 'note', personName: 'Noor Haddad', date: '', isInTrash: false }), syncNow: nothing(), answer: nothing(), useThisFolder: nothing(), ...parts.safety },
    coach: { open: () => Promise.resolve(), prompts: builtInPrompts },
    wordsOfPrepare: jest.fn(() => Promise.resolve()),
    linkTo: jest.fn((place: string) => Promise.resolve(`https://teams.example.com/${place}`)),
    host: { kind: 'browser', locale, theme: states.theme.snapshot, subscribeTheme: states.theme.subscribe, openLink: jest.fn(), meeting: () => Promise.resolve(undefined) },
    surroundings: { now: () => SAMPLE_NOW, timeZone: 'UTC', words: states.words },
  };
}

function someAgendas(states: SomeServices['states']): Agendas {
  return {
    of: () => states.agenda,
    open: nothing(),
    chooseSituation: nothing(),
    wearHat: nothing(),
    accept: nothing(),
    skip: nothing(),
    bringBack: nothing(),
    swap: nothing(),
    edit: nothing(),
    add: nothing(),
    move: nothing(),
    step: nothing(),
    setCovered: nothing(),
    preview: () => undefined,
    putInInvitation: nothing(),
    removeFromInvitation: nothing(),
    undoInvitation: nothing(),
    treatAsOneOnOne: nothing(),
  };
}

function someNotebook(states: SomeServices['states']): Notebook {
  let filter: NotesFilter = { words: '', personId: undefined, from: undefined, to: undefined, kind: 'all' };
  const carried = createStore<never[]>([]);
  return {
    note: () => states.note,
    pathOfMeeting: () => Promise.resolve(NOTE_PATH),
    open: nothing(),
    type: jest.fn(),
    flush: nothing(),
    addCommitment: nothing(),
    setCommitment: nothing(),
    addMoment: nothing(),
    addFeedback: nothing(),
    keepQuestion: jest.fn(() => Promise.resolve('k1')),
    dropQuestion: nothing(),
    setFound: nothing(),
    answerForMe: nothing(),
    addWhileAway: nothing(),
    removeWhileAway: nothing(),
    handOver: nothing(),
    move: jest.fn(() => Promise.resolve(nothing())),
    upward: states.upward,
    raiseUpward: nothing(),
    takeBackRaised: nothing(),
    answerRaised: nothing(),
    dropRaised: nothing(),
    personTools: () => someTools(),
    person: () => states.personFile,
    history: () => states.history,
    close: nothing(),
    repair: nothing(),
    carried: () => carried,
    notes: states.notes,
    setFilter: (next) => {
      filter = next;
    },
    filter: () => filter,
    versions: () => Promise.resolve([]),
    readVersion: () => Promise.resolve(''),
    textOf: () => '',
    restore: nothing(),
  };
}

function someTools(): PersonTools {
  return { add: nothing(), change: nothing(), remove: nothing(), enterDelegation: nothing(), moveDelegation: nothing(), renameDelegation: nothing(), changeFeedback: nothing() };
}

function someInsights({ insights }: SomeServices['states']): Insights {
  return { ...insights, open: nothing(), addObjective: nothing(), addStory: nothing(), addOpening: nothing(), setOpening: nothing(), remove: nothing(), answer: nothing(), reviewDuty: nothing() };
}

function someTrash({ trash }: SomeServices['states']): Trash {
  const undo = nothing();
  return {
    ...trash,
    open: nothing(),
    putNote: jest.fn(() => Promise.resolve(undo)),
    putNotes: jest.fn(() => Promise.resolve(undo)),
    extentOf: jest.fn(() => Promise.resolve({ notes: 0, traces: [], elsewhere: 0 })),
    putPerson: jest.fn(() => Promise.resolve(undo)),
    restore: nothing(),
    restorePerson: nothing(),
    deleteForGood: jest.fn(() => Promise.resolve([])),
  };
}

function someSettings(): Settings {
  const state = createStore<SettingsState>({ accountName: 'Alex Morgan', accountAddress: 'alex@fabrikam.example', prompts: { prompts: [], counts: { 'built-in': 225, organisation: 0, own: 0 }, own: { kind: 'none' }, organisation: { kind: 'none' }, organisationUrl: undefined }, notesHere: 4, notYetInOneDrive: 0, weekStart: 'monday', language: 'en', languages: [{ language: 'en', name: 'English' }, { language: 'de', name: 'Deutsch' }] });
  return { ...state, setLanguage: nothing(), setWeekStart: nothing(), openPrompts: nothing(), syncNow: nothing() };
}
