import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { calendarFile, OWNER, type FileEvent } from '../../../support/calendar-file';
import { aDataFolder } from '../../../support/sandbox-process';
import { openWorld, TUESDAY, type World } from '../../../support/visit';

/** A manager with one report and no notes yet: opens quickly, and whatever file there is has been written by the test. */
export async function openSmallWorld(...others: readonly FileEvent[]): Promise<World> {
  const { folder, remove } = aDataFolder();
  const file = join(folder, 'one-report.ics');
  writeFileSync(file, calendarFile([{ kind: 'one-on-one', with: 'Jonas Huber', from: '2026-11-24', at: '09:30' }, ...others]));
  const world = await openWorld('--today', TUESDAY, '--calendar', file, '--me', OWNER.address);
  return {
    ...world,
    end: async () => {
      await world.end();
      remove();
    },
  };
}

/** The origin of the app, whose storage it is. */
export async function appOriginOf(world: World): Promise<string> {
  const { appOrigin } = (await (await fetch(`${world.sandbox().url}/__sandbox/host`)).json()) as { readonly appOrigin: string };
  return appOrigin;
}
