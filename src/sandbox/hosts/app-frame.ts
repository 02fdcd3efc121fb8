import { element } from './dom';
import type { HostState } from './host-state';
import { onClockChange } from './sandbox-api';

/** The app in a frame, as Teams and Outlook frame it: another origin, its own storage, no more rights than it needs. */
export function appFrame(state: HostState, page: string): HTMLIFrameElement {
  const frame = element('iframe', { title: 'Two Hats', src: `${state.appOrigin}/${page}`, allow: 'clipboard-write' });
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
