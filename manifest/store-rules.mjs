import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

import { iconProblems } from './icon-rules.mjs';

/**
 * The rules of Microsoft's store and of an organisation's catalogue that can be checked without a network
 * (`docs/package.md`). A package that breaks one is refused at upload, with words that rarely say what to do.
 *
 * @typedef {ReturnType<typeof import('./manifest.mjs').manifestOf>} Manifest
 * @typedef {{ rule: string, problem: string }} Broken `rule` is the id in `docs/package.md`
 * @typedef {Readonly<Record<string, Uint8Array>>} Files what lies in the package, by name
 */

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, 'manifest-schema.json'), 'utf8')));

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Hosts that many customers share: naming all of them would trust strangers. */
const SHARED_HOSTS = ['azurewebsites.net', 'azurestaticapps.net', 'web.core.windows.net', 'netlify.app', 'pages.dev', 'github.io', 'vercel.app'];

/**
 * @param {Manifest} manifest
 * @param {Files} files
 * @returns {readonly Broken[]} empty when the package may be uploaded
 */
export function brokenRules(manifest, files) {
  return [
    ...named('P1', schemaProblems(manifest)),
    ...named('P2', nameProblems(manifest)),
    ...named('P3', descriptionProblems(manifest)),
    ...named('P4', versionProblems(manifest)),
    ...named('P5', idProblems(manifest)),
    ...named('P6', addressProblems(manifest)),
    ...named('P7', domainProblems(manifest)),
    ...named('P8', linkProblems(manifest)),
    ...named('P9', iconProblems('color', files[manifest.icons.color])),
    ...named('P10', iconProblems('outline', files[manifest.icons.outline])),
    ...named('P11', colourProblems(manifest)),
    ...named('P12', signInProblems(manifest)),
    ...named('P13', fileProblems(manifest, files)),
    ...named('P14', actionProblems(manifest)),
  ];
}

/** @param {string} rule @param {readonly string[]} problems @returns {readonly Broken[]} */
function named(rule, problems) {
  return problems.map((problem) => ({ rule, problem }));
}

/** @param {Manifest} manifest */
function schemaProblems(manifest) {
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `The manifest is not as its published form asks: ${instancePath === '' ? 'at its top' : `at ${instancePath.slice(1)}`} it ${message ?? 'is wrong'}.`);
}

/** @param {Manifest} manifest */
function nameProblems({ name }) {
  return [
    ...lengthProblems('short name', name.short, 30),
    ...lengthProblems('full name', name.full, 100),
    ...(name.short === name.full ? ['The short and the full name are the same. Say a little more in the full one.'] : []),
    ...(/\b(microsoft|teams|outlook|beta|preview|test)\b/i.test(name.short) ? [`The short name "${name.short}" has a word that Microsoft keeps for itself or for unfinished apps. Leave it out.`] : []),
  ];
}

/** @param {Manifest} manifest */
function descriptionProblems({ description }) {
  return [
    ...lengthProblems('short description', description.short, 80),
    ...lengthProblems('full description', description.full, 4000),
    ...(description.short === description.full ? ['The short and the full description are the same. Say more in the full one.'] : []),
  ];
}

/** @param {string} what @param {string} text @param {number} most */
function lengthProblems(what, text, most) {
  if (text.trim() === '') return [`The ${what} is empty.`];
  return text.length > most ? [`The ${what} has ${text.length} characters; ${most} fit. Shorten it.`] : [];
}

/** @param {Manifest} manifest */
function versionProblems({ version }) {
  if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(version)) return [`The version "${version}" is not three numbers such as 1.4.0. It stands in package.json.`];
  return version === '0.0.0' ? ['The version is 0.0.0. Raise it in package.json: Teams takes an update only with a higher one.'] : [];
}

/** @param {Manifest} manifest */
function idProblems({ id, webApplicationInfo, staticTabs, configurableTabs, extensions }) {
  const problems = [];
  if (!GUID.test(id)) problems.push(`The app's id "${id}" is no GUID.`);
  if (id.toLowerCase() === webApplicationInfo.id.toLowerCase()) problems.push('The app has the same id as its registration. Each needs its own.');
  const runtimes = extensions.flatMap((extension) => extension.runtimes);
  const lists = [
    ['tab', [...staticTabs.map(({ entityId }) => entityId), ...configurableTabs.map((tab) => tab.id)]],
    ['runtime', runtimes.map((runtime) => runtime.id)],
    ['action', runtimes.flatMap(({ actions }) => actions.map((action) => action.id))],
  ];
  for (const [what, ids] of /** @type {[string, string[]][]} */ (lists)) {
    const twice = ids.find((one, place) => ids.indexOf(one) !== place);
    if (twice !== undefined) problems.push(`Two parts of the kind "${what}" have the id "${twice}". Give one another.`);
  }
  return problems;
}

