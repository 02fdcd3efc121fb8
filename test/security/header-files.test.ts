/** @jest-environment jsdom */
import { headerFiles } from '../../src/entries/header-files.mjs';
import { contentSecurityPolicy, pageKind, securityHeaders } from '../../src/entries/headers.mjs';

type Headers = Readonly<Record<string, string>>;

const PAGES = ['tab.html', 'side-panel.html', 'task-pane.html', 'commands.html', 'about.html'];
const REACH = { graphBaseUrl: 'https://graph.microsoft.com', authority: 'https://login.microsoftonline.com/organizations', hostOrigins: ['https://portal.example'] };
const files = headerFiles(PAGES, REACH);

const ofPage = (page: string): Headers => ({ ...securityHeaders(pageKind(page), REACH), 'Cache-Control': 'no-cache' });
const OF_SCRIPTS = { 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' };

/** What the file says for each path, read as its host reads it. */
const written = (name: string, read: (text: string) => ReadonlyMap<string, Headers>) => read(files[name] ?? '');

function expectAllPages(byPath: ReadonlyMap<string, Headers>, addresses: (page: string) => readonly string[]): void {
  const wanted = PAGES.flatMap((page) => addresses(page).map((path) => [path, ofPage(page)] as const));
  for (const [path, headers] of wanted) expect([path, byPath.get(path)]).toEqual([path, headers]);
  expect(byPath.size).toBe(wanted.length + 1);
}

describe('contentSecurityPolicy', () => {
  it('is the promised one, word for word', () => {
    expect(contentSecurityPolicy('app', REACH).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self' https://graph.microsoft.com https://login.microsoftonline.com https://*.sharepoint.com https://*.1drv.com https://*.onedrive.com https://*.microsoftpersonalcontent.com",
      "worker-src 'self'",
      "manifest-src 'self'",
      "frame-src 'self' https://login.microsoftonline.com",
      "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com https://portal.example",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types two-hats two-hats#webpack',
    ]);
  });

  it('lets a page talk to the origin of an organisation’s prompts where the configuration names one, and to nothing else', () => {
    const rules = (kind: 'app' | 'outlook', promptsUrl?: string) => contentSecurityPolicy(kind, { ...REACH, promptsUrl }).split('; ');
    for (const kind of ['app', 'outlook'] as const) {
      const before = rules(kind);
      const added = rules(kind, 'https://hr.example:8443/two-hats/prompts.yaml?v=1').flatMap((rule, place) => rule.split(' ').filter((word) => !(before[place] ?? '').split(' ').includes(word)).map((word) => `${rule.split(' ')[0] ?? ''} ${word}`));
      expect(added).toEqual(['connect-src https://hr.example:8443']);
    }
  });

  it('differs on Outlook’s pages by the scripts of Office, and by Trusted Types, which office.js does not know', () => {
    const [app, outlook] = [contentSecurityPolicy('app', REACH), contentSecurityPolicy('outlook', REACH)].map((policy) => new Set(policy.split('; ')));
    expect([...(outlook ?? [])].filter((rule) => app?.has(rule) !== true)).toEqual(["script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com"]);
    expect(PAGES.filter((page) => pageKind(page) === 'outlook')).toEqual(['task-pane.html', 'commands.html']);
  });

  it.each(['https://portal.example; script-src *', "https://portal.example 'unsafe-inline'", '*'])('takes no value that would end or widen a rule: %s', (origin) => {
    expect(() => contentSecurityPolicy('app', { ...REACH, hostOrigins: [origin] })).toThrow('Invalid URL');
  });
});

