import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

import { pageKind, securityHeaders } from '../entries/headers.mjs';
import { MICROSOFT_AJAX, NESTED_BRIDGE, TRUST_PAGE, TRUST_SCRIPT, clockScript } from './front-door/page-scripts';

export type AppConfiguration = {
  readonly clientId: string;
  readonly authority: string;
  readonly graphBaseUrl: string;
  readonly hostOrigins: readonly string[];
};

export type AppOriginOptions = {
  /** The production build. */
  readonly folder: string;
  /** `dist` of the package `@microsoft/office-js`. */
  readonly officeFolder: string;
  readonly configuration: AppConfiguration;
  /** What a page opened by itself, outside the pretended programs, takes for its authority. */
  readonly authorityAlone: string;
  /** Where OneDrive's files are downloaded from. */
  readonly fileHosts: readonly string[];
  readonly clockOffsetMs: () => number;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CONFIGURATION = /(<meta name="?two-hats-configuration"? content=)("[^"]*"|'[^']*')/;

/** Scripts of the sandbox itself, by path. They stand in for what Microsoft's programs and networks provide. */
const OWN: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/sandbox/microsoft-ajax.js': { type: '.js', text: MICROSOFT_AJAX },
  '/sandbox/nested-bridge.js': { type: '.js', text: NESTED_BRIDGE },
  '/office/agaveerrorux/index.html': { type: '.html', text: TRUST_PAGE },
  '/office/agaveerrorux/trust.js': { type: '.js', text: TRUST_SCRIPT },
};

/**
 * Serves the production build as it is, with its production headers. Of a
 * page, two things change: the values of its configuration, and on Outlook's
 * pages the address of office.js, which is served from here in place of
 * Microsoft's network.
 */
export function appOrigin(options: AppOriginOptions): (request: Request) => Promise<Response> {
  const answer = answererOf(options);
  return async (request) => compressed(request, await answer(request));
}

function answererOf(options: AppOriginOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Only GET is answered.', { status: 405, headers: { Allow: 'GET, HEAD' } });
    const path = pathOf(request.url);
    if (path === undefined) return notFound();
    const own = OWN[path.toLowerCase()];
    if (own !== undefined) return ownFile(own);
    if (path === '/sandbox/clock.js') return fileAnswer('.js', clockScript(options.clockOffsetMs(), options.configuration.hostOrigins), 'no-store');
    if (path.startsWith('/office/')) return file(join(options.officeFolder, path.slice('/office/'.length).toLowerCase()), options.officeFolder);
    if (path.endsWith('.html')) return page(path, configuredFor(request, options));
    return file(join(options.folder, path), options.folder);
  };
}

/** In a frame the program around the page signs in, and the authority is but a name. Alone, a page would go there. */
function configuredFor(request: Request, options: AppOriginOptions): AppOriginOptions {
  const isFramed = request.headers.get('Sec-Fetch-Dest') === 'iframe';
  return isFramed ? options : { ...options, configuration: { ...options.configuration, authority: options.authorityAlone } };
}

async function page(path: string, options: AppOriginOptions): Promise<Response> {
  const name = path.slice(1);
  const built = await read(join(options.folder, path), options.folder);
  if (built === undefined) return notFound();
  const text = built.toString('utf8');
  // A page without a script, as the one about the product, reads no configuration.
  const html = CONFIGURATION.test(text) || text.includes('<script') ? adapted(text, pageKind(name), options) : text;
  const headers = securityHeaders(pageKind(name), { ...options.configuration, fileHosts: options.fileHosts });
  return new Response(html, { headers: { ...headers, 'Content-Type': TYPES['.html'] ?? '', 'Cache-Control': 'no-cache' } });
}

/** The page with the sandbox's configuration. Throws where the build has no place for it, so that a changed build is noticed. */
export function adapted(html: string, kind: 'app' | 'outlook', { configuration, clockOffsetMs }: Pick<AppOriginOptions, 'configuration' | 'clockOffsetMs'>): string {
  if (!CONFIGURATION.test(html)) throw new Error('The page has no place for its configuration.');
  const content = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const configured = html.replace(CONFIGURATION, (_, start: string) => `${start}"${content}"`);
  const local = kind === 'outlook' ? configured.replace(OFFICE_CDN, '/office/office.js') : configured;
  const scripts = [
    ...(clockOffsetMs() === 0 ? [] : ['/sandbox/clock.js']),
    ...(kind === 'outlook' ? ['/sandbox/microsoft-ajax.js', '/sandbox/nested-bridge.js'] : []),
  ];
  return local.replace('<head>', `<head>${scripts.map((source) => `<script src="${source}"></script>`).join('')}`);
}

/** Undefined for a path that leaves its folder or cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function file(path: string, folder: string): Promise<Response> {
  const content = await read(path, folder);
  const type = extname(path);
  return content === undefined || TYPES[type] === undefined ? notFound() : fileAnswer(type, content, 'public, max-age=31536000, immutable');
}

async function read(path: string, folder: string): Promise<Buffer<ArrayBuffer> | undefined> {
  if (!normalize(path).startsWith(normalize(folder + sep))) return undefined;
  return readFile(path).catch(() => undefined);
}

/** Static hosts compress text, so sizes and times here are those of a deployment. */
async function compressed(request: Request, response: Response): Promise<Response> {
  const isText = /^(text|application\/json|image\/svg)/.test(response.headers.get('Content-Type') ?? '');
  if (!response.ok || !isText || !/\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', 'gzip');
  headers.append('Vary', 'Accept-Encoding');
  return new Response(gzipSync(await response.arrayBuffer()), { status: response.status, headers });
}

function ownFile({ type, text }: { readonly type: string; readonly text: string }): Response {
  return fileAnswer(type, text, 'no-cache');
}

function fileAnswer(type: string, content: string | Buffer<ArrayBuffer>, cacheControl: string): Response {
  return new Response(content, {
    headers: {
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Cache-Control': cacheControl,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}

function notFound(): Response {
  return new Response('There is nothing here.', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
