import { paintThen } from '../../entries/paint';
import { element } from './dom';
import type { HostState } from './host-state';
import { onClockChange } from './sandbox-api';

/** The app in a frame, as Teams and Outlook frame it: another origin, its own storage, no more rights than it needs. */
export function appFrame(state: HostState, page: string): HTMLIFrameElement {
  const frame = element('iframe', { title: 'Two Hats', allow: 'clipboard-write' });
  // A program stands there long before it opens an app.
  paintThen(() => {
    if (!frame.hasAttribute('src')) frame.src = `${state.appOrigin}/${page}`;
  });
  onClockChange((offsetMs) => {
    const isLoaded = frame.isConnected && frame.contentWindow !== null;
    if (isLoaded && offsetMs !== state.offsetMs) frame.contentWindow.postMessage({ twoHatsClockOffset: offsetMs }, state.appOrigin);
  });
  return frame;
}

/** The time that the sandbox believes in. */
export function sandboxNow(state: HostState): number {
  return Date.now() + state.offsetMs;
}
