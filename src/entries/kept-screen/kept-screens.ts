import { decodeFrozenScreen, type FrozenScreen } from './frozen-screen';

/** Which screen it is a copy of. A copy is shown for this very one only, and on the day it was made, since it says "Today". */
export type ScreenName = {
  readonly surface: 'tab' | 'side-panel';
  readonly accountId: string;
  /** Local, such as `2026-11-24`. */
  readonly day: string;
  /** What the surface is open for, such as the meeting of a panel. */
  readonly place: string;
  /** In which language it speaks. */
  readonly locale: string;
};

const PREFIX = 'two-hats:screen:';
/** Storage of a few megabytes is shared by all: a screen that needs more is not worth it. */
const LONGEST = 400_000;

/** The last look of a screen, or undefined. Read without waiting, which is what it is for. */
export function keptScreen(name: ScreenName): FrozenScreen | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name.surface) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('screen' in kept)) return undefined;
    return JSON.stringify(kept.name) === JSON.stringify(ordered(name)) ? decodeFrozenScreen(kept.screen) : undefined;
  } catch {
    return undefined; // Refused storage throws on access; an unreadable copy is no copy.
  }
}

/** One copy for each surface; a later one takes the place of an earlier one. */
export function keepScreen(name: ScreenName, screen: FrozenScreen): void {
  try {
    const text = JSON.stringify({ name: ordered(name), screen });
    if (text.length <= LONGEST) localStorage.setItem(PREFIX + name.surface, text);
  } catch {
    // Without a copy the next start takes a little longer, and nothing is lost.
  }
}

/** Forgets every copy, of whatever account (I14). */
export function forgetScreens(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys) if (key?.startsWith(PREFIX) === true) localStorage.removeItem(key);
  } catch {
    // Where storage is refused, nothing was kept.
  }
}

function ordered({ surface, accountId, day, place, locale }: ScreenName): readonly string[] {
  return [surface, accountId, day, place, locale];
}