describe('headerFiles', () => {
  it('writes _headers with both addresses of a page, in lines that Cloudflare takes', () => {
    expectAllPages(written('_headers', readBlocks), (page) => [`/${page}`, `/${page.replace('.html', '')}`]);
    expect(written('_headers', readBlocks).get('/*.js')).toEqual(OF_SCRIPTS);
    for (const line of (files._headers ?? '').split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  it('lets no request meet two rules of _headers that name the same header', () => {
    const paths = [...written('_headers', readBlocks).keys()];
    expect(paths.filter((path) => path.includes('*'))).toEqual(['/*.js']);
  });

  it('writes staticwebapp.config.json by the rules of Azure Static Web Apps', () => {
    const config = JSON.parse(files['staticwebapp.config.json'] ?? '') as { routes: { route: string; headers: Headers }[] };
    expectAllPages(new Map(config.routes.map(({ route, headers }) => [route, headers])), (page) => [`/${page}`, `/${page.replace('.html', '')}`]);
    expect(config.routes.at(-1)).toEqual({ route: '/*.js', headers: OF_SCRIPTS });
    // A wildcard only at the end of a route; a file extension, or several in braces, may follow it.
    for (const { route } of config.routes) expect(route).toMatch(/^\/[\w./-]*(\*(\.(\w+|\{\w+(,\w+)*\}))?)?$/);
    expect(Object.keys(config)).toEqual(['routes']);
  });

  it('writes nginx.conf so that nginx reads the very values', () => {
    const byPath = written('nginx.conf', readNginx);
    expectAllPages(byPath, (page) => [`= /${page}`]);
    expect(byPath.get('~ \\.js$')).toEqual(OF_SCRIPTS);
  });

  it.each([
    ['apache.conf', /^<Files(?:Match)? "([^"]+)">$/, /^ {2}Header always set (\S+) "([^"\\]*)"$/, (page: string) => [page], '\\.js$'],
    ['caddy.conf', /^header (\S+) \{$/, /^\t(\S+) "([^"\\]*)"$/, (page: string) => [`/${page}`], '@scripts'],
  ])('writes %s so that the server reads the very values', (name, head, line, addresses, scripts) => {
    const byPath = written(name, (text) => readNested(text, head, line));
    expectAllPages(byPath, addresses);
    expect(byPath.get(scripts)).toEqual(OF_SCRIPTS);
  });

  it('writes web.config as XML that says the very values', () => {
    const xml = new DOMParser().parseFromString(files['web.config'] ?? '', 'application/xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    for (const page of PAGES) {
      const rows = [...xml.querySelectorAll(`configuration > location[path="${page}"] > system\\.webServer > httpProtocol > customHeaders > add`)];
      expect(Object.fromEntries(rows.map((row) => [row.getAttribute('name'), row.getAttribute('value')]))).toEqual(ofPage(page));
    }
  });
});

/** Netlify, Cloudflare: a path on a line of its own, its headers indented below it. */
function readBlocks(text: string): ReadonlyMap<string, Headers> {
  const blocks = text.trim().split(/\n\n+/).map((block) => block.split('\n'));
  return new Map(
    blocks.map(([path = '', ...lines]) => [path, Object.fromEntries(lines.map((line) => (/^ {2}([\w-]+): (.*)$/.exec(line) ?? ['', 'unreadable', line]).slice(1)))] as const),
  );
}

/** nginx: words and quoted texts, ended by `;`, in blocks. In quotes only a backslash and a dollar sign are special. */
function readNginx(text: string): ReadonlyMap<string, Headers> {
  const tokens = text.replace(/^#.*$/gm, '').match(/"(?:[^"\\$]|\\.)*"|[{};]|[^\s{};"]+/g) ?? [];
  const byPath = new Map<string, Record<string, string>>();
  let words: string[] = [];
  let current: Record<string, string> = {};
  for (const token of tokens) {
    if (token === '{') byPath.set(words.slice(1).join(' '), (current = {}));
    else if (token === ';') {
      const [directive, name = '', value = '', always] = words;
      expect([directive, always, words.length]).toEqual(['add_header', 'always', 4]);
      current[name] = value.replace(/^"|"$/g, '');
    }
    if (token === '{' || token === ';') words = [];
    else if (token !== '}') words.push(token);
  }
  return byPath;
}

/** Apache, Caddy: a line that names what it is for, a line for each header. Neither value has a quote or a backslash to escape. */
function readNested(text: string, head: RegExp, line: RegExp): ReadonlyMap<string, Headers> {
  const byPath = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  for (const row of text.split('\n')) {
    const match = head.exec(row)?.[1];
    const [, name, value] = line.exec(row) ?? [];
    if (match !== undefined) byPath.set(match, (current = {}));
    else if (name !== undefined && value !== undefined) current[name] = value;
  }
  return byPath;
}
