import { GraphRefusal } from './graph-refusal';
import { queryParam, type GraphContext } from './route-context';

/** A page of a list: what is left out before it, and how much it holds at most. */
export type PageOf = { readonly skip: number; readonly top: number };

/** The names in `$select`; undefined when the request has none. @throws {GraphRefusal} 400 for a name that the type lacks */
export function selectedNames(c: GraphContext, known: ReadonlySet<string>, type: string): readonly string[] | undefined {
  const text = queryParam(c, '$select');
  if (text === undefined || text === '') return undefined;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new GraphRefusal(400, 'RequestBroker--ParseUri', `Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`);
  }
  return names;
}

/** `entity` cut to the names; annotations and what `always` lists come along unasked. */
export function pick(entity: object, names: readonly string[] | undefined, always: readonly string[]): Readonly<Record<string, unknown>> {
  if (names === undefined) return { ...entity };
  const kept = new Set([...names, ...always]);
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name.startsWith('@') || kept.has(name)));
}

/** Reads `$top` and `$skip`. @throws {GraphRefusal} 400 outside 1 to 1000 */
export function pageOf(c: GraphContext, defaultTop: number): PageOf {
  const top = numberParam(c, '$top') ?? defaultTop;
  const skip = numberParam(c, '$skip') ?? 0;
  if (top < 1 || top > 1000) throw badQuery("The limit of '1000' for Top query has been exceeded or is below 1.");
  return { skip, top };
}

function numberParam(c: GraphContext, name: string): number | undefined {
  const text = queryParam(c, name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw badQuery(`Invalid value '${text}' for ${name} query option found.`);
  return Number(text);
}

export function badQuery(message: string): GraphRefusal {
  return new GraphRefusal(400, 'ErrorInvalidUrlQuery', message);
}

/** The address of the request as it was asked, with one parameter set anew; parameters keep their readable `$`. */
export function addressWith(c: GraphContext, service: string, name: string, value: string): string {
  const url = new URL(c.req.url);
  const pairs = [...url.searchParams].filter(([key]) => key.toLowerCase() !== name);
  const query = [...pairs, [name, value]].map(([key = '', text = '']) => `${encodeURIComponent(key).replaceAll('%24', '$')}=${encodeURIComponent(text)}`);
  return `${service}${url.pathname.replace(/^\/v1\.0/, '')}?${query.join('&')}`;
}
