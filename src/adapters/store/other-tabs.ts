import type { FilePath } from '../../domain/notes/file-path';

/** The same account's store in other tabs of this origin. They hear which file changed, never what is in it. */
export type OtherTabs = { readonly tell: (path: FilePath) => void; readonly close: () => void };

export function tabs(name: string, onChange: (path: FilePath) => void): OtherTabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };

  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    // Only scripts of our own origin can post here, but an older version of the app may run in the other tab.
    if (typeof event.data === 'string') onChange(event.data as FilePath);
  };
  return {
    tell: (path) => channel.postMessage(path),
    close: () => channel.close(),
  };
}
