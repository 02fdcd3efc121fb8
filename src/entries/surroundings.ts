import type { Words } from '../domain/shared/words';
import type { Timing } from '../sync/ports';
import type { Surroundings } from '../workflows/ports';
import { createStore, type Watched } from '../workflows/store';

const ID_LENGTH = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function browserSurroundings(locale: string, words: Watched<Words>): Surroundings {
  return { now: Date.now, newId, after, locale, words, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
}

export const browserTiming: Timing = { now: Date.now, after, chance: Math.random };

/** Whether the browser believes in a network. */
export function networkState(): Watched<boolean> {
  const store = createStore(navigator.onLine);
  const look = () => store.set(navigator.onLine);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return store;
}

/** A short random id of lower-case letters and digits. */
export function newId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(ID_LENGTH));
  return [...numbers].map((number) => LETTERS[number % LETTERS.length]).join('');
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
