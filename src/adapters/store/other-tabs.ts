/** Other pages of this origin. They hear what is told by its name, never what is in it. */
export type OtherTabs<What extends string> = { readonly tell: (what: What) => void; readonly close: () => void };

export function tabs<What extends string>(name: string, onTold: (what: What) => void): OtherTabs<What> {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };

  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    // Only scripts of our own origin can post here, but an older version of the app may run in the other tab.
    if (typeof event.data === 'string') onTold(event.data as What);
  };
  return {
    tell: (what) => channel.postMessage(what),
    close: () => channel.close(),
  };
}
