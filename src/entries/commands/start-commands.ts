import { loadWords } from '../../catalogue/load-words';
import { lastAccount } from '../../adapters/store/last-account';
import { memoryNotes } from '../../adapters/store/memory-notes';
import { openNotes } from '../../adapters/store/open-notes';
import { loadPrompts } from '../../domain/coaching/library/load-prompts';
import type { Words } from '../../domain/shared/words';
import { colleaguesOnDevice } from '../../workflows/colleagues';
import { createCoach } from '../../workflows/create-coach';
import { createDeviceFiles } from '../../workflows/device-files';
import { createIdentity } from '../../workflows/identity';
import { addAgendaCommand, removeAgendaCommand, type CommandOutcome } from '../../workflows/invitation-command';
import { createAbsences } from '../../workflows/known-absences';
import { createPromptLibrary } from '../../workflows/create-prompt-library';
import { createKnownCalendar } from '../../workflows/known-calendar';
import { createNoteShelf } from '../../workflows/note-shelf';
import type { Calendar, Directory, InviteWriter, LocalNotes } from '../../workflows/ports';
import { createRecognise } from '../../workflows/recognition';
import { createStore } from '../../workflows/store';
import { upcomingWindow } from '../../workflows/upcoming-window';
import { findAppointment } from '../find-meeting';
import { localeAtStart } from '../locale-at-start';
import { browserSurroundings } from '../surroundings';
import { commandWords } from './command-words';

type Outlook = {
  readonly calendar: Calendar;
  readonly inviteWriter: InviteWriter;
  readonly user: () => { readonly displayName: string; readonly emailAddress: string };
  readonly locale: string;
  /** Where an organisation's own prompts are. A command fetches nothing: it uses what this device kept of them. */
  readonly promptsUrl: string | undefined;
  /** Says something above the appointment. */
  readonly say: (words: string) => Promise<void>;
};

/** What Outlook hands to a command; it waits until `completed` is called, on every path. */
type CommandEvent = { readonly completed: () => void };

/** The two ribbon commands, from this device's data and the open appointment alone. */
export function startCommands(outlook: Outlook) {
  const words = loadWords(localeAtStart({ locale: outlook.locale, user: { id: undefined, address: outlook.user().emailAddress } }));
  words.catch(() => undefined); // Whoever waits for them hears of it.
  const say = async (outcome: CommandOutcome) => outlook.say(commandWords(outcome, await words));
  const carryOut = async (work: () => Promise<CommandOutcome>, event: CommandEvent) => {
    try {
      await say(await work());
    } catch {
      await say({ kind: 'failed', reason: 'unexpected' }).catch(() => undefined);
    } finally {
      event.completed();
    }
  };
  const run = (work: () => Promise<CommandOutcome>) => (event: CommandEvent) => void carryOut(work, event);
  return {
    addAgenda: run(() => addToOpenAppointment(outlook, words)),
    removeAgenda: run(async () => {
      const [event] = await outlook.calendar.list(ALWAYS);
      if (event === undefined) return { kind: 'failed', reason: 'not-found' };
      return removeAgendaCommand(outlook, event.id);
    }),
  };
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

async function addToOpenAppointment({ calendar, inviteWriter, user, locale, promptsUrl }: Outlook, words: Promise<Words>): Promise<CommandOutcome> {
  const { displayName, emailAddress } = user();
  const local = await deviceNotes(emailAddress);
  const surroundings = browserSurroundings(locale, createStore(await words));
  const shelf = createNoteShelf(createDeviceFiles({ local, surroundings }), surroundings);
  const prompts = createPromptLibrary({
    builtIn: loadPrompts,
    words: surroundings.words,
    readText: async () => (await import('../../domain/coaching/library/read-library-text')).readLibraryText,
    files: shelf.files,
    choice: () => shelf.settings().prompts,
    local,
    ...(promptsUrl !== undefined && { organisation: { url: promptsUrl } }),
  });
  // Outlook knows less of the user than the directory does: what it tells is used, never kept.
  const identity = createIdentity({ surroundings, local: { readCache: local.readCache, writeCache: () => Promise.resolve() }, directory: outlookDirectory(displayName, emailAddress) });
  const known = createKnownCalendar({ calendar, local, surroundings }, (now) => upcomingWindow(now, surroundings.timeZone));
  const found = await findAppointment(calendar, known)();
  if (found.kind !== 'found') return { kind: 'failed', reason: 'not-found' };
  const recognise = createRecognise(shelf, identity, await colleaguesOnDevice(local));
  return addAgendaCommand(
    {
      shelf,
      identity,
      recognise,
      absences: createAbsences({ calendar, known, local, recognise, surroundings }),
      coach: createCoach(prompts),
      calendar: { read: known.event },
      inviteWriter,
      surroundings,
    },
    found.eventId,
  );
}

/** The notes of the mailbox's owner, if it was they who used this device last; else none (I14). */
async function deviceNotes(address: string): Promise<LocalNotes> {
  const last = lastAccount();
  return last?.address.toLowerCase() === address.toLowerCase() ? openNotes(last.accountId) : memoryNotes();
}

/** Outlook knows whose mailbox it is, and nobody around them. */
function outlookDirectory(name: string, address: string): Directory {
  const lower = address.toLowerCase();
  return {
    me: () => Promise.resolve({ name, addresses: [lower], accountId: lower }),
    circle: () => Promise.resolve({ manager: undefined, reports: [] }),
  };
}
