import { pageKind, securityHeaders } from './headers.mjs';

/**
 * The security headers as files, so that a deployment cannot forget them: `_headers` (Netlify, Cloudflare Pages),
 * `staticwebapp.config.json` (Azure Static Web Apps), `nginx.conf`, `apache.conf` and `caddy.conf` (fragments to include),
 * `web.config` (IIS).
 *
 * @param {readonly string[]} pages file names of the HTML pages
 * @param {import('./headers.mjs').Reach} reach
 * @returns {Record<string, string>} file name → text
 */
export function headerFiles(pages, reach) {
  /** @type {[string, Record<string, string>][]} */
  const byPage = pages.map((page) => [page, securityHeaders(pageKind(page), reach)]);
  return {
    _headers: netlify(byPage),
    'staticwebapp.config.json': staticWebApp(byPage),
    'nginx.conf': nginx(byPage),
    'apache.conf': apache(byPage),
    'caddy.conf': caddy(byPage),
    'web.config': iis(byPage),
  };
}

/** Scripts carry a hash in their name and never change; pages are asked for anew each time. */
const FOREVER = 'public, max-age=31536000, immutable';
export const ASK_ANEW = 'no-cache';

export const OF_SCRIPTS = { 'Cache-Control': FOREVER, 'X-Content-Type-Options': 'nosniff' };

/**
 * Cloudflare leads `/tab.html` on to `/tab`, and others answer there as well: a page's headers go with both names.
 * A rule for all paths would be no help: where two rules match, Cloudflare sends both values.
 * @param {string} page
 */
function addresses(page) {
  return [`/${page}`, `/${page.replace(/\.html$/, '')}`];
}

/** @param {[string, Record<string, string>][]} byPage */
function netlify(byPage) {
  /** @param {string} path @param {Record<string, string>} headers */
  const block = (path, headers) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = byPage.flatMap(([page, headers]) => addresses(page).map((path) => block(path, { ...headers, 'Cache-Control': ASK_ANEW })));
  return `${[...blocks, block('/*.js', OF_SCRIPTS)].join('\n\n')}\n`;
}

/** @param {[string, Record<string, string>][]} byPage */
function staticWebApp(byPage) {
  const routes = byPage.flatMap(([page, headers]) => addresses(page).map((route) => ({ route, headers: { ...headers, 'Cache-Control': ASK_ANEW } })));
  return `${JSON.stringify({ routes: [...routes, { route: '/*.js', headers: OF_SCRIPTS }] }, undefined, 2)}\n`;
}

/** @param {[string, Record<string, string>][]} byPage */
function nginx(byPage) {
  /** @param {string} match @param {Record<string, string>} headers */
  const location = (match, headers) => [`location ${match} {`, ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`), '}'].join('\n');
  const locations = byPage.map(([page, headers]) => location(`= /${page}`, { ...headers, 'Cache-Control': ASK_ANEW }));
  return `# To be included inside a server block.\n${[...locations, location('~ \\.js$', OF_SCRIPTS)].join('\n')}\n`;
}

/** @param {[string, Record<string, string>][]} byPage */
function apache(byPage) {
  /** @param {string} kind @param {string} match @param {Record<string, string>} headers */
  const block = (kind, match, headers) => [`<${kind} "${match}">`, ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`), `</${kind}>`].join('\n');
  const blocks = byPage.map(([page, headers]) => block('Files', page, { ...headers, 'Cache-Control': ASK_ANEW }));
  return `# To be included inside a <Directory> block; needs mod_headers.\n${[...blocks, block('FilesMatch', '\\.js$', OF_SCRIPTS)].join('\n')}\n`;
}

/** @param {[string, Record<string, string>][]} byPage */
function caddy(byPage) {
  /** @param {string} match @param {Record<string, string>} headers */
  const block = (match, headers) => [`header ${match} {`, ...Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`), '}'].join('\n');
  const blocks = byPage.map(([page, headers]) => block(`/${page}`, { ...headers, 'Cache-Control': ASK_ANEW }));
  return `# To be imported inside a site block.\n${[...blocks, '@scripts path *.js', block('@scripts', OF_SCRIPTS)].join('\n')}\n`;
}

/** @param {[string, Record<string, string>][]} byPage */
function iis(byPage) {
  const locations = byPage.map(([page, headers]) => {
    const rows = Object.entries({ ...headers, 'Cache-Control': ASK_ANEW }).map(([name, value]) => `        <add name="${name}" value="${xml(value)}" />`);
    return `  <location path="${page}">\n    <system.webServer>\n      <httpProtocol><customHeaders>\n${rows.join('\n')}\n      </customHeaders></httpProtocol>\n    </system.webServer>\n  </location>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n${locations.join('\n')}\n</configuration>\n`;
}

/** @param {string} text */
function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
