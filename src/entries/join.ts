import { loadPrompts } from '../domain/coaching/library/load-prompts';
import type { Words } from '../domain/shared/words';
import type { NotesStore } from '../adapters/store/notes-store';
import type { Sync } from '../sync/engine';
import type { RemoteNotes, Timing, TurnTaking } from '../sync/ports';
import { createAgendas } from '../workflows/create-agendas';
import { createColleagues } from '../workflows/colleagues';
import { createCoach } from '../workflows/create-coach';
import { createNotebook } from '../workflows/create-notebook';
import { createPeople } from '../workflows/create-people';
import type { PromptLibraryPorts } from '../workflows/create-prompt-library';
import { createSafety } from '../workflows/create-safety';
import { createSession } from '../workflows/create-session';
import { createSettings } from '../workflows/create-settings';
import { createUpcoming } from '../workflows/create-upcoming';
import { createDeviceFiles } from '../workflows/device-files';
import { followLanguage } from '../workflows/follow-language';
import { createIdentity, type Identity } from '../workflows/identity';
import { createAbsences } from '../workflows/known-absences';
import { createKnownCalendar, type KnownCalendar } from '../workflows/known-calendar';
import type { CallPorts } from '../workflows/meeting-by-call';
import { lateNotes } from '../workflows/late-notes';
import { lateMethods } from '../workflows/late-workflow';
import { latePromptLibrary } from '../workflows/late-prompt-library';
import { createMergeRecord } from '../workflows/merge-record';
import { createNoteFiles } from '../workflows/note-files';
import { createNoteShelf } from '../workflows/note-shelf';
import { createOtherTongues } from '../workflows/other-tongues';
import type { AddressBook, Calendar, Cloud, Directory, HomeFolder, Host, InviteWriter, OwnTimes, Surroundings, Tokens } from '../workflows/ports';
import type { PromptLibrary } from '../workflows/prompt-library';
import { createRecognise } from '../workflows/recognition';
import type { LanguageChoice } from '../workflows/settings';
import type { Services } from '../workflows/services';
import type { Watched } from '../workflows/store';
import { upcomingWindow } from '../workflows/upcoming-window';
import { lateSync } from './late-sync';
import { lateArchive, lateFilesToLookAt, lateInsights, lateNoteImport, lateOwnFolder, latePractice, latePreparation, lateRetention, lateTrash, lateTwoVersions } from './late-workflows';
import { nextTask } from './next-task';

/** What the network gives, once its script is here. */
export type Online = {
  readonly calendar: Calendar;
  readonly directory: Directory & AddressBook;
  readonly inviteWriter: InviteWriter;
  readonly ownTimes: OwnTimes;
  readonly home: HomeFolder;
  readonly remote: RemoteNotes;
  readonly tokens: Tokens;
};

export type Parts = {
  /** Settles once the account is known and its store is open. */
  readonly store: Promise<NotesStore>;
  readonly host: Host;
  /** Loads the script with sign-in and Graph when it is first asked. */
  readonly online: () => Promise<Online>;
  /** Outlook's own way to the open appointment, where there is one. */
  readonly inviteWriter?: InviteWriter;
  readonly calendar?: Calendar;
  /** What Outlook itself knows of the user, where Microsoft 365 tells nothing. */
  readonly withMailbox?: ((directory: Directory) => Directory) | undefined;
  /** Loads the script that joins the prompts in use. */
  readonly prompts: (ports: Pick<PromptLibraryPorts, 'files' | 'choice' | 'local' | 'words'>) => Promise<PromptLibrary>;
  readonly scopes: readonly string[];
  /** What is enough without the calendar. */
  readonly profileScopes: readonly string[];
  /** For the notes in OneDrive. */
  readonly notesScopes: readonly string[];
  /** Where an administrator allows it all for everybody. */
  readonly approvalLink: string;
  /** Asked for by a click of its own, and refusable: names of colleagues. */
  readonly colleaguesScopes: readonly string[];
  /** Whether this device has been used with the account before. */
  readonly hasCopy: boolean;
  readonly folderScopes: readonly string[];
  readonly allowFolder: (isAllowed: boolean) => Promise<void>;
  readonly surroundings: Surroundings;
  /** Settles once the first screen is drawn; left out where there is none. */
  readonly drawn?: Promise<void>;
  readonly language: {
    readonly choices: readonly LanguageChoice[];
    readonly load: (locale: string) => Promise<Words>;
    readonly speak: (words: Words, language: string | undefined) => void;
  };
  readonly timing: Timing;
  readonly turn: TurnTaking;
  readonly isOnline: Watched<boolean>;
  readonly linkTo: Services['linkTo'];
  readonly wordsOfPrepare: Services['wordsOfPrepare'];
  /** Leaves nothing of the account on the screen. */
  readonly startOver: () => void;
};

/** The whole app without a screen. */
export type App = {
  readonly services: Services;
  readonly identity: Identity;
  readonly calendar: KnownCalendar;
  readonly sync: Sync;
  /** What a call is joined to a person by, once the device's copy is open. */
  readonly calls: () => Promise<CallPorts>;
};

