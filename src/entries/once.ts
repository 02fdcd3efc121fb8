/** What is made once, and again only after it could not be made. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined; // A script that could not be loaded may come when the network is back.
      throw error;
    }));
}
