/** What `compute` answers, worked out anew only when `revision` is another. */
export function memo<T>(revision: () => number, compute: () => T): () => T {
  let last: { readonly revision: number; readonly value: T } | undefined;
  return () => {
    const now = revision();
    if (last?.revision !== now) last = { revision: now, value: compute() };
    return last.value;
  };
}
