import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { SandboxOptions } from '../command-line';
import { importCalendar } from '../people/import-calendar';
import { seedTenant } from '../people/seed-tenant';
import type { SeedFile, Tenant } from '../people/tenant';
import { CannotStart, codeOf } from './cannot-start';

/** What the mailbox and the OneDrive hold when they are made, and where the mailbox is kept from then on. */
export type World = {
  /** Relative to the data folder. */
  readonly mailboxFolder: string;
  readonly seed: () => { readonly tenant: Tenant; readonly files: readonly SeedFile[] };
};

const SEED = 20261124;

/**
 * The seeded company, or the user's own calendar.
 * @param now the sandbox's time when it starts
 * @throws {CannotStart} for a calendar that cannot be read or used
 */
export async function worldOf({ calendarFile, me }: Pick<SandboxOptions, 'calendarFile' | 'me'>, now: number, timeZone: string): Promise<World> {
  if (calendarFile === undefined) {
    const today = new Intl.DateTimeFormat('sv', { timeZone }).format(now);
    return { mailboxFolder: '.', seed: () => seedTenant({ today, timeZone, seed: SEED }) };
  }
  const text = await readFile(calendarFile, 'utf8').catch((error: unknown) => {
    throw new CannotStart(`--calendar ${calendarFile} cannot be read (${codeOf(error) ?? 'unknown'}): check the name of the file.`);
  });
  const imported = importCalendar({ text, me, localZone: timeZone });
  if (imported.kind === 'refused') throw new CannotStart(`--calendar ${calendarFile}: ${imported.reason}`);
  // A newer export is another mailbox; the same one is found again with all that was changed in it.
  const name = createHash('sha256').update(text).update(imported.me).digest('hex').slice(0, 12);
  return { mailboxFolder: join('calendars', name), seed: () => ({ tenant: imported.tenant, files: [] }) };
}