/** Joins ports to adapters; knows no framework. */
export function join(parts: Parts): App {
  const { host, surroundings, online } = parts;
  const local = lateNotes(parts.store);
  const { calendar, directory, home, inviteWriter, ownTimes, tokens } = whenOnline(online);
  const merges = createMergeRecord(local);
  void merges.open();
  const sync = lateSync(async () => {
    await nextTask();
    const { notesEngine } = await import(/* webpackChunkName: "sync" */ './notes-engine');
    await nextTask();
    return notesEngine({ ...parts, local, notice: merges.add });
  });
  const cloud: Cloud = sync;
  const shelf = createNoteShelf(createDeviceFiles({ local, surroundings }), surroundings, merges.paths);
  followLanguage({ shelf, hostLocale: host.locale, spoken: surroundings.words.snapshot, ...parts.language });
  const noteFiles = createNoteFiles({ local, shelf });
  const identity = createIdentity({ directory: parts.withMailbox?.(directory) ?? directory, local, surroundings, hasCopy: parts.hasCopy });
  const known = createKnownCalendar({ calendar: parts.calendar ?? calendar, local, surroundings }, (now) => upcomingWindow(now, surroundings.timeZone));
  const colleagues = createColleagues({ addressBook: directory, local, calendar: known, identity, tokens, surroundings, scopes: parts.colleaguesScopes });
  const recognise = createRecognise(shelf, identity, colleagues);
  const absences = createAbsences({ calendar: parts.calendar ?? calendar, known, local, recognise, surroundings });
  const prompts = latePromptLibrary(() => parts.prompts({ files: shelf.files, choice: () => shelf.settings().prompts, local, words: surroundings.words }));
  const coach = createCoach(prompts, createOtherTongues({ languages: parts.language.choices, spoken: surroundings.words, loadWords: parts.language.load, loadPrompts }));
  const common = { local, cloud, merges, shelf, noteFiles, calendar: known, absences, identity, colleagues, recognise, coach, surroundings };

  const upcoming = createUpcoming({ ...common, drawn: parts.drawn });
  const notebook = createNotebook(common);
  const trash = lateTrash({ ...common, flush: notebook.flush });
  const safety = createSafety(common);
  const services: Services = {
    upcoming,
    colleagues,
    notebook,
    agendas: createAgendas({ ...common, inviteWriter: parts.inviteWriter ?? inviteWriter, linkTo: parts.linkTo }),
    people: createPeople({ ...common, upcoming }),
    settings: createSettings({ ...common, languages: parts.language.choices, prompts }),
    session: createSession({
      ...common,
      tokens,
      isOnline: parts.isOnline,
      scopes: parts.scopes,
      profileScopes: parts.profileScopes,
      notesScopes: parts.notesScopes,
      approvalLink: parts.approvalLink,
      folderScopes: parts.folderScopes,
      allowFolder: parts.allowFolder,
      flush: notebook.flush,
      removeDeviceCopy: async () => (await parts.store).remove(),
      afterSignIn: async () => {
        await Promise.all([upcoming.reload(), sync.syncNow()]);
      },
      afterSignOut: () => {
        sync.stop();
        parts.startOver();
      },
    }),
    archive: lateArchive({ ...common, flush: notebook.flush }),
    noteImport: lateNoteImport({ ...common, upcoming }),
    insights: lateInsights(common),
    practice: latePractice(common),
    preparation: latePreparation({ ...common, ownTimes, read: calendar.read, linkTo: parts.linkTo }),
    safety,
    trash,
    retention: lateRetention({ ...common, trash }),
    ownFolder: lateOwnFolder({ cloud, home, flush: notebook.flush }),
    twoVersions: lateTwoVersions({ ...common, flush: notebook.flush }),
    filesToLookAt: lateFilesToLookAt({ shelf, nameOf: safety.nameOf }),
    coach,
    host,
    linkTo: parts.linkTo,
    wordsOfPrepare: parts.wordsOfPrepare,
    surroundings,
  };
  const calls = async (): Promise<CallPorts> => {
    await Promise.all([shelf.open(), identity.openCopy()]);
    return { calendar: known, recognise, addressBook: directory, surroundings };
  };
  return { services, identity, calendar: known, sync, calls };
}

/** The ports of the network before its script is here: each call waits for it. */
function whenOnline(online: () => Promise<Online>): Omit<Online, 'remote'> {
  let arrived: Online | undefined;
  const ready = async (): Promise<Online> => (arrived = await online());
  return {
    calendar: lateMethods(async () => (await ready()).calendar, 'list', 'read'),
    directory: lateMethods(async () => (await ready()).directory, 'me', 'circle', 'lookUp'),
    inviteWriter: { reachesSeries: true, ...lateMethods(async () => (await ready()).inviteWriter, 'read', 'write') },
    ownTimes: lateMethods(async () => (await ready()).ownTimes, 'read', 'add', 'remove'),
    home: lateMethods(async () => (await ready()).home, 'isMovable', 'move'),
    tokens: { ...lateMethods(async () => (await ready()).tokens, 'silent', 'interact', 'signOut'), refusedBack: () => arrived?.tokens.refusedBack?.() },
  };
}
