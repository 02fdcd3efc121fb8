/** Files read from OneDrive at a time: enough for one batch of Graph. */
export const AT_A_TIME = 20;

/** Runs `work` on all of `items`, so many at a time. After a failure none is begun; it is thrown when the last is over. */
export async function inPool<T>(size: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async (): Promise<void> => {
    try {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    } catch (error) {
      rest.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(size, items.length) }, worker));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
