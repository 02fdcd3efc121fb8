import { diff3Merge, diffComm } from 'node-diff3';

import { noteRules } from '../../src/entries/note-rules';
import type { TextRules } from '../../src/sync/text-rules';

/**
 * The simplest merge that loses no line: both sides of a conflict, one after the other, in an order without sides.
 * Without a common past, the lines that both have stand for it.
 */
export function keepBothMerge(base: string | undefined, ours: string, theirs: string): string {
  const [first, second] = [ours, theirs].sort().map((text) => text.split('\n')) as [string[], string[]];
  const past = base?.split('\n') ?? diffComm(first, second).flatMap((part) => ('common' in part ? part.common : []));
  return diff3Merge(first, past, second, { excludeFalseConflicts: true })
    .flatMap(({ ok, conflict }) => ok ?? (conflict === undefined ? [] : [...conflict.a, ...conflict.b]))
    .join('\n');
}

/** The notes' own rules, but with a merge whose outcome is easy to say. */
export const plainRules: TextRules = { ...noteRules, merge: keepBothMerge };
