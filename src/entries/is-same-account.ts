import type { LastAccount } from '../adapters/store/last-account';
import type { HostUser } from '../workflows/ports';

/** A host that does not tell leaves it to the sign-in; a guest's id differs from one organisation to the next. */
export function isSameAccount(account: LastAccount, user: HostUser | undefined): boolean {
  if (user === undefined) return true;
  return user.id === account.accountId || user.address?.toLowerCase() === account.address.toLowerCase();
}
