/** Which Outlook is played, as the page's address says. */
export type OutlookSwitches = {
  /** The highest set of the mailbox API that it knows, 15 for 1.15. */
  readonly set: number;
  /** Whoever's calendar the appointment stands in, where that is not the user's own. */
  readonly sharedBy: { readonly name: string; readonly address: string } | undefined;
  /** A call that fails, by its number, and the error that it fails with. */
  readonly failing: { readonly dispatchId: number; readonly errorCode: number } | undefined;
};

const NEWEST = 15;
/** InternalServerError in office.js's table. */
const SOME_ERROR = 9042;

export function readSwitches(search: string): OutlookSwitches {
  const asked = new URLSearchParams(search);
  const [, minor] = /^1\.(\d{1,2})$/.exec(asked.get('mailbox') ?? '') ?? [];
  const [, dispatchId, errorCode] = /^(\d+)(?::(\d+))?$/.exec(asked.get('fails') ?? '') ?? [];
  const shared = asked.get('shared') ?? '';
  return {
    set: minor === undefined ? NEWEST : Number(minor),
    sharedBy: shared.includes('@') ? readPerson(shared) : undefined,
    failing: dispatchId === undefined ? undefined : { dispatchId: Number(dispatchId), errorCode: Number(errorCode ?? SOME_ERROR) },
  };
}

/** `Noor Haddad <noor@example.org>`, or the address alone. */
export function readPerson(text: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = text.trim()] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  return { name: name === '' ? address : name, address };
}
