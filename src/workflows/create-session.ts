import { Failure, reasonOf, type FailureReason } from '../domain/shared/failure';
import { derived, ticks } from './derived';
import type { Identity, IdentityState } from './identity';
import type { Cloud, CloudState, FirstReading, LocalNotes, Tokens } from './ports';
import type { Refusal, Session, SessionState } from './session';
import { createStore, type Watched } from './store';

type SessionPorts = {
  readonly identity: Identity;
  readonly tokens: Pick<Tokens, 'silent' | 'interact' | 'refusedBack' | 'signOut'>;
  readonly cloud: Pick<Cloud, 'waiting' | 'stateOf' | 'firstReading' | 'stopReading' | 'goOnReading' | 'syncNow' | 'trouble' | 'acceptRoot' | 'subscribe'>;
  readonly local: Pick<LocalNotes, 'durability'>;
  readonly isOnline: Watched<boolean>;
  /** What the app needs at first, in the order in which it is asked for. */
  readonly scopes: readonly string[];
  /** What is enough for who does not allow the calendar. */
  readonly profileScopes: readonly string[];
  /** For the notes in OneDrive: asked for only once there are some. */
  readonly notesScopes: readonly string[];
  readonly approvalLink: string;
  /** What some accounts want before they give an app its folder. */
  readonly folderScopes: readonly string[];
  /** Keeps the user's word on a folder of ours among their own, for an account that has none for the app. */
  readonly allowFolder: (isAllowed: boolean) => Promise<void>;
  /** Keeps what is typed and not yet written; called before anything is let go of. */
  readonly flush: () => Promise<void>;
  /** Removes everything that this device has of the account, for good. */
  readonly removeDeviceCopy: () => Promise<void>;
  /** What is to be read again once the user is signed in. */
  readonly afterSignIn: () => Promise<void>;
  /** Forgets on this device who was signed in. */
  readonly afterSignOut: () => void;
};

/** Reasons that only the user's own click can clear. */
const USER_MUST_ACT: ReadonlySet<FailureReason> = new Set(['signed-out', 'consent-needed']);

export function createSession(ports: SessionPorts): Session {
  const { identity, tokens, cloud } = ports;
  const state = derived([identity, ticks(cloud.subscribe), ports.isOnline], () => stateOf(identity.snapshot(), isTurnedAway(cloud), ports.isOnline.snapshot()), isSameState);
  const askedInVain = createStore<Refusal | undefined>(undefined);
  // What the tab came back with is known by the time that the identity is.
  const refusal = derived([askedInVain, identity], () => askedInVain.snapshot() ?? refusalOf(tokens.refusedBack?.()));
  /** Whether the user was asked and all was granted. Never throws: a closed window is the user's answer, and what else stood in the way is kept to be said. */
  const ask = async (scopes: readonly string[]): Promise<boolean> => {
    try {
      await tokens.interact(scopes);
      askedInVain.set(undefined);
      return true;
    } catch (error) {
      askedInVain.set(refusalOf(error));
      return false;
    }
  };
  const signIn = async (scopes: readonly string[]): Promise<void> => {
    await ports.flush(); // A browser that blocks pop-ups leads the whole tab away.
    if (!(await ask(scopes))) return;
    await identity.refresh();
    await ports.afterSignIn();
  };
  const isNotesConsentMissing = () =>
    tokens.silent(ports.notesScopes).then(
      () => false,
      (error: unknown) => reasonOf(error) === 'consent-needed',
    );
  return {
    snapshot: state.snapshot,
    subscribe: state.subscribe,
    signIn: () => signIn(ports.scopes),
    signInWithoutCalendar: () => signIn(ports.profileScopes),
    lookAgain: async () => {
      const isAnswered = identity.snapshot().reason === undefined;
      await (isAnswered ? cloud.syncNow() : Promise.all([identity.refresh(), ports.afterSignIn()]));
    },
    refusal,
    approvalLink: ports.approvalLink,
    signOut: async (removeDeviceCopy) => {
      await ports.flush();
      await tokens.signOut();
      if (removeDeviceCopy) await ports.removeDeviceCopy();
      ports.afterSignOut();
    },
    allowNotes: async () => {
      const wasInTrouble = cloud.trouble() !== undefined;
      await ports.flush(); // As for a sign-in.
      if (await isNotesConsentMissing()) {
        if (await ask(ports.notesScopes)) await cloud.syncNow();
        return; // Where this account refuses the folder even so, the screen says it and the next click asks for more.
      }
      // The word is kept before it, since the tab may come back as another page.
      if (!(await ports.allowFolder(true).then(() => ask(ports.folderScopes), () => false))) {
        // The user's no: the notes stay on this device, and the screen goes on saying so.
        await ports.allowFolder(false).catch(() => undefined);
        return;
      }
      await cloud.syncNow();
      // Another folder is what the user has just asked for: there is nothing more to decide (I8).
      if (!wasInTrouble && cloud.trouble()?.kind === 'other-root') await cloud.acceptRoot();
    },
    readNotes: cloud.syncNow,
    stopReading: cloud.stopReading,
    goOnReading: cloud.goOnReading,
    firstReading: { snapshot: cloud.firstReading, subscribe: cloud.subscribe },
    isFolderRefused: { snapshot: () => cloud.waiting().some((path) => isRefused(cloud.stateOf(path))), subscribe: cloud.subscribe },
    notYetInOneDrive: { snapshot: () => cloud.waiting().length, subscribe: cloud.subscribe },
    get isDurable() {
      return ports.local.durability === 'durable';
    },
    isOnline: ports.isOnline,
  };
}

function isSameState(before: SessionState, after: SessionState): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** Whether the notes stay away from OneDrive because the sign-in has ended, be it in the middle of a save. */
function isTurnedAway({ firstReading, waiting, stateOf: stateOfNote }: SessionPorts['cloud']): boolean {
  const isEnded = (one: CloudState | FirstReading): boolean => one.kind === 'failed' && one.reason === 'signed-out';
  return isEnded(firstReading()) || waiting().some((path) => isEnded(stateOfNote(path)));
}

function refusalOf(error: unknown): Refusal | undefined {
  return error === undefined ? undefined : { reason: reasonOf(error), code: error instanceof Failure ? error.code : undefined };
}

function isRefused(state: CloudState): boolean {
  return state.kind === 'failed' && state.reason === 'consent-needed';
}

/** Who this device knows counts as signed in until a service says that it is not so: without a network there is none to say it, and none to sign in at. */
function stateOf(identity: IdentityState, isAway: boolean, isOnline: boolean): SessionState {
  const { reason } = identity;
  if (identity.kind === 'unknown') {
    if (reason === undefined) return { kind: 'starting' };
    return reason === 'offline' || !isOnline ? { kind: 'out-of-reach' } : { kind: 'needs-sign-in', reason };
  }
  if (isOnline && reason !== undefined && USER_MUST_ACT.has(reason)) return { kind: 'needs-sign-in', reason };
  if (isOnline && isAway) return { kind: 'needs-sign-in', reason: 'signed-out' };
  const { name, addresses } = identity.me;
  return { kind: 'signed-in', name, address: addresses[0] ?? '' };
}
