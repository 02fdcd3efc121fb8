import { COLLEAGUES_SCOPES, NOTES_SCOPES, PROFILE_SCOPES, SIGN_IN_SCOPES, WIDER_FILES_SCOPES } from '../adapters/auth/scopes';
import { allowOwnFolder, type PlaceMemory } from '../adapters/graph/place-memory';
import { rememberAccount } from '../adapters/store/last-account';
import { rememberLanguage } from '../adapters/store/last-language';
import type { NotesStore } from '../adapters/store/notes-store';
import { turnTaking } from '../adapters/store/turn-taking';
import { LANGUAGES, type WordsScope } from '../catalogue/load-messages';
import { loadWords } from '../catalogue/load-words';
import type { Host, Me } from '../workflows/ports';
import { loadTheme } from '../ui/shell/theme-styles';
import { createStore } from '../workflows/store';
import { accountStore, openLastStore, recordOwner } from './account-store';
import type { Configuration } from './configuration';
import { forOneAccount } from './for-one-account';
import { forgetScreens } from './kept-screen/kept-screens';
import { join, type App, type Online, type Parts } from './join';
import { keepFieldInSight } from './keep-field-in-sight';
import { promptLibrary } from './prompt-library';
import { localeAtStart } from './locale-at-start';
import { nextTask } from './next-task';
import { once } from './once';
import { browserSurroundings, browserTiming, networkState } from './surroundings';

export type Boot = App & {
  readonly host: Host;
  /**
   * To be called when the first screen is drawn. What the device knows is on it, and the network follows.
   * @param awaitsContent the last look stands there already: all else leaves the processor to the content that it shows
   */
  readonly painted: (awaitsContent?: boolean) => void;
  /** To be called when the screen has its content: only then is the device's copy brought up to date with OneDrive. */
  readonly content: () => void;
};

type OfOutlook = Pick<Parts, 'inviteWriter'> & {
  /** @param goOnUnknown see `AccountStore`; does nothing where this device knows the account */
  readonly withMailbox?: (host: Host, goOnUnknown: (accountId: string) => boolean) => Parts['withMailbox'];
  /** Hears who is signed in, with their store. */
  readonly known?: (me: Me, store: NotesStore) => void;
};

/**
 * Starts the app in the order that paints soonest: the device's store opens beside the question of who hosts us, the
 * screen draws what it holds, and sign-in and Graph load beside that.
 */
export async function boot(configuration: Configuration, detect: () => Promise<Host>, scope: WordsScope, ofOutlook: OfOutlook = {}): Promise<Boot> {
  const opened = openLastStore();
  const steps = startSteps();
  const host = await detect();
  let said = scope;
  const [loadedWords] = await Promise.all([loadWords(localeAtStart(host), said), loadTheme(host.theme())]);
  const words = createStore(loadedWords);
  const account = accountStore(await opened, host.user, () => {
    forgetScreens();
    location.reload();
  });
  const place = keptIn(account.store, 'onedrive:place');
  // With a copy to show, the scripts of the network come after it; without one, nothing shows before they are here. They
  // start after the host in any case: nested sign-in is put in place by the host's own start.
  const online = once<Online>(async () => {
    if (account.isKnown) await steps.isDrawn;
    const { goOnline } = await import(/* webpackChunkName: "online" */ './online');
    await nextTask();
    return forOneAccount(goOnline(configuration, place), { accountId: account.owner, isOther: account.is });
  });

  const app = join({
    store: account.store,
    host,
    online,
    ...(ofOutlook.inviteWriter !== undefined && { inviteWriter: ofOutlook.inviteWriter }),
    withMailbox: ofOutlook.withMailbox?.(host, account.goOnUnknown),
    prompts: promptLibrary(configuration.promptsUrl),
    scopes: SIGN_IN_SCOPES,
    profileScopes: PROFILE_SCOPES,
    notesScopes: NOTES_SCOPES,
    approvalLink: `${configuration.authority}/adminconsent?client_id=${configuration.clientId}`,
    colleaguesScopes: COLLEAGUES_SCOPES,
    hasCopy: account.isKnown,
    folderScopes: WIDER_FILES_SCOPES,
    allowFolder: (isAllowed) => allowOwnFolder(place, isAllowed),
    surroundings: browserSurroundings(host.locale, words),
    drawn: steps.isDrawn,
    language: {
      choices: LANGUAGES,
      load: (locale) => loadWords(locale, said),
      speak: (spoken, language) => {
        words.set(spoken);
        void account.id.then((accountId) => rememberLanguage(accountId, language));
      },
    },
    wordsOfPrepare: async () => {
      if (said !== 'panel') return;
      words.set(await loadWords(words.snapshot().locale, 'prepare'));
      said = 'prepare';
    },
    timing: browserTiming,
    turn: { ifFree: async (work) => turnTaking(await account.id).ifFree(work) },
    isOnline: networkState(),
    linkTo: async (place) => (await import('./app-link')).appLink(place, location.href, configuration.teamsAppId),
    startOver: () => {
      forgetScreens();
      rememberAccount(undefined);
      void recordOwner(undefined).then(() => location.reload());
    },
  });

  app.identity.subscribe(() => {
    const state = app.identity.snapshot();
    if (state.kind !== 'known') return;
    account.is(state.me);
    if (account.owner() === state.me.accountId) void account.store.then((store) => ofOutlook.known?.(state.me, store));
  });
  followWindow(app);
  keepFieldInSight();
  // Asked for in one breath, so that they travel in one request.
  void app.identity.refresh();
  void app.calendar.refresh();
  // While a new device waits for its first answer, there is time for what composes from it.
  if (!account.isKnown) online().then(app.services.coach.open).catch(() => undefined);
  void steps.isPainted.then(host.ready);
  void steps.hasContent.then(app.sync.start);
  return { ...app, host, painted: steps.painted, content: steps.content };
}

/** What the start waits for, step by step. */
function startSteps() {
  const [paint, drawing, content] = [signal(), signal(), signal()];
  return {
    isPainted: paint.given,
    /** Nothing is to be drawn any more before the network, and what takes the processor, have their turn. */
    isDrawn: drawing.given,
    hasContent: content.given,
    painted: (awaitsContent = false) => {
      paint.give();
      if (!awaitsContent) drawing.give();
    },
    content: () => {
      drawing.give();
      content.give();
    },
  };
}

/** What is typed is written before the window goes, and what changed elsewhere is looked for when it comes back. */
function followWindow({ services, sync }: App): void {
  const flush = () => void services.notebook.flush();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
    else void sync.focus();
  });
  window.addEventListener('focus', () => void sync.focus());
  window.addEventListener('online', () => void services.session.lookAgain());
}

function keptIn(store: Promise<NotesStore>, key: string): PlaceMemory {
  return {
    read: async () => (await store).readCache(key),
    write: async (value) => (await store).writeCache(key, value),
  };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
