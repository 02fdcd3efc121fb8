import type { CalendarEvent, EventId, Person, TimeWindow } from '../domain/calendar/event';
import type { InvitationBody } from '../domain/invitation/invitation-body';
import type { FilePath } from '../domain/notes/file-path';
import type { Failure, FailureReason } from '../domain/shared/failure';
import type { Words } from '../domain/shared/words';
import type { Watched } from './store';

/** Who the user is, as the directory knows them. */
export type Me = {
  readonly name: string;
  /** Every address the user answers to, lower-cased; the first is the main one. */
  readonly addresses: readonly string[];
  /** Names the account on this device, so that two accounts never share a store (I14). */
  readonly accountId: string;
};

/** People the directory relates to the user. Either may be unreadable with the consent given: then it is empty. */
export type Circle = { readonly manager: Person | undefined; readonly reports: readonly Person[] };

export type CirclePart = keyof Circle;

export type Directory = {
  readonly me: () => Promise<Me>;
  /**
   * `refused` names what the directory has not or may not tell, so that it need not be asked again soon.
   * @param without parts that are not to be asked for; they come back empty
   */
  readonly circle: (without: ReadonlySet<CirclePart>) => Promise<Circle & { readonly refused?: readonly CirclePart[] }>;
};

/** What stands behind an address of the user's own organisation. Addresses of a person are lower-cased, the main one first. */
export type AddressEntry =
  | { readonly kind: 'person'; readonly name: string; readonly addresses: readonly string[] }
  | { readonly kind: 'group' };

/** Names of colleagues: open only to who allowed it (`docs/decisions/0013`). */
export type AddressBook = {
  /**
   * What the directory knows of lower-cased addresses of the user's own domains; what it cannot tell is left out.
   * Never asks the user. @throws {Failure} `consent-needed` or `signed-out` where it may not be read
   */
  readonly lookUp: (addresses: readonly string[]) => Promise<ReadonlyMap<string, AddressEntry>>;
};

export type Calendar = {
  /**
   * Occurrences that overlap `window`, earliest first, series expanded, every page followed.
   * @throws {Failure} with any reason but `changed-elsewhere`
   */
  readonly list: (window: TimeWindow) => Promise<readonly CalendarEvent[]>;
  /** @throws {Failure} `not-found` when it is gone or not the user's */
  readonly read: (eventId: EventId) => Promise<CalendarEvent>;
};

/** An invitation as it was last read. `changeTag` names that very state. */
export type Invitation = {
  readonly eventId: EventId;
  readonly isOrganizer: boolean;
  /** `occurrence` has the text of its series still, `exception` one of its own; `series` is the text of all dates without their own. */
  readonly kind: CalendarEvent['kind'] | 'series';
  readonly body: InvitationBody;
  readonly changeTag: string;
};

export type InviteWriter = {
  /** Whether a series can be read and written by its own id, or only what is open in a form. */
  readonly reachesSeries: boolean;
  readonly read: (eventId: EventId) => Promise<Invitation>;
  /**
   * Replaces the whole body, on the condition that it still is the one that `changeTag` names.
   * @throws {Failure} `changed-elsewhere` when it was edited since it was read
   */
  readonly write: (eventId: EventId, body: InvitationBody, changeTag: string) => Promise<Invitation>;
};

/** A time to be set aside in the user's own calendar: private, shown as busy, for nobody else, with a reminder as it begins. */
export type TimeToWrite = {
  readonly subject: string;
  /** Epoch ms. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly body: InvitationBody;
  /** What only we see of it, by which it is known again. */
  readonly mark: string;
};

/** An event of the user's calendar, read for whether we set it aside. `changeTag` names the state that was read. */
export type OwnTime = {
  readonly subject: string;
  readonly isBare: boolean;
  readonly body: InvitationBody;
  /** Absent in an event that is not ours. */
  readonly mark: string | undefined;
  readonly changeTag: string;
};

/** Times in the user's own calendar that they have us set aside. */
export type OwnTimes = {
  /** @throws {Failure} `not-found` when it is gone */
  readonly read: (eventId: EventId) => Promise<OwnTime>;
  /**
   * Writes one event, once for each `onceId`, however often the same is asked for.
   * @throws {Failure} `already-exists` when that id was used and cannot tell for which event
   */
  readonly add: (time: TimeToWrite, onceId: string) => Promise<EventId>;
  /**
   * Deletes it, on the condition that it still is what `changeTag` names, where the calendar knows conditions.
   * @throws {Failure} `not-found`, `changed-elsewhere`
   */
  readonly remove: (eventId: EventId, changeTag: string) => Promise<void>;
};

