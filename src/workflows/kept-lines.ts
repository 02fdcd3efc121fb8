/**
 * Lines that say what they said stay the ones that they were, so that a screen need not draw them again; where all do, the list does, too.
 * @param idOf tells whose line it is
 */
export function keptLines<Line>(lines: readonly Line[], before: readonly Line[], idOf: (line: Line) => string): readonly Line[] {
  const earlier = new Map(before.map((line) => [idOf(line), line]));
  const kept = lines.map((line) => {
    const known = earlier.get(idOf(line));
    return known !== undefined && JSON.stringify(known) === JSON.stringify(line) ? known : line;
  });
  return kept.length === before.length && kept.every((line, place) => line === before[place]) ? before : kept;
}
