import type { Me } from '../workflows/ports';
import type { Online } from './join';

/** The store that the app began with, and what to do when somebody else turns out to be signed in. */
export type StoreOwner = {
  /** Whose store is open; undefined on a device that nobody used before, whose store opens for whoever signs in. */
  readonly accountId: () => string | undefined;
  readonly isOther: (me: Me) => void;
};

/**
 * The network, for the account whose store is open and for no other (I14): what was read for somebody else is never
 * handed on, and nothing is written before it is known who is signed in. Who that is travels beside the first reads, so
 * that it costs no round trip. When it is somebody else, the page is about to start again with their store: until then
 * whatever was asked waits.
 */
export function forOneAccount(online: Online, owner: StoreOwner): Online {
  let asked: Promise<Me> | undefined;

  const me = (): Promise<Me> => {
    const reading = online.directory.me().then((found) => {
      const { accountId } = found;
      if (accountId === (owner.accountId() ?? accountId)) return found;
      owner.isOther(found);
      return NEVER;
    });
    asked = reading;
    reading.catch(() => {
      if (asked === reading) asked = undefined;
    });
    return reading;
  };
  const isOurs = async (): Promise<void> => {
    if (owner.accountId() !== undefined) await (asked ?? me());
  };
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    const [answer] = await Promise.all([work(), isOurs()]);
    return answer;
  };
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    await isOurs();
    return work();
  };

  const { calendar, directory, home, inviteWriter, ownTimes, remote, tokens } = online;
  return {
    calendar: { list: (window) => read(() => calendar.list(window)), read: (eventId) => read(() => calendar.read(eventId)) },
    directory: { me, circle: (without) => read(() => directory.circle(without)), lookUp: (addresses) => read(() => directory.lookUp(addresses)) },
    inviteWriter: {
      reachesSeries: inviteWriter.reachesSeries,
      read: (eventId) => read(() => inviteWriter.read(eventId)),
      write: (eventId, body, tag) => write(() => inviteWriter.write(eventId, body, tag)),
    },
    ownTimes: {
      read: (eventId) => read(() => ownTimes.read(eventId)),
      add: (time, onceId) => write(() => ownTimes.add(time, onceId)),
      remove: (eventId, tag) => write(() => ownTimes.remove(eventId, tag)),
    },
    home: { isMovable: () => write(home.isMovable), move: () => write(home.move) }, // Asking for the app folder makes it.
    tokens: {
      ...tokens,
      interact: async (scopes, claims) => {
        await tokens.interact(scopes, claims);
        asked = undefined; // Somebody else may have signed in.
      },
    },
    remote: {
      ...remote,
      root: () => write(remote.root), // Asking for the app folder makes it.
      changes: (cursor) => read(() => remote.changes(cursor)),
      read: (itemId) => read(() => remote.read(itemId)),
      find: (path) => read(() => remote.find(path)),
      create: (path, text) => write(() => remote.create(path, text)),
      update: (itemId, text, ifMatch, way) => write(() => remote.update(itemId, text, ifMatch, way)),
      move: (itemId, to, ifMatch) => write(() => remote.move(itemId, to, ifMatch)),
      remove: (itemId, ifMatch) => write(() => remote.remove(itemId, ifMatch)),
      probe: () => write(remote.probe),
      versions: (itemId) => read(() => remote.versions(itemId)),
      readVersion: (itemId, versionId) => read(() => remote.readVersion(itemId, versionId)),
    },
  };
}

const NEVER = new Promise<never>(() => undefined);
