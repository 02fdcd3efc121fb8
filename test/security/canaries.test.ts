import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { batched } from '../../src/adapters/graph/batched';
import { graphCalendar } from '../../src/adapters/graph/calendar';
import { createGraphClient } from '../../src/adapters/graph/client';
import { graphDirectory } from '../../src/adapters/graph/directory';
import { graphInviteWriter } from '../../src/adapters/graph/invite-writer';
import { appHome } from '../../src/adapters/graph/app-home';
import { forgetfulMemory } from '../../src/adapters/graph/place-memory';
import { graphOwnTimes } from '../../src/adapters/graph/own-times';
import { oneDriveNotes } from '../../src/adapters/graph/one-drive-notes';
import { organisationPrompts } from '../../src/adapters/prompts/organisation-prompts';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { readLibraryText } from '../../src/domain/coaching/library/read-library-text';
import type { AgendaItemId } from '../../src/domain/coaching/agenda';
import type { FilePath } from '../../src/domain/notes/file-path';
import type { CommitmentId, LocalDate, Note, NoteId } from '../../src/domain/notes/note';
import { writeNote } from '../../src/domain/notes/note-file';
import { notePath, personFilePath, personFolder, personIdOf } from '../../src/domain/notes/paths';
import type { MeFile } from '../../src/domain/people/me';
import { writeMe } from '../../src/domain/people/me-file';
import type { PersonFile } from '../../src/domain/people/person';
import { writePerson } from '../../src/domain/people/person-file';
import { decodeConfiguration } from '../../src/entries/configuration';
import { join } from '../../src/entries/join';
import { createPromptLibrary } from '../../src/workflows/create-prompt-library';
import type { OrganisationPrompts } from '../../src/workflows/ports';
import { createStore } from '../../src/workflows/store';
import { anEvent, NOOR } from '../sandbox/graph/support/a-tenant';
import { emulatedGraph, GRAPH, SCOPES } from '../support/emulated-graph';
import { anItem } from '../workflows/a-coach';
import { fakeSurroundings } from '../workflows/fake-surroundings';
import { readyAgenda } from '../workflows/ready-agenda';
import { englishWords } from '../support/english-words';

