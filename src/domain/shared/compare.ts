/** For sorting by what a value is, not by a language: the same on every device. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
