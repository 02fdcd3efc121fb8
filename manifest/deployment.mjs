import { isIP } from 'node:net';
import { parseArgs } from 'node:util';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HOST_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

export const USAGE = 'npm run package -- --host notes.example.com --client-id 00000000-0000-0000-0000-000000000000 [--out FILE.zip]';

/**
 * Reads the command line of `npm run package`.
 * @param {readonly string[]} words
 * @returns {{ kind: 'ok', baseUrl: string, clientId: string, out: string } | { kind: 'refused', reason: string }}
 */
export function readDeployment(words) {
  /** @type {{ host?: string | undefined, 'client-id'?: string | undefined, out?: string | undefined }} */
  let values;
  try {
    ({ values } = parseArgs({ args: [...words], options: { host: { type: 'string' }, 'client-id': { type: 'string' }, out: { type: 'string' } } }));
  } catch {
    return refused(`One of the options is not known. Use: ${USAGE}`);
  }
  if (values.host === undefined) return refused(`--host is missing: the host name, with a folder if there is one, that will serve the app. Use: ${USAGE}`);
  if (values['client-id'] === undefined) return refused(`--client-id is missing: the application id of the app registration. Use: ${USAGE}`);
  const clientId = values['client-id'].toLowerCase();
  if (!GUID.test(clientId) || /^[0-]+$/.test(clientId)) return refused(`--client-id must be the application's id, such as 1f6e2a40-…, not "${values['client-id']}".`);
  const baseUrl = baseUrlOf(values.host);
  if (baseUrl === undefined) return refused(`--host must be a public host name such as notes.example.com, with https or none before it, not "${values.host}".`);
  const out = values.out ?? 'dist/two-hats.zip';
  if (!out.endsWith('.zip')) return refused(`--out must name a .zip file, not "${out}".`);
  return { kind: 'ok', baseUrl, clientId, out };
}

/** @param {string} reason @returns {{ kind: 'refused', reason: string }} */
function refused(reason) {
  return { kind: 'refused', reason };
}

/**
 * `https://host[:port][/folder]`, or undefined for anything that Microsoft 365 would not open.
 * @param {string} host
 */
function baseUrlOf(host) {
  const text = host.includes('://') ? host : `https://${host}`;
  if (!URL.canParse(text) || /[\s\\]/.test(host)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  const labels = url.hostname.split('.');
  if (isIP(url.hostname) !== 0 || url.hostname.startsWith('[') || labels.length < 2) return undefined;
  if (!labels.every((label) => HOST_LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