/** @param {Manifest} manifest */
function addressProblems(manifest) {
  return addressesIn({ ...manifest, $schema: '' }).flatMap((address) => {
    if (!URL.canParse(address)) return [`"${address}" is no address.`];
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'https:') return [`${address} begins with ${protocol}// where https:// must stand.`];
    if (isOwnMachine(hostname)) return [`${address} names your own machine. Nobody else can open it: use the public host.`];
    return [];
  });
}

/** @param {unknown} value @returns {readonly string[]} every http address at any depth, each once */
function addressesIn(value) {
  if (typeof value === 'string') return /^https?:/i.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(addressesIn))];
}

/** @param {string} hostname */
function isOwnMachine(hostname) {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname.endsWith('.local') || hostname.startsWith('[') || isIP(hostname) !== 0;
}

/** @param {Manifest} manifest */
function domainProblems(manifest) {
  const domains = manifest.validDomains;
  const written = domains.flatMap((domain) => {
    if (/[/\s]/.test(domain) || domain.includes('://')) return [`The valid domain "${domain}" must be a host alone: no https://, no folder.`];
    if (/^\*\.[^.]+$/.test(domain) || SHARED_HOSTS.some((host) => domain === `*.${host}` || domain === host)) return [`The valid domain "${domain}" takes in hosts of strangers. Name your own host.`];
    if (isOwnMachine(domain.split(':')[0] ?? '')) return [`The valid domain "${domain}" is your own machine. Name the public host.`];
    return [];
  });
  const pages = addressesIn({ tabs: manifest.staticTabs, more: manifest.configurableTabs, parts: manifest.extensions }).filter((address) => URL.canParse(address));
  const outside = [...new Set(pages.map((address) => new URL(address).host))].filter((host) => !domains.some((domain) => covers(domain, host)));
  return [...written, ...outside.map((host) => `Pages are on ${host}, but the valid domains do not name it. Teams would show nothing: add it.`)];
}

/** @param {string} domain @param {string} host */
function covers(domain, host) {
  return domain === host || (domain.startsWith('*.') && host.endsWith(domain.slice(1)));
}

/** @param {Manifest} manifest */
function linkProblems({ developer: { name, websiteUrl, privacyUrl, termsOfUseUrl } }) {
  const links = [websiteUrl, privacyUrl, termsOfUseUrl];
  return [
    ...lengthProblems('name of the publisher', name, 32),
    ...(links.some((link) => link.trim() === '') ? ['A link is empty. The website, the privacy page and the terms of use must all be there.'] : []),
    ...(new Set(links).size < links.length ? ['Two of the three links are the same. The website, the privacy page and the terms of use need an address each.'] : []),
  ];
}

/** @param {Manifest} manifest */
function colourProblems({ accentColor }) {
  return /^#[0-9a-f]{6}$/i.test(accentColor) ? [] : [`The accent colour "${accentColor}" is not written like #3B4A8C.`];
}

/** @param {Manifest} manifest */
function signInProblems({ webApplicationInfo, validDomains, id }) {
  const { id: clientId, resource, nestedAppAuthInfo } = webApplicationInfo;
  const problems = [];
  if (!GUID.test(clientId)) problems.push(`The client id "${clientId}" is no GUID. It is the application (client) id of the app registration.`);
  if (!resource.endsWith(`/${clientId}`)) problems.push(`The resource "${resource}" does not end with the client id.`);
  for (const { redirectUri, scopes } of nestedAppAuthInfo) {
    const host = /^brk-multihub:\/\/([^/?#]+)$/.exec(redirectUri)?.[1];
    if (host === undefined) problems.push(`The nested sign-in address "${redirectUri}" must be brk-multihub:// and the host alone, without a folder.`);
    else if (!validDomains.includes(host)) problems.push(`The nested sign-in address names ${host}, which is none of the valid domains.`);
    if (scopes.length === 0) problems.push(`The app ${id} asks for nothing at its nested sign-in. Name the scopes it begins with.`);
  }
  return problems;
}

/** @param {Manifest} manifest @param {Files} files */
function fileProblems({ icons }, files) {
  const wanted = ['manifest.json', icons.color, icons.outline];
  const there = Object.keys(files);
  return [
    ...wanted.filter((name) => !there.includes(name)).map((name) => `The file ${name} is missing from the package.`),
    ...there.filter((name) => !wanted.includes(name)).map((name) => `The package has a file too many: ${name}. Only ${wanted.join(', ')} belong in it, not in a folder.`),
  ];
}

/** @param {Manifest} manifest */
function actionProblems({ extensions }) {
  return extensions.flatMap(({ runtimes, ribbons }) => {
    const known = new Set(runtimes.flatMap(({ actions }) => actions.map((action) => action.id)));
    const controls = ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups.flatMap((group) => group.controls)));
    return controls.flatMap(({ id, label, actionId, icons }) => [
      ...(known.has(actionId) ? [] : [`The button "${label}" calls "${actionId}", which no runtime has. Outlook would leave it out.`]),
      ...([16, 32, 80].every((size) => icons.some((icon) => icon.size === size)) ? [] : [`The button "${id}" lacks an icon of 16, 32 or 80 pixels.`]),
    ]);
  });
}
