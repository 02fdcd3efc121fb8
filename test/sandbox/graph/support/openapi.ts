import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> }>>;
  readonly 'x-permissions'?: { readonly DelegatedWork?: readonly string[] };
};

type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const description = JSON.parse(readFileSync(join(__dirname, '../openapi-subset.json'), 'utf8')) as Description;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, 'graph');

/** Statuses that the service gives for any operation, though the subset lists them for some. */
const ANYWHERE = new Set([400, 401, 403, 404, 409, 410, 412, 424, 429, 500, 501, 502, 503, 504, 507]);
const LINK_PARAMETERS = new Set(['$skiptoken', '$deltatoken', 'token', '$skip']);

export type CheckedAnswer = { readonly status: number; readonly body: unknown };

/** What is wrong with an answer by the description of Graph; nothing for a good one. */
export function violations(method: string, url: string, { status, body }: CheckedAnswer): readonly string[] {
  if (status === 501) return shapeViolations('#/components/schemas/microsoft.graph.ODataErrors.ODataError', body);
  const { pathname, searchParams } = new URL(url);
  const operation = operationOf(method, pathname.replace(/^\/v1\.0/, ''));
  if (operation === undefined) return [];
  if (status >= 400) return shapeViolations('#/components/schemas/microsoft.graph.ODataErrors.ODataError', body);
  const declared = operation.responses[String(status)];
  if (declared === undefined) return ANYWHERE.has(status) ? [] : [`status ${String(status)} is not declared`];
  const names = new Set((operation.parameters ?? []).map(({ name }) => name.toLowerCase()));
  const strangers = [...searchParams.keys()].filter((name) => !names.has(name.toLowerCase()) && !LINK_PARAMETERS.has(name));
  const reference = declared.content?.['application/json']?.schema.$ref;
  return [
    ...strangers.map((name) => `query parameter ${name} is not declared`),
    ...(reference === undefined ? [] : shapeViolations(reference, body)),
    ...zonedTimes(body),
  ];
}

export function checkAnswer(method: string, url: string, answer: CheckedAnswer): void {
  expect({ method, url, violations: violations(method, url, answer) }).toEqual({ method, url, violations: [] });
}

export function shapeViolations(reference: string, body: unknown): readonly string[] {
  const validate = ajv.getSchema(`graph${reference}`) ?? ajv.compile({ $ref: `graph${reference}` });
  if (validate(body) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}

/** `start.dateTime` is a plain string in the description, but never has a zone in it. */
function zonedTimes(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = `${path}/${name}`;
    const isZoned = name === 'dateTime' && (typeof inner !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/.test(inner));
    return isZoned ? [`${here} is not a time without a zone`] : zonedTimes(inner, here);
  });
}

export function operationOf(method: string, path: string): Operation | undefined {
  const hits = Object.entries(description.paths)
    .filter(([key, operations]) => operations[method.toLowerCase()] !== undefined && patternOf(key).test(path))
    .sort(([left], [right]) => left.split('{').length - right.split('{').length);
  return hits[0]?.[1][method.toLowerCase()];
}

function patternOf(key: string): RegExp {
  const escaped = key.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${escaped}$`, 'i');
}

/** Every operation of the description outside the drive. */
export function operations(): readonly { readonly method: string; readonly path: string; readonly operation: Operation }[] {
  return Object.entries(description.paths)
    .filter(([path]) => !path.includes('/drive'))
    .flatMap(([path, byMethod]) => Object.entries(byMethod).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })));
}