/** A word for each field that is the user's own; in a file, a request or a line of a log, it says where it came from. */
const canary = (field: string): string => `canary-${field}`;
/** Everything that looks like one, also when it was escaped for an address or for HTML. */
const CANARY = /canary(?:-|%2D|&#45;|_)?[\w-]*/gi;
const SHARED = 'What we both want to talk about';

const day = (text: string) => text as LocalDate;
const PERSON = personIdOf(NOOR.mail);
const FOLDER = personFolder({ id: PERSON, name: NOOR.displayName });
const OLD_NOTE = notePath(FOLDER, day('2026-11-17'), 'oldnote123' as NoteId);

const oldNote: Note = {
  id: 'oldnote123' as NoteId,
  personId: PERSON,
  personName: NOOR.displayName,
  title: 'Alex and Noor',
  date: day('2026-11-17'),
  startsAt: Date.UTC(2026, 10, 17, 9),
  minutes: 30,
  meetingKey: undefined,
  situation: 'steady',
  closedAt: Date.UTC(2026, 10, 17, 10),
  agenda: [anItem({ id: 'a1', text: canary('old-private-item'), audience: 'private', reason: canary('old-reason'), origin: 'my-topic', kind: 'topic' })],
  text: canary('old-note'),
  privateText: canary('old-private-note'),
  commitments: [{ id: 'c1' as CommitmentId, owner: 'me', text: 'send the plan', due: undefined, state: 'open' }],
  moments: [{ id: 'm1', text: canary('old-moment') }],
  feedback: [{ id: 'f1', behaviour: canary('old-behaviour'), effect: canary('old-effect'), next: canary('old-next') }],
  hat: 'leader',
  coaching: [{ id: 'k1', promptId: undefined, question: canary('coaching-question'), about: canary('coaching-about'), found: canary('coaching-found') }],
  conversation: [{ id: 's1', stage: 'wanted', text: canary('conversation') }],
  feedbackForMe: [{ id: 'q1', promptId: undefined, question: canary('for-me-question'), answer: canary('for-me-answer') }],
  whileAway: [{ id: 'w1', text: canary('while-away'), outcome: 'waited' }],
};

const person: PersonFile = {
  id: PERSON,
  name: NOOR.displayName,
  addresses: [NOOR.mail],
  relation: 'report',
  relationIsChosen: true,
  since: day('2024-05-01'),
  topics: [{ id: 't1', text: canary('my-topic'), theirs: false, state: 'open' }],
  goals: [{ id: 'g1', text: canary('goal'), measure: '', reach: '', purpose: canary('purpose'), due: day('2026-12-01'), state: 'open' }],
  plan: [{ id: 'p1', skill: canary('skill'), action: canary('step'), due: day('2026-11-20'), state: 'open' }],
  // What was handed over is known to both, and may be on the agenda (C9).
  delegations: [
    { id: 'd1', what: canary('held'), step: 2, since: day('2026-10-01'), nextLook: day('2026-11-20'), state: 'held' },
    { id: 'd2', what: canary('came-back'), step: 2, since: day('2026-10-01'), nextLook: day('2026-11-20'), state: 'came-back' },
    { id: 'd3', what: 'the release notes', step: 4, since: day('2026-10-01'), nextLook: day('2026-11-20'), state: 'handed-over' },
  ],
  moves: [{ id: 'm1', delegationId: 'd1', day: day('2026-10-01'), state: 'held', step: 2 }],
  stretch: [{ id: 's1', text: canary('stretch'), due: day('2026-11-20'), state: 'open' }],
  successorFor: [{ id: 'o1', role: canary('role'), ready: 'later' }],
  reviewPoints: [{ id: 'r1', text: canary('review-point'), said: undefined }],
  raised: [{ id: 'u1', text: canary('raised-upward'), from: PERSON, fromName: NOOR.displayName, since: day('2026-11-20'), outcome: canary('agreed-upward'), state: 'open' }],
  feedback: [{ id: 'f1', behaviour: canary('said-behaviour'), effect: canary('said-effect'), next: canary('said-next'), day: day('2026-11-20') }],
};

const me: MeFile = {
  practices: [{ id: 'p1', behaviour: canary('behaviour-practised'), when: canary('when'), then: canary('then'), personId: PERSON, from: day('2026-11-20'), to: day('2026-12-19'), state: 'running' }],
  chances: [{ id: 'c1', practiceId: 'p1', day: day('2026-11-20'), personName: NOOR.displayName, taken: true, words: canary('chance') }],
  selfChecks: [{ id: 's1', quarter: '2026-Q4', initiative: 3, vision: 2, throughOthers: 4, words: canary('self-check') }],
  objectives: [{ id: 'o1', text: canary('objective'), plain: canary('plainly'), day: day('2026-10-05') }],
  stories: [{ id: 'i1', text: canary('story'), goal: canary('story-goal'), day: day('2026-10-12') }],
  dutyReviews: [{ id: canary('duty'), day: day('2026-10-20') }],
  openings: [{ id: 'n1', role: canary('opening'), looksFor: canary('looks-for'), state: 'open' }],
};

type Crossing = { readonly method: string; readonly url: string; readonly headers: string; readonly body: string };

/** The whole product but its screen, on the emulated Graph, with everything that crosses the network written down. */
async function anApp(organisation?: OrganisationPrompts) {
  const graph = await emulatedGraph({ events: [anEvent({ start: '2026-11-25T09:30:00', end: '2026-11-25T10:00:00' })] });
  const crossings: Crossing[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    crossings.push({ method: request.method, url: request.url, headers: JSON.stringify([...request.headers]), body: await request.clone().text() });
    return graph.fetch(request);
  };
  const client = batched(createGraphClient({ baseUrl: GRAPH, scopes: SCOPES, token: (scopes) => Promise.resolve([...new Set([...SCOPES, ...scopes])].join('+')), fetch }));
  const store = memoryNotes();
  await store.edit(OLD_NOTE, () => writeNote(undefined, oldNote));
  await store.edit(personFilePath(FOLDER), () => writePerson(undefined, person));
  await store.edit('me.md' as FilePath, () => writeMe(undefined, me));
  const surroundings = fakeSurroundings({ now: '2026-11-24T12:00:00Z' });
  const app = join({
    store: Promise.resolve(store),
    host: {
      kind: 'browser', locale: 'en-GB', theme: () => 'light', subscribeTheme: () => () => undefined, deepLink: undefined,
      meeting: () => Promise.resolve(undefined), openLink: (url) => void crossings.push({ method: 'OPEN', url, headers: '', body: '' }), ready: () => undefined,
    },
    online: () =>
      Promise.resolve({
        calendar: graphCalendar(client),
        directory: graphDirectory(client),
        inviteWriter: graphInviteWriter(client),
        ownTimes: graphOwnTimes(client),
        home: appHome(client, { memory: forgetfulMemory(), widerScopes: [] }),
        remote: oneDriveNotes(client, { fetch }),
        tokens: { silent: () => Promise.resolve('token'), interact: () => Promise.resolve(), signOut: () => Promise.resolve() },
      }),
    prompts: (ports) =>
      Promise.resolve(
        createPromptLibrary({ ...ports, builtIn: () => Promise.resolve(builtInPrompts()), readText: () => Promise.resolve(readLibraryText), ...(organisation !== undefined && { organisation }) }),
      ),
    scopes: SCOPES,
    colleaguesScopes: ['User.ReadBasic.All'],
    folderScopes: ['Files.ReadWrite'],
    allowFolder: () => Promise.resolve(),
    hasCopy: true,
    language: { choices: [], load: () => Promise.resolve(englishWords()), speak: () => undefined },
    surroundings,
    timing: { now: surroundings.now, after: surroundings.after, chance: () => 0.5 },
    turn: { ifFree: async (work) => (await work(), true) },
    isOnline: createStore(true),
    profileScopes: ['User.Read'],
    notesScopes: ['Files.ReadWrite.AppFolder'],
    approvalLink: 'https://login.example.com/adminconsent',
    linkTo: (place) => Promise.resolve(place),
    wordsOfPrepare: () => Promise.resolve(),
    startOver: () => undefined,
  });
  return { app, crossings, surroundings };
}

type AnApp = Awaited<ReturnType<typeof anApp>>;

/** Work that waits for answers of the network, which take real turns of the event loop, and for the fake clock. */
async function whileTimePasses<T>({ surroundings }: AnApp, work: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    await surroundings.pass(500);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return done;
}

/** Prepare, put in, change, update, remove, undo; write the note with everything that has a field; save; search. */
async function walkTheProduct(world: AnApp): Promise<void> {
  const { agendas, notebook, people, upcoming } = world.app.services;
  const { identity, calendar, sync } = world.app;
  const doing = <T>(work: Promise<T>): Promise<T> => whileTimePasses(world, work);
  await doing(Promise.all([identity.refresh(), calendar.refresh(), upcoming.open()]));
  await doing(sync.start());
  const listed = upcoming.snapshot();
  const eventId = listed.kind === 'ready' ? listed.meetings[0]?.event.id : undefined;
  if (eventId === undefined) throw new Error('no meeting is coming');

  await doing(agendas.open(eventId));
  await doing(agendas.add(eventId, { text: canary('private-item'), audience: 'private', minutes: 5 }));
  await doing(agendas.add(eventId, { text: SHARED, audience: 'shared', minutes: 5 }));
  await doing(agendas.putInInvitation(eventId, agendas.preview(eventId)));
  await doing(agendas.chooseSituation(eventId, 'review-season'));
  await doing(agendas.putInInvitation(eventId));
  const mine = readyAgenda(agendas, eventId).agenda.items.find(({ text }) => text === canary('private-item'));
  await doing(agendas.edit(eventId, mine?.id ?? ('' as AgendaItemId), canary('edited-item')));
  await doing(agendas.removeFromInvitation(eventId));
  await doing(agendas.undoInvitation(eventId));

  const path = await doing(notebook.pathOfMeeting(eventId));
  await doing(notebook.open(path));
  notebook.type(path, 'text', canary('note'));
  notebook.type(path, 'privateText', canary('private-note'));
  await doing(notebook.flush());
  await doing(notebook.addMoment(path, canary('moment')));
  await doing(notebook.addFeedback(path, { behaviour: canary('behaviour'), effect: canary('effect'), next: canary('next') }));
  await doing(notebook.handOver(path, canary('handed-over'), 3, day('2026-12-01')));
  await doing(people.raiseNextTime(PERSON, canary('raised'), false));
  notebook.setFilter({ ...notebook.filter(), words: canary('private-note') });
  await doing(agendas.putInInvitation(eventId));
  await doing(notebook.close(path));
  await doing(sync.syncNow());
  await doing(notebook.versions(path).then((versions) => notebook.readVersion(path, versions[0]?.id ?? '')));
}

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const;

describe('what is private [I12]', () => {
  let world: AnApp;
  let printed: readonly unknown[][];

  beforeAll(async () => {
    const spies = METHODS.map((method) => jest.spyOn(console, method).mockImplementation(() => undefined));
    world = await anApp();
    await walkTheProduct(world);
    world.app.sync.stop();
    printed = spies.flatMap(({ mock }) => mock.calls as unknown[][]);
    for (const spy of spies) spy.mockRestore();
  });

  const isOwnDrive = ({ method, url }: Crossing): boolean => /^(PUT|POST)$/.test(method) && new URL(url).pathname.startsWith('/v1.0/me/drive/');
  const found = (text: string): readonly string[] => [...new Set(text.match(CANARY) ?? [])];

  it('reaches the user’s own OneDrive, every field of it', () => {
    const arrived = found(world.crossings.filter(isOwnDrive).map(({ body }) => body).join('\n'));
    const fields = [
      'old-private-item', 'old-reason', 'old-note', 'old-private-note', 'old-moment', 'old-behaviour', 'old-effect', 'old-next', 'my-topic', 'goal', 'purpose', 'skill', 'step',
      'held', 'came-back', 'coaching-question', 'coaching-about', 'coaching-found', 'conversation', 'for-me-question', 'for-me-answer', 'while-away',
      'stretch', 'role', 'review-point', 'raised-upward', 'agreed-upward', 'behaviour-practised', 'when', 'then', 'chance', 'self-check', 'objective', 'plainly', 'story', 'story-goal',
      'duty', 'opening', 'looks-for', 'edited-item', 'note', 'private-note', 'moment', 'behaviour', 'effect', 'next', 'handed-over', 'raised',
    ];
    expect(fields.filter((field) => !arrived.includes(canary(field)))).toEqual([]);
  });

  it('reaches nothing else', () => {
    const elsewhere = world.crossings.filter((crossing) => !isOwnDrive(crossing));
    expect(elsewhere.length).toBeGreaterThan(10);
    expect(elsewhere.filter(({ body }) => found(body).length > 0)).toEqual([]);
  });

  it('lets the invitation say what is shared, so that the two above can fail', () => {
    const written = world.crossings.filter(({ method, url }) => method === 'PATCH' && url.includes('/me/events/'));
    expect(written.length).toBeGreaterThanOrEqual(4);
    expect(written.some(({ body }) => body.includes(SHARED))).toBe(true);
  });

  it('stands in no address and in no header', () => {
    expect(world.crossings.flatMap(({ url, headers }) => found(`${decodeURIComponent(url)} ${url} ${headers}`))).toEqual([]);
  });

  it('stands in nothing that was printed, and nothing was', () => {
    expect(printed).toEqual([]);
  });
});

/** The address of an organisation's prompts may have a key in it. */
const PROMPTS_URL = `https://hr.example/prompts.yaml?key=${canary('query')}`;

describe('an organisation’s prompts that cannot be had [I12]', () => {
  const refusing = (text: string) => () => Promise.resolve(new Response(text));
  const breaking = () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError(`lost ${PROMPTS_URL}`)) }));
  const HOSTS: Readonly<Record<string, () => Promise<Response>>> = {
    'no answer': () => Promise.reject(new TypeError(`Failed to fetch ${PROMPTS_URL}`)),
    'no such file': () => Promise.resolve(new Response(`nothing at ${PROMPTS_URL}`, { status: 404 })),
    'a host that is down': () => Promise.resolve(new Response(PROMPTS_URL, { status: 503, statusText: canary('status') })),
    'an answer that breaks off': () => Promise.resolve(breaking()),
    'no text': () => Promise.resolve(new Response(new Uint8Array([0x66, 0xfc]))),
    'no library': refusing('<!doctype html>'),
    'a prompt that is wrong': refusing('two-hats-prompts: 1\nprompts:\n  - id: NOT ONE\n'),
  };

  /** All that an error says, and what it says was its cause. */
  const saidBy = (error: unknown): string => (error instanceof Error ? `${String(error)}\n${error.stack ?? ''}\n${saidBy(error.cause)}` : String(error));

  it.each(Object.entries(HOSTS))('%s: neither the key of the address nor a word of the notes is said', async (_name, answer) => {
    const asked: (readonly [string, string])[] = [];
    const fetch = ((url: string, init?: RequestInit) => {
      asked.push([url, `${JSON.stringify([...new Headers(init?.headers)])} ${JSON.stringify(init?.body ?? '')}`]);
      return answer();
    }) as typeof globalThis.fetch;
    const thrown: unknown[] = [];
    const organisation = organisationPrompts(PROMPTS_URL, fetch);
    const spies = METHODS.map((method) => jest.spyOn(console, method).mockImplementation(() => undefined));
    const world = await anApp({
      ...organisation,
      read: () =>
        organisation.read!().catch((error: unknown) => {
          thrown.push(error);
          throw error;
        }),
    });
    const { settings, notebook } = world.app.services;
    await whileTimePasses(world, Promise.all([settings.openPrompts(), notebook.open(OLD_NOTE)]));
    await world.surroundings.pass(1000);
    const printed = spies.flatMap(({ mock }) => mock.calls as unknown[][]);
    for (const spy of spies) spy.mockRestore();

    const { organisationUrl, ...shown } = settings.snapshot().prompts;
    expect(organisationUrl).toBe(PROMPTS_URL); // On the user's own screen the address stands whole.
    expect(['refused', 'unreachable']).toContain(shown.organisation.kind);
    expect(printed).toEqual([]);
    expect(`${JSON.stringify(shown.organisation)} ${thrown.map(saidBy).join(' ')}`).not.toMatch(/canary|hr\.example/);
    expect(asked).toEqual([[PROMPTS_URL, '[] ""']]);
  });

  it('a wrong address in the configuration is not repeated either', () => {
    const configuration = { clientId: 'c1', authority: 'https://login.example', graphBaseUrl: 'https://graph.example', promptsUrl: `http://hr.example/?key=${canary('query')}` };
    expect(() => decodeConfiguration(configuration)).toThrow(/^promptsUrl is not an address that begins with https:\/\/\.$/);
  });
});
