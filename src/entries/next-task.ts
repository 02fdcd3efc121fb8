/**
 * Settles in a task of its own, so that what follows does not make the one that runs now too long for a slow processor. Not by a timer:
 * those of a hidden page may take a minute.
 */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
