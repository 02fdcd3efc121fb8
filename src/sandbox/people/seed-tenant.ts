import { directoryId } from './exchange-id';
import { seedCalendar } from './seed-calendar';
import { seedDirectory } from './seed-directory';
import { seedNotes } from './seed-notes';
import { addressOf, COMPANY_DOMAIN, ME } from './story';
import type { SeedFile, Tenant } from './tenant';

/**
 * The company that a newcomer meets: a manager with eight reports and a year of history that ends on `today`
 * (an ISO date). Times are wall-clock times of `timeZone`, so the meetings stand at sensible hours wherever it is run.
 */
export function seedTenant({ today, timeZone, seed }: { readonly today: string; readonly timeZone: string; readonly seed: number }): {
  readonly tenant: Tenant;
  readonly files: readonly SeedFile[];
} {
  return {
    tenant: {
      tenantId: directoryId(COMPANY_DOMAIN),
      meId: directoryId(addressOf(ME)),
      directory: seedDirectory(timeZone),
      events: seedCalendar(today, timeZone),
    },
    files: seedNotes({ today, timeZone, seed }),
  };
}
