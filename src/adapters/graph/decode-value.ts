/** What a service answered is not what it documents. The path says where, and never what stood there. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';

  constructor(path: string, expected: string) {
    super(`${path}: ${expected} expected`);
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function decodeFields(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DecodeError(path, 'an object');
  return value as Fields;
}

export function decodeList<T>(value: unknown, path: string, decode: (item: unknown, path: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw new DecodeError(path, 'a list');
  return value.map((item: unknown, index) => decode(item, `${path}[${index}]`));
}

export function decodeString(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new DecodeError(path, 'a string');
  return value;
}

/** Graph leaves out, or sends null for, what it does not know or may not show. */
export function optionalString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function optionalFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function optionalList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
