import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A request and its answer as Microsoft's pages or issue threads print them. */
export type Example = {
  readonly request: { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
};

export function readExample(name: string): Example {
  return JSON.parse(readFileSync(join(__dirname, '../examples', `${name}.json`), 'utf8')) as Example;
}

// Paths of a JSON value with the type found there, `/value/*/id string`. Members of a list share one path.
export function shapeOf(value: unknown, path = ''): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set([`${path} list`, ...value.flatMap((item) => [...shapeOf(item, `${path}/*`)])]);
  if (typeof value !== 'object' || value === null) return new Set([`${path} ${value === null ? 'null' : typeof value}`]);
  return new Set([...(path === '' ? [] : [`${path} object`]), ...Object.entries(value).flatMap(([name, inner]) => [...shapeOf(inner, `${path}/${name}`)])]);
}

/** Paths that the example has and the answer lacks, or has with another type. A null fits any type. */
export function missingIn(answer: unknown, example: unknown): readonly string[] {
  const found = shapeOf(answer);
  const paths = new Map([...found].map((entry) => [entry.slice(0, entry.lastIndexOf(' ')), entry]));
  return [...shapeOf(example)].filter((entry) => {
    const path = entry.slice(0, entry.lastIndexOf(' '));
    if (found.has(entry)) return false;
    return !(paths.has(path) && (entry.endsWith(' null') || found.has(`${path} null`))) && !isBelowNull(path, found);
  });
}

function isBelowNull(path: string, found: ReadonlySet<string>): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => index > 1 && found.has(`${parts.slice(0, index).join('/')} null`));
}