/** The version of a file that this device and OneDrive had in common last. */
export type Agreed = { readonly text: string; readonly tag: string; readonly itemId: string };

/** A notes file as this device has it. `revision` grows by one with each change made here or taken from there. */
export type StoredFile = {
  readonly path: FilePath;
  readonly text: string;
  readonly revision: number;
  readonly agreed: Agreed | undefined;
};

/** The notes on this device. Never waits for the network; a promise settles after the transaction has completed. */
export type LocalNotes = {
  readonly read: (path: FilePath) => Promise<StoredFile | undefined>;
  /** Every file, in code-unit order of the path. */
  readonly list: () => Promise<readonly StoredFile[]>;
  /**
   * Changes one file in a single transaction: `change` gets the text as it is (or undefined) and returns the new one.
   * Two tabs that write at once therefore never overwrite each other unseen. Returning the same text writes nothing.
   */
  readonly edit: (path: FilePath, change: (text: string | undefined) => string) => Promise<StoredFile>;
  /** Small things that are no notes: the last calendar, the sync cursor. JSON values by key. */
  readonly readCache: (key: string) => Promise<unknown>;
  readonly writeCache: (key: string, value: unknown) => Promise<void>;
  /** Called with the path after any change, whether made by this tab, by another, or taken from OneDrive. */
  readonly subscribe: (listener: (path: FilePath) => void) => () => void;
  /** `memory` when the browser refuses storage: nothing outlives the tab, and the user is told. */
  readonly durability: 'durable' | 'memory';
};

/** How far one file has come on its way to OneDrive. */
export type CloudState =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** Whether this device has read the notes in OneDrive once. Until then it knows less of the past than there is. */
export type FirstReading =
  | { readonly kind: 'reading'; readonly progress?: ReadingProgress }
  /** The user stopped it. What is not here is read when it is opened, or when they go on. */
  | { readonly kind: 'stopped'; readonly progress: ReadingProgress }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'done' };

/** How many files of OneDrive are on this device, of how many. */
export type ReadingProgress = { readonly read: number; readonly of: number };

