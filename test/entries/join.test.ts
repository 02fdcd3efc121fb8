import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { NotesStore } from '../../src/adapters/store/notes-store';
import { join, type Online } from '../../src/entries/join';
import { readLibraryText } from '../../src/domain/coaching/library/read-library-text';
import { Failure } from '../../src/domain/shared/failure';
import { createPromptLibrary } from '../../src/workflows/create-prompt-library';
import type { Host } from '../../src/workflows/ports';
import { createStore } from '../../src/workflows/store';
import { anEvent } from '../workflows/an-event';
import { fakeSurroundings } from '../workflows/fake-surroundings';
import { calendarOf, directoryOf, invitationOf } from '../workflows/stand-ins';
import { englishWords } from '../support/english-words';

const host: Host = {
  kind: 'browser',
  locale: 'en-GB',
  theme: () => 'light',
  subscribeTheme: () => () => undefined,
  deepLink: undefined,
  meeting: () => Promise.resolve(undefined),
  openLink: () => undefined,
  ready: () => undefined,
};
const never = () => Promise.reject(new Failure('offline', 'stand-in'));

function anApp() {
  const surroundings = fakeSurroundings({ now: '2026-11-24T08:00:00Z' });
  const [calendar, directory] = [calendarOf([anEvent()]), directoryOf()];
  const calls: string[] = [];
  const online: Online = {
    calendar,
    directory,
    inviteWriter: invitationOf('<p>Hello</p>'),
    tokens: {
      silent: () => Promise.resolve('token'),
      interact: (scopes) => Promise.resolve(void calls.push(`interact ${scopes.join(' ')}`)),
      signOut: () => Promise.resolve(void calls.push('sign out')),
    },
    ownTimes: { read: never, add: never, remove: never },
    home: { isMovable: never, move: never },
    remote: {
      root: never, changes: never, read: never, find: never, create: never, update: never, move: never, remove: never, probe: never,
      versions: never, readVersion: never,
    },
  };
  let openStore: (store: NotesStore) => void = () => undefined;
  const app = join({
    store: new Promise((resolve) => (openStore = resolve)),
    host,
    online: () => Promise.resolve(online),
    prompts: (ports) => Promise.resolve(createPromptLibrary({ ...ports, builtIn: () => Promise.resolve([]), readText: () => Promise.resolve(readLibraryText) })),
    scopes: ['User.Read'],
    colleaguesScopes: ['User.ReadBasic.All'],
    hasCopy: false,
    language: { choices: [], load: () => Promise.resolve(englishWords()), speak: () => undefined },
    folderScopes: ['Files.ReadWrite'],
    allowFolder: () => Promise.resolve(),
    surroundings,
    timing: { now: surroundings.now, after: surroundings.after, chance: () => 0.5 },
    turn: { ifFree: async (work) => (await work(), true) },
    isOnline: createStore(true),
    profileScopes: ['User.Read'],
    notesScopes: ['Files.ReadWrite.AppFolder'],
    approvalLink: 'https://login.example.com/adminconsent',
    linkTo: (place) => Promise.resolve(place),
    wordsOfPrepare: () => Promise.resolve(),
    startOver: () => void calls.push('start over'),
  });
  return { app, surroundings, calendar, directory, calls, openStore };
}

describe('join', () => {
  it('reads calendar and directory while the account’s store is not open yet, and each only once', async () => {
    const { app, surroundings, calendar, openStore } = anApp();
    const opened = app.services.upcoming.open();
    await surroundings.pass(100);
    expect(app.services.session.snapshot()).toMatchObject({ kind: 'signed-in', name: 'Alex Morgan' });
    expect(app.services.upcoming.snapshot()).toEqual({ kind: 'loading' });
    openStore(memoryNotes());
    await surroundings.pass(1000);
    await opened;
    expect(app.services.upcoming.snapshot()).toMatchObject({ kind: 'ready', meetings: [{ event: { id: 'event-1' } }] });
    expect(calendar.asked).toHaveLength(1);
  });

  it('asks for a sign-in with the first scopes, and lists the meetings after it', async () => {
    const { app, surroundings, calendar, directory, calls, openStore } = anApp();
    [directory.fails, calendar.fails] = ['signed-out', 'signed-out'];
    void app.services.upcoming.open();
    await surroundings.pass(100);
    expect(app.services.session.snapshot()).toEqual({ kind: 'needs-sign-in', reason: 'signed-out' });
    [directory.fails, calendar.fails] = [undefined, undefined];
    void app.services.session.signIn();
    openStore(memoryNotes());
    await surroundings.pass(1000);
    expect(calls).toEqual(['interact User.Read']);
    expect(app.services.upcoming.snapshot()).toMatchObject({ kind: 'ready' });
  });

  it('signs out, removes the copy when asked, and starts over', async () => {
    const { app, calls, openStore } = anApp();
    const store = memoryNotes();
    openStore(store);
    await store.writeCache('me', 'something');
    await app.services.session.signOut(true);
    expect(calls).toEqual(['sign out', 'start over']);
    expect(await store.readCache('me')).toBeUndefined();
  });
});
