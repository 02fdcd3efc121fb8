/**
 * Brings the scripts that the page names as needed next, without running them. Named in the page's head they would come
 * before the first script, and hold up what it paints.
 */
export function fetchNext(): void {
  const named = document.querySelector<HTMLMetaElement>('meta[name="two-hats-next"]')?.content ?? '';
  for (const href of named.split(' ').filter((each) => each !== '')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href }));
  }
}

/** The answer; while it is on its way, the scripts of `next` run. Whoever needs them asks again, and hears if they do not come. */
export function meanwhile<T>(answer: Promise<T>, next?: () => Promise<unknown>): Promise<T> {
  next?.().catch(() => undefined);
  return answer;
}

/** Runs the scripts of a part, and leaves room for other tasks: together with those that follow they would hold up whatever else is to be drawn. */
export async function inOwnTask(part: () => Promise<unknown>): Promise<void> {
  await part();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
