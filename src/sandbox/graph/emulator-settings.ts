/**
 * Where Microsoft Graph's behaviour differs between accounts, or is not
 * documented, the emulator plays the harder one by default and the other by
 * a switch. `docs/graph-emulator.md` says which source stands behind each.
 */
export type EmulatorSettings = {
  /** Whether a stale `If-Match` on an event is refused (412) or passed over. */
  readonly eventIfMatch: 'honoured' | 'ignored';
  /** Whether only the scopes that the page lists read the superior, or the small ones too, as a Graph engineer says. */
  readonly readManager: 'listed-only' | 'basic-users-suffice';
  readonly hasManager: boolean;
  /** `none`: every photo is 404, as for people who never set one; `pixel`: the 1 × 1 GIF that some services answer. */
  readonly photos: 'none' | 'pixel';
  /** Whether the first page of an event delta is empty and still leads on. */
  readonly deltaStartsEmpty: boolean;
  /** Whether event deltas repeat events and report ids removed that nobody knows. */
  readonly deltaIsNoisy: boolean;
  /** What an expired token is answered with: 410, with or without the address of a fresh start. */
  readonly goneLocation: 'present' | 'absent';
  /** What is left of comments, `class`, `id`, `data-*` in an event's body when read. */
  readonly bodySanitising: 'strict' | 'keeps-attributes';
  /** A seeded or new meeting has the short link, which holds no thread id; `long` gives all the old one that does. */
  readonly joinUrls: 'as-stored' | 'long';
  readonly retryAfter: 'seconds' | 'decimal' | 'absent';
  /** Whether a 401 carries a claims challenge, as continuous access evaluation does. */
  readonly claimsChallenge: boolean;
  /** Which headers a browser may read. */
  readonly exposedHeaders: 'few' | 'with-challenge' | 'none';
  readonly hideAttendees: boolean;
  /** Shows the zone of every event as one that its organizer made up. */
  readonly customTimeZone: boolean;
  /** Marks every event private. */
  readonly privateEvents: boolean;
  /** Seconds that a delta token lives. */
  readonly deltaTokenLifeSeconds: number;
};

export const HARDER_SETTINGS: EmulatorSettings = {
  eventIfMatch: 'honoured',
  readManager: 'listed-only',
  hasManager: true,
  photos: 'none',
  deltaStartsEmpty: true,
  deltaIsNoisy: true,
  goneLocation: 'absent',
  bodySanitising: 'strict',
  joinUrls: 'as-stored',
  retryAfter: 'seconds',
  claimsChallenge: false,
  exposedHeaders: 'few',
  hideAttendees: false,
  customTimeZone: false,
  privateEvents: false,
  deltaTokenLifeSeconds: 7 * 24 * 3600,
};
