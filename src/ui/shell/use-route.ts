import { useMemo, useSyncExternalStore } from 'react';

import { hashOf, parseRoute } from './route';
import type { Route } from './route';

/** The route in the address bar; the browser's own back and forward move it. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribeHash, readHash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export function goTo(route: Route): void {
  window.location.hash = hashOf(route);
}

/** Goes on from a place that only pointed to this one: the back button leads past it. */
export function goOnTo(route: Route): void {
  window.location.replace(hashOf(route));
}

/** Opens at a deep link without leaving a step behind it that the back button would return to. */
export function startAt(link: string): void {
  window.history.replaceState(window.history.state, '', hashOf(parseRoute(link)));
}

function readHash(): string {
  return window.location.hash;
}

function subscribeHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
