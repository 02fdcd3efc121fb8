const CHANNEL = 'two-hats:form';

/*
 * Office.js has no event for the text of an appointment: the pane beside a form would go on saying what a click on the ribbon has changed. So
 * our own pages tell each other that something was written, never what.
 */

export function tellOfChange(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** @returns ends the listening */
export function hearOfChanges(listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => listener();
  return () => channel.close();
}
