import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { decodeCircle, decodeMe } from './decode-cache';
import type { Circle, Directory, LocalNotes, Me } from './ports';
import { createStore, type Watched } from './store';

export type IdentityState =
  | { readonly kind: 'unknown'; readonly reason: FailureReason | undefined }
  /** `reason` says why the directory did not answer when it was asked last. */
  | { readonly kind: 'known'; readonly me: Me; readonly circle: Circle; readonly reason: FailureReason | undefined };

/** Who the user is and who is around them: from the device at once, from the directory once that answers. */
export type Identity = Watched<IdentityState> & {
  /** Settles with the device's copy read. Never throws, never waits for the network. */
  readonly openCopy: () => Promise<void>;
  /** Asks the directory; calls that come meanwhile share the one answer. Never throws: the state keeps what was known and says why nothing newer is. */
  readonly refresh: () => Promise<void>;
  /** Every address the user answers to, lower-cased; empty while the user is unknown. */
  readonly myAddresses: () => ReadonlySet<string>;
  readonly circle: () => Circle;
};

const ME = 'me';
const CIRCLE = 'circle';
const NOBODY: Circle = { manager: undefined, reports: [] };

export function createIdentity(ports: {
  readonly directory: Directory;
  readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
}): Identity {
  const store = createStore<IdentityState>({ kind: 'unknown', reason: undefined });
  const known = () => {
    const state = store.snapshot();
    return state.kind === 'known' ? state : undefined;
  };
  let copy: Promise<void> | undefined;
  let underWay: Promise<void> | undefined;

  const readCopy = async () => {
    const [me, circle] = await Promise.all([ports.local.readCache(ME), ports.local.readCache(CIRCLE)]).catch(() => []);
    const decodedMe = decodeMe(me);
    if (decodedMe === undefined || known() !== undefined) return;
    const { reason } = store.snapshot(); // Perhaps the directory was quicker to refuse than the device to read.
    store.set({ kind: 'known', me: decodedMe, circle: decodeCircle(circle) ?? NOBODY, reason });
  };

  const readAnew = async () => {
    try {
      const [me, circle] = await Promise.all([
        ports.directory.me(),
        // The circle only adds to what is shown; who the user is must not wait for it to be readable.
        ports.directory.circle().catch(() => known()?.circle ?? NOBODY),
      ]);
      if (!isSame(known(), me, circle)) store.set({ kind: 'known', me, circle, reason: undefined });
      // Not waited for: the account's store may open only because of what was just learnt.
      void Promise.all([ports.local.writeCache(ME, me), ports.local.writeCache(CIRCLE, circle)]).catch(() => undefined);
    } catch (error) {
      const reason = reasonOf(error);
      store.set((state) => ({ ...state, reason }));
    }
  };

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    openCopy: () => (copy ??= readCopy()),
    refresh: () =>
      (underWay ??= readAnew().finally(() => {
        underWay = undefined;
      })),
    myAddresses: () => new Set(known()?.me.addresses ?? []),
    circle: () => known()?.circle ?? NOBODY,
  };
}

function isSame(before: { me: Me; circle: Circle; reason: unknown } | undefined, me: Me, circle: Circle): boolean {
  return before?.reason === undefined && before !== undefined && JSON.stringify([before.me, before.circle]) === JSON.stringify([me, circle]);
}
