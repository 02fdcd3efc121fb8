/**
 * What continuous access evaluation knows of the account: after an event such as a changed password, Graph takes no token
 * from before it, and says so in a claims challenge. Times are seconds since 1970, as in a token.
 */
export type Revocation = {
  /** Graph refuses tokens that are older; undefined while nothing has happened. */
  readonly notBefore: () => number | undefined;
  /** @param asksUser whether a new token needs the user, as after a changed password, or comes in silence, as after a change of place */
  readonly revoke: (asksUser: boolean) => void;
  /** Whether a new token is given only once the user has signed in again. */
  readonly asksUser: () => boolean;
  readonly signedInAgain: () => void;
  /** The time of issue of the tokens that a program around the app holds on to, until it is asked for a new one. */
  readonly heldSince: () => number | undefined;
  readonly renewed: () => void;
};

/** @param clock milliseconds since 1970 */
export function revocation(clock: () => number): Revocation {
  let at: number | undefined;
  let [isUserAsked, isRenewed] = [false, true];
  return {
    notBefore: () => at,
    revoke: (asksUser) => {
      at = Math.floor(clock() / 1000);
      [isUserAsked, isRenewed] = [asksUser, false];
    },
    asksUser: () => isUserAsked,
    signedInAgain: () => {
      isUserAsked = false;
    },
    heldSince: () => (at === undefined || isRenewed ? undefined : at - 1),
    renewed: () => {
      isRenewed = true;
    },
  };
}

/** The `nbf` that a claims request asks of the access token, in seconds; undefined where it asks for none, or is no such request. */
export function wantedNotBefore(claims: string): number | undefined {
  const seconds = Number(wantedOfToken(claims).nbf?.value);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** Whether the claims answer a challenge; what an app says that it can (`xms_cc`) goes with every request. */
export function isChallenge(claims: string): boolean {
  return Object.keys(wantedOfToken(claims)).some((name) => name !== 'xms_cc');
}

type Wanted = { readonly nbf?: { readonly value?: unknown } };

/** What a claims request asks of the access token: nothing, where it is no such request. */
function wantedOfToken(claims: string): Wanted {
  try {
    return (JSON.parse(claims) as { readonly access_token?: Wanted }).access_token ?? {};
  } catch {
    return {};
  }
}
