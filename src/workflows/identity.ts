import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { DAY } from '../domain/shared/time';
import { decodeCircle, decodeMe, decodeRefusals } from './decode-cache';
import type { Circle, CirclePart, Directory, LocalNotes, Me, Surroundings } from './ports';
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
  /** As `refresh`, and asks as well for what the directory refused lately, as after the user allowed more. */
  readonly refreshAll: () => Promise<void>;
  /** Every address the user answers to, lower-cased; empty while the user is unknown. */
  readonly myAddresses: () => ReadonlySet<string>;
  readonly circle: () => Circle;
};

const ME = 'me';
const CIRCLE = 'circle';
const REFUSALS = 'circle-refused';
const NOBODY: Circle = { manager: undefined, reports: [] };

/** Consent is rarely given from one day to the next, and a refusal at each start would fill the tenant's sign-in log. */
const REFUSAL_HOLDS_MS = 7 * DAY;

type IdentityPorts = {
  readonly directory: Directory;
  readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
  readonly surroundings: Pick<Surroundings, 'now'>;
  /**
   * Whether this device has a copy of the account, which tells what was refused lately and is read first. Where it has
   * none, waiting for one would be in vain: the account's store opens only once the directory said who the user is.
   */
  readonly hasCopy?: boolean;
};

export function createIdentity(ports: IdentityPorts): Identity {
  const store = createStore<IdentityState>({ kind: 'unknown', reason: undefined });
  const known = () => {
    const state = store.snapshot();
    return state.kind === 'known' ? state : undefined;
  };
  let copy: Promise<void> | undefined;
  let underWay: Promise<void> | undefined;
  let refusals: ReadonlyMap<CirclePart, number> = new Map();

  const readCopy = async () => {
    const [me, circle, refused] = await Promise.all([ME, CIRCLE, REFUSALS].map((key) => ports.local.readCache(key))).catch(() => []);
    refusals = new Map([...decodeRefusals(refused), ...refusals]);
    const decodedMe = decodeMe(me);
    if (decodedMe === undefined || known() !== undefined) return;
    const { reason } = store.snapshot(); // Perhaps the directory was quicker to refuse than the device to read.
    store.set({ kind: 'known', me: decodedMe, circle: decodeCircle(circle) ?? NOBODY, reason });
  };

  const readAnew = async () => {
    if (ports.hasCopy === true) await openCopy();
    try {
      // The circle only adds to what is shown; who the user is must not wait for it to be readable.
      const [me, circle] = await Promise.all([ports.directory.me(), readCircle().catch(() => known()?.circle ?? NOBODY)]);
      if (!isSame(known(), me, circle)) store.set({ kind: 'known', me, circle, reason: undefined });
      // Not waited for: the account's store may open only because of what was just learnt.
      void Promise.all([
        ports.local.writeCache(ME, me),
        ports.local.writeCache(CIRCLE, circle),
        ports.local.writeCache(REFUSALS, Object.fromEntries(refusals)),
      ]).catch(() => undefined);
    } catch (error) {
      const reason = reasonOf(error);
      store.set((state) => ({ ...state, reason }));
    }
  };

  const readCircle = async (): Promise<Circle> => {
    const now = ports.surroundings.now();
    const resting = new Map([...refusals].filter(([, at]) => now - at < REFUSAL_HOLDS_MS));
    const { refused = [], ...answer } = await ports.directory.circle(new Set(resting.keys()));
    refusals = new Map([...resting, ...refused.map((part) => [part, now] as const)]);
    return answer;
  };

  const openCopy = () => (copy ??= readCopy());
  const refresh = () =>
    (underWay ??= readAnew().finally(() => {
      underWay = undefined;
    }));

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    openCopy,
    refresh,
    refreshAll: async () => {
      await underWay;
      refusals = new Map();
      await refresh();
    },
    myAddresses: () => new Set(known()?.me.addresses ?? []),
    circle: () => known()?.circle ?? NOBODY,
  };
}

function isSame(before: { me: Me; circle: Circle; reason: unknown } | undefined, me: Me, circle: Circle): boolean {
  return before?.reason === undefined && before !== undefined && JSON.stringify([before.me, before.circle]) === JSON.stringify([me, circle]);
}
