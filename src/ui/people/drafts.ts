import type { LocalDate } from '../../domain/notes/note';
import { parseLocalDate } from '../../domain/shared/time';
import type { Draft } from './tool-form';

/** What stands in a field; empty where the form has none. */
export function textOf(draft: Draft, name: string): string {
  return draft[name] ?? '';
}

/** The day in a field; undefined while it is empty. */
export function dayOf(draft: Draft, name: string): LocalDate | undefined {
  return parseLocalDate(textOf(draft, name));
}

/** The one of a few that a field names; the first for anything else. */
export function oneOf<Value extends string>(draft: Draft, name: string, values: readonly [Value, ...(readonly Value[])]): Value {
  return values.find((value) => value === draft[name]) ?? values[0];
}
