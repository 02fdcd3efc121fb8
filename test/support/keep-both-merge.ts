import { diff3Merge } from 'node-diff3';

/** The simplest merge that loses no line: both sides of a conflict, one after the other, in an order without sides. */
export function keepBothMerge(base: string | undefined, ours: string, theirs: string): string {
  const regions = diff3Merge(ours.split('\n'), (base ?? '').split('\n'), theirs.split('\n'), { excludeFalseConflicts: true });
  return regions
    .flatMap(({ ok, conflict }) => ok ?? (conflict === undefined ? [] : [conflict.a, conflict.b].sort().flat()))
    .join('\n');
}
