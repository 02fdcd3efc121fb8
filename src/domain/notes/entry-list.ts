import { shortHash } from '../shared/short-hash';
import { type EntryGrammar, type ListEntry, continuesEntry, entryLines, isMe, readEntry } from './list-entry';

/** How the entries of one section become things of the domain, and back. */
export type EntryKind<Thing> = {
  readonly grammar: EntryGrammar;
  /** Undefined for what makes no such thing; its lines are kept. */
  readonly thing: (entry: ListEntry) => Thing | undefined;
  readonly entry: (thing: Thing) => ListEntry;
};

/** An entry with the lines it stands on, or a line of another kind. */
type ListPiece<Thing> =
  | { readonly kind: 'entry'; readonly id: string; readonly found: Pick<ListEntry, 'owner' | 'tail'>; readonly thing: Thing; readonly lines: readonly string[] }
  | { readonly kind: 'line'; readonly lines: readonly string[] };

function listPieces<Thing>(lines: readonly string[], kind: EntryKind<Thing>, names: readonly string[]): readonly ListPiece<Thing>[] {
  const pieces: ListPiece<Thing>[] = [];
  const ids = new Set<string>();
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && continuesEntry(lines[end] ?? '')) end += 1;
    const own = lines.slice(at, end);
    const nameless = `h${shortHash((own[0] ?? '').replace(/^[-*+] (?:\[.\] )?/, '').trimEnd(), 6)}`;
    const found = readEntry(own, kind.grammar, nameless, names);
    const thing = found === undefined ? undefined : kind.thing({ ...found, id: freeId(found.id, ids) });
    if (found === undefined || thing === undefined) {
      pieces.push({ kind: 'line', lines: own.slice(0, 1) });
      at += 1;
    } else {
      const id = freeId(found.id, ids);
      ids.add(id);
      pieces.push({ kind: 'entry', id, found, thing, lines: own });
      at = end;
    }
  }
  return pieces;
}

/** A line that a person copied has the id of its model; the copy counts on from it. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}

/** The things that a section lists, in its order; lines of another form are passed over. */
export function readList<Thing>(lines: readonly string[], kind: EntryKind<Thing>, names: readonly string[]): readonly Thing[] {
  return listPieces(lines, kind, names).flatMap((piece) => (piece.kind === 'entry' ? [piece.thing] : []));
}

/**
 * The section's lines with `things` in it, in their order (N10). A thing that says what its lines say keeps them as they are; lines of another form
 * stay behind the entry that they stood behind, or behind the one before it when that is gone.
 */
export function writeList<Thing>(before: readonly string[], things: readonly Thing[], kind: EntryKind<Thing>, names: readonly string[], cr: string): readonly string[] {
  const pieces = listPieces(before, kind, names);
  const old = new Map(pieces.flatMap((piece) => (piece.kind === 'entry' ? [[piece.id, piece] as const] : [])));
  const wanted = things.map((thing) => {
    const entry = kind.entry(thing);
    return { id: entry.id, lines: linesOfThing(entry, old.get(entry.id), kind, cr) };
  });
  if (sameOrder(wanted, [...old.values()])) return before;

  const tail = before.length - before.findLastIndex((line) => line.trim() !== '') - 1;
  const staying = new Set(wanted.map(({ id }) => id));
  const behind = new Map<string | undefined, string[]>([[undefined, []]]);
  let anchor: string | undefined;
  for (const piece of pieces.slice(0, pieces.length - tail)) {
    if (piece.kind === 'line') behind.get(anchor)?.push(...piece.lines);
    else if (staying.has(piece.id)) behind.set((anchor = piece.id), []);
  }
  const start = behind.get(undefined) ?? [];
  const body = wanted.flatMap(({ id, lines }) => [...lines, ...(behind.get(id) ?? [])]);
  const isParted = start.length > 0 || pieces.length > tail;
  if ([...start, ...body].every((line) => line.trim() === '')) return [];
  return [...(isParted ? start : [cr]), ...body, ...(tail === 0 ? [cr] : before.slice(before.length - tail))];
}

function linesOfThing<Thing>(entry: ListEntry, old: (ListPiece<Thing> & { kind: 'entry' }) | undefined, kind: EntryKind<Thing>, cr: string): readonly string[] {
  if (old === undefined) return entryLines(entry, kind.grammar, cr);
  const read = kind.entry(old.thing);
  const asWanted = entryLines(entry, kind.grammar, cr);
  if (entryLines(read, kind.grammar, cr).join('\n') === asWanted.join('\n')) return old.lines;
  const { owner, tail } = old.found;
  const isSameOwner = entry.owner !== undefined && owner !== undefined && isMe(entry.owner) === isMe(owner);
  return entryLines({ ...entry, owner: isSameOwner ? owner : entry.owner, tail: keptTail(entry.tail, read.tail, tail) }, kind.grammar, cr);
}

/** The parts of a tail that did not change stay as the file spells them: a word of a later version is not lost. */
function keptTail(wanted: string | undefined, read: string | undefined, found: string | undefined): string | undefined {
  if (wanted === read) return found;
  const [now = [], before = [], old = []] = [wanted, read, found].map((tail) => tail?.split(', '));
  if (now.length !== before.length || now.length !== old.length) return wanted;
  return now.map((part, at) => (part === before[at] ? old[at] : part)).join(', ');
}

function sameOrder(wanted: readonly { id: string; lines: readonly string[] }[], old: readonly { id: string; lines: readonly string[] }[]): boolean {
  return wanted.length === old.length && wanted.every(({ id, lines }, index) => id === old[index]?.id && lines === old[index].lines);
}
