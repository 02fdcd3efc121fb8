import { GraphRefusal } from './graph-refusal';
import { ianaZone } from './zone-names';

/** What a request's `Prefer` header asks for, as far as the mailbox knows it. */
export type Preferences = {
  /** The zone of `start` and `end` in the answer: its name as asked for, and the IANA zone. */
  readonly timeZone: { readonly name: string; readonly iana: string };
  readonly bodyType: 'html' | 'text';
  readonly hasImmutableIds: boolean;
  readonly pageSize: number | undefined;
  /** `Preference-Applied` of the answer, or no header where nothing was asked for. */
  readonly applied: Readonly<Record<string, string>>;
};

const UTC = { name: 'UTC', iana: 'Etc/UTC' };

/** Reads `Prefer`. @throws {GraphRefusal} 400 for a zone that no mailbox takes */
export function readPreferences(header: string | null | undefined): Preferences {
  const asked = new Map(parts(header ?? ''));
  const zoneName = asked.get('outlook.timezone');
  const bodyType = asked.get('outlook.body-content-type')?.toLowerCase() === 'text' ? 'text' : 'html';
  const pageSize = Number(asked.get('odata.maxpagesize'));
  const known = [...asked].filter(([name]) => KNOWN.has(name));

  return {
    timeZone: zoneName === undefined ? UTC : { name: zoneName, iana: knownZone(zoneName) },
    bodyType,
    hasImmutableIds: asked.get('idtype')?.toLowerCase() === 'immutableid',
    pageSize: Number.isInteger(pageSize) && pageSize > 0 ? pageSize : undefined,
    applied: known.length === 0 ? {} : { 'Preference-Applied': known.map(spelled).join(', ') },
  };
}

const KNOWN = new Map([
  ['outlook.timezone', 'outlook.timezone'],
  ['outlook.body-content-type', 'outlook.body-content-type'],
  ['idtype', 'IdType'],
  ['odata.maxpagesize', 'odata.maxpagesize'],
]);

function spelled([name, value]: readonly [string, string]): string {
  const isNumber = name === 'odata.maxpagesize';
  return `${KNOWN.get(name) ?? name}=${isNumber ? value : `"${value}"`}`;
}

function parts(header: string): readonly (readonly [name: string, value: string])[] {
  return [...header.matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/g)].map(([, name = '', quoted, bare]) => [
    name.toLowerCase(),
    quoted ?? bare ?? '',
  ]);
}

function knownZone(name: string): string {
  const iana = ianaZone(name);
  if (iana !== undefined) return iana;
  throw new GraphRefusal(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}
