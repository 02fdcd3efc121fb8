import type { Person } from '../domain/calendar/event';
import type { Directory } from '../workflows/ports';
import type { Store } from '../workflows/store';

/**
 * The directory where it answers. On a device that knows no account yet, Outlook's word on the user where it does not, so that
 * an agenda can be made and put into the invitation without the rest of Microsoft 365.
 */
export function mailboxInstead(mailbox: Person, goOnUnknown: (accountId: string) => boolean, isWithoutGraph: Store<boolean>): (directory: Directory) => Directory {
  const outlook = mailboxDirectory(mailbox);
  return (directory) => ({
    me: async () => {
      try {
        return await directory.me();
      } catch (error) {
        const me = await outlook.me();
        if (!goOnUnknown(me.accountId)) throw error;
        isWithoutGraph.set(true);
        return me;
      }
    },
    circle: directory.circle,
  });
}

/** Outlook knows whose mailbox it is, and nobody around them. */
export function mailboxDirectory({ name, address }: Person): Directory {
  const lower = address.toLowerCase();
  return {
    me: () => Promise.resolve({ name, addresses: [lower], accountId: lower }),
    circle: () => Promise.resolve({ manager: undefined, reports: [] }),
  };
}
