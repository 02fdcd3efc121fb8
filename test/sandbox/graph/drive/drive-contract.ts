import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Answers = Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Answers }>>>> };

const text = readFileSync(join(__dirname, '..', 'openapi-subset.json'), 'utf8');
const description = JSON.parse(text) as Description;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema(JSON.parse(text) as object, 'graph');

/** Names of the path keys that fit a path below `/v1.0`, the most particular first. */
function fitting(path: string): readonly string[] {
  const plain = path.replace(/^\/drives\/[^/]+/, '/me/drive').replace(/\(token='[^']*'\)$/, '');
  return Object.keys(description.paths)
    .filter((key) => pattern(key).test(plain))
    .sort((a, b) => a.split('{').length - b.split('{').length || b.length - a.length);
}

function pattern(key: string): RegExp {
  const escaped = key.replace(/[.$()]/g, '\\$&').replace(/:\/\{[^}]+\}/g, ':/.+?').replace(/\{[^}]+\}/g, '[^/:]+');
  return new RegExp(`^${escaped}$`, 'i');
}

/** What is wrong with an answer, by Graph's own description of the operation; empty for one that it does not describe. */
export function violations(method: string, path: string, status: number, body: unknown): readonly string[] {
  const key = fitting(path).find((candidate) => method.toLowerCase() in (description.paths[candidate] ?? {}));
  const operation = key === undefined ? undefined : description.paths[key]?.[method.toLowerCase()];
  if (key === undefined || operation === undefined) return [];
  const described = operation.responses[String(status)];
  if (described === undefined) return [`${method} ${key} does not answer ${status}`];
  if (described.content === undefined) return body === undefined ? [] : [`${method} ${key} answers ${status} without a body`];
  const pointer = ['paths', key, method.toLowerCase(), 'responses', String(status), 'content', 'application/json', 'schema'];
  const validate = ajv.getSchema(`graph#/${pointer.map(escapePointer).join('/')}`);
  if (validate === undefined) return [`no schema for ${method} ${key} ${status}`];
  if (validate(body) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${method} ${key} ${status}: ${instancePath} ${message ?? ''}`);
}

const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
