import type { Moved, OwnFolder } from './own-folder';
import type { Cloud, HomeFolder } from './ports';

export type OwnFolderPorts = {
  readonly home: HomeFolder;
  readonly cloud: Pick<Cloud, 'syncNow' | 'trouble' | 'question' | 'waiting' | 'firstReading' | 'acceptRoot'>;
  /** Writes what is being typed, so that it goes along. */
  readonly flush: () => Promise<void>;
};

export function createOwnFolder({ home, cloud, flush }: OwnFolderPorts): OwnFolder {
  /** All that is there is here, and all that is here is there: then nothing can be left behind. */
  const isTogether = () =>
    cloud.trouble() === undefined && cloud.question() === undefined && cloud.waiting().length === 0 && cloud.firstReading().kind === 'done';

  const move = async (): Promise<Moved> => {
    await flush();
    await cloud.syncNow();
    if (!isTogether()) return 'not-yet';
    await home.move();
    await cloud.syncNow();
    // Another folder is what the user has just asked for: there is nothing more to decide (I8).
    if (cloud.trouble()?.kind === 'other-root') await cloud.acceptRoot();
    return isTogether() ? 'moved' : 'not-yet';
  };
  return {
    isMovable: () => home.isMovable().catch(() => false),
    move: () => move().catch((): Moved => 'not-yet'),
  };
}