/** The way to OneDrive, as screens need it. `src/sync` implements it. */
export type Cloud = {
  readonly stateOf: (path: FilePath) => CloudState;
  /** Files whose newest text is not in OneDrive yet. */
  readonly waiting: () => readonly FilePath[];
  readonly firstReading: () => FirstReading;
  /** Never throws; what is on the device stays. */
  readonly stopReading: () => Promise<void>;
  /** Never throws. */
  readonly goOnReading: () => Promise<void>;
  /** Reads these files first, where this device has not read them all yet. Never throws. */
  readonly bring: (wants: (path: FilePath) => boolean) => Promise<void>;
  /** Asks for an upload soon, at the engine's own pace. */
  readonly nudge: (path: FilePath) => void;
  /** Uploads what waits and looks for changes, now; settles when done or failed, never throws. */
  readonly syncNow: () => Promise<void>;
  /** Earlier versions of one file, newest first. @throws {Failure} */
  readonly versions: (path: FilePath) => Promise<readonly FileVersion[]>;
  /** @throws {Failure} */
  readonly readVersion: (path: FilePath, versionId: string) => Promise<string>;
  /** Why nothing goes to OneDrive until the user decides, or ever. */
  readonly trouble: () => CloudTrouble | undefined;
  /** Whether notes lie in two folders of ours there. It keeps nothing from going on. */
  readonly isSplit: () => boolean;
  /** The user wants the notes in the folder that stands there now: nothing is deleted, everything is put together (I8). Never throws. */
  readonly acceptRoot: () => Promise<void>;
  /** Files that are held because too many would go at once (I7). */
  readonly question: () => BulkQuestion | undefined;
  /** Never throws. */
  readonly answer: (answer: 'go-on' | 'keep') => Promise<void>;
  /** Deletes files of the trash for good, there and here; answers those that could not be. Never throws. */
  readonly deleteForGood: (paths: readonly FilePath[]) => Promise<readonly FilePath[]>;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Where the notes lie in OneDrive, if that is a folder of ours among the user's own. */
export type HomeFolder = {
  /** Whether they do, and the app folder works by now. @throws {Failure} */
  readonly isMovable: () => Promise<boolean>;
  /** Moves what is ours there into the app folder, which is the notes' place from then on. @throws {Failure} and may be done again */
  readonly move: () => Promise<void>;
};

export type CloudTrouble = { readonly kind: 'other-root' | 'no-conditions' };

export type BulkQuestion = { readonly direction: 'from-onedrive' | 'to-onedrive'; readonly paths: readonly FilePath[] };

export type FileVersion = { readonly id: string; readonly changedAt: number; readonly size: number };

/** An organisation's own prompts, at the address that stands in the app's configuration. */
export type OrganisationPrompts = {
  readonly url: string;
  /**
   * The file as text, or what keeps it from being one. Absent where nothing is to be fetched and only the copy of this device counts.
   * @throws {Failure} when it cannot be reached
   */
  readonly read?: () => Promise<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-large' | 'not-utf-8' }>;
};

export type Theme = 'light' | 'dark' | 'contrast';

/** A meeting as the host that shows us inside it describes it; every part may be missing. */
export type HostMeeting = {
  readonly joinUrl: string | undefined;
  readonly threadId: string | undefined;
  readonly title: string | undefined;
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
  /** A call, which nobody planned. Of two people it may name the other one, by their id in the directory or an address. */
  readonly call?: { readonly isGroup: boolean; readonly otherId?: string | undefined; readonly otherAddress?: string | undefined };
};

/** Where inside the app a link wants to go: `person/…`, `note/…`, `meeting/…`. */
export type DeepLink = string;

/** Who the program around us says is using it. It names a person; it proves nothing. */
export type HostUser = { readonly id: string | undefined; readonly address: string | undefined };

/** The program around us: Teams, Outlook, or a plain browser tab. */
export type Host = {
  readonly kind: 'teams' | 'outlook' | 'browser';
  readonly locale: string;
  readonly theme: () => Theme;
  readonly subscribeTheme: (listener: () => void) => () => void;
  readonly deepLink: DeepLink | undefined;
  /** Absent where the host does not tell. */
  readonly user?: HostUser;
  /** Names the meeting we are shown in before anything of it is known; undefined where the host has no name for it. */
  readonly meetingId?: string | undefined;
  /** The meeting we are shown in; undefined outside a meeting. @throws {Failure} */
  readonly meeting: () => Promise<HostMeeting | undefined>;
  /** Opens a page outside the app, or another place inside Microsoft 365. */
  readonly openLink: (url: string) => void;
  /** Tells the host that the first content is on screen. */
  readonly ready: () => void;
};

/** What an older Outlook does not do for the pane beside an appointment. */
export type MissingAbility = 'follow-selection' | 'tell-changes' | 'tell-calendar' | 'tell-theme';

/** The form that Outlook shows beside us. */
export type OpenForm = {
  /** The address of whoever's calendar it stands in, where that is not the user's own. @throws {Failure} */
  readonly owner: () => Promise<string | undefined>;
  /** Called when another item is selected, or people or time of this one change, as far as this Outlook tells. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly missing: () => readonly MissingAbility[];
  /** Opens a reply to the organizer, which the user sends or not. @throws where Outlook opens none */
  readonly draftReply: (html: string) => Promise<void>;
};

/** Access tokens for Graph. Interaction (a pop-up) happens only after `interact`, which a click must have asked for. */
export type Tokens = {
  /**
   * @param claims a challenge that the service put to the last token
   * @param isRefused the service did not take the last token, whatever its date says: it is to be renewed
   * @throws {Failure} `signed-out` or `consent-needed` when the user must act, `offline` when nothing answers
   */
  readonly silent: (scopes: readonly string[], claims?: string, isRefused?: boolean) => Promise<string>;
  /** May lead away from the page and never settle, where a plain browser tab blocks pop-ups. @throws {Failure} */
  readonly interact: (scopes: readonly string[], claims?: string) => Promise<void>;
  /** What a sign-in came to nothing by that led the tab away; known once a token was asked for, until the user is asked again. */
  readonly refusedBack?: () => Failure | undefined;
  readonly signOut: () => Promise<void>;
};

/** The clock, ids, time zone and words, as arguments of a workflow. */
export type Surroundings = {
  /** Epoch ms. */
  readonly now: () => number;
  /** A short random id of lower-case letters and digits. */
  readonly newId: () => string;
  /** IANA name, such as `Asia/Kolkata`. */
  readonly timeZone: string;
  /** The host's: its region tells what the language does not, such as which days are worked. */
  readonly locale: string;
  /** The words of the language that is chosen; the locale of dates and numbers comes with them. */
  readonly words: Watched<Words>;
  /** Calls `work` once after `ms`; the answer cancels it. */
  readonly after: (ms: number, work: () => void) => () => void;
};
