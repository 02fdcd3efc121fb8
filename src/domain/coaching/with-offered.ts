import type { AgendaItem } from './agenda';

/** An offered line in its place: what is said aloud after their topics, everything else at the end of what is not skipped. */
export function withOffered(items: readonly AgendaItem[], offered: AgendaItem): readonly AgendaItem[] {
  if (items.some(({ id }) => id === offered.id)) return items;
  const before = items.findLastIndex(({ origin, state }) => (offered.origin === 'hat' ? origin === 'their-topic' : state !== 'skipped'));
  return items.toSpliced(before + 1, 0, offered);
}
