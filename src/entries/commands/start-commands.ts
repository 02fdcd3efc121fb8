import { loadWords } from '../../catalogue/load-words';
import { lastAccount } from '../../adapters/store/last-account';
import { hasMailboxNotes, mailboxNotes } from '../../adapters/store/mailbox-notes';
import { memoryNotes } from '../../adapters/store/memory-notes';
import { openNotes } from '../../adapters/store/open-notes';
import { loadPrompts } from '../../domain/coaching/library/load-prompts';
import { SECOND } from '../../domain/shared/time';
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
import type { Calendar, DeepLink, InviteWriter, LocalNotes, OpenForm, Surroundings } from '../../workflows/ports';
import { createRecognise } from '../../workflows/recognition';
import { createStore } from '../../workflows/store';
import { upcomingWindow } from '../../workflows/upcoming-window';
import { findAppointment } from '../find-appointment';
import { localeAtStart } from '../locale-at-start';
import { mailboxDirectory } from '../mailbox-directory';
import { browserSurroundings } from '../surroundings';
import { commandWords } from './command-words';

type Outlook = {
  readonly calendar: Calendar;
  readonly form: Pick<OpenForm, 'owner'>;
  readonly inviteWriter: InviteWriter;
  readonly user: () => { readonly displayName: string; readonly emailAddress: string };
  readonly locale: string;
  /** Where an organisation's own prompts are. A command fetches nothing: it uses what this device kept of them. */
  readonly promptsUrl: string | undefined;
  readonly linkTo: (place: DeepLink) => Promise<string>;
  /** Says something above the appointment. */
  readonly say: (words: string) => Promise<void>;
  /** Tells the pane, if it is open, that the invitation is another now. */
  readonly written: () => void;
  readonly after: Surroundings['after'];
};

/** A call that Outlook never answers must not keep a command alive: Outlook would show it at work for five minutes. */
const PATIENCE_MS = 30 * SECOND;

/** What Outlook hands to a command; it waits until `completed` is called, on every path. */
type CommandEvent = { readonly completed: () => void };

/** The two ribbon commands, from this device's data and the open appointment alone. */
export function startCommands(outlook: Outlook) {
  const words = spokenWords(outlook);
  words.catch(() => undefined); // Whoever waits for them hears of it.
  const say = async (outcome: CommandOutcome) => outlook.say(commandWords(outcome, await words));
  const carryOut = async (work: () => Promise<CommandOutcome>, event: CommandEvent) => {
    const complete = once(event.completed);
    const stopWaiting = outlook.after(PATIENCE_MS, () => {
      void say(UNEXPECTED).catch(() => undefined);
      complete();
    });
    try {
      const outcome = await work();
      if (isWritten(outcome)) outlook.written();
      await say(outcome);
    } catch {
      await say(UNEXPECTED).catch(() => undefined);
    } finally {
      stopWaiting();
      complete();
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

const UNEXPECTED: CommandOutcome = { kind: 'failed', reason: 'unexpected' };

function isWritten({ kind }: CommandOutcome): boolean {
  return kind === 'added' || kind === 'updated' || kind === 'removed';
}

async function spokenWords({ locale, user }: Outlook): Promise<Words> {
  return loadWords(localeAtStart({ locale, user: { id: undefined, address: user().emailAddress } }), 'command');
}

/** Outlook takes a second word of completion for an error. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

async function addToOpenAppointment({ calendar, form, inviteWriter, user, locale, promptsUrl, linkTo }: Outlook, words: Promise<Words>): Promise<CommandOutcome> {
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
  const identity = createIdentity({ surroundings, local: { readCache: local.readCache, writeCache: () => Promise.resolve() }, directory: mailboxDirectory({ name: displayName, address: emailAddress }) });
  const known = createKnownCalendar({ calendar, local, surroundings }, (now) => upcomingWindow(now, surroundings.timeZone));
  const found = await findAppointment({ calendar, form, user: emailAddress, now: surroundings.now }, known)();
  if (found.kind === 'other-calendar') return found;
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
      linkTo,
    },
    found.eventId,
  );
}

/** The notes of the mailbox's owner, if it was they who used this device last; else none (I14) but the agendas that were changed beside an appointment (OL5). */
async function deviceNotes(address: string): Promise<LocalNotes> {
  const last = lastAccount();
  if (last?.address.toLowerCase() === address.toLowerCase()) return openNotes(last.accountId);
  return (await hasMailboxNotes(address.toLowerCase())) ? mailboxNotes(address.toLowerCase(), Date.now()) : memoryNotes();
}
