import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkHost } from '../../manifest/check-host.mjs';
import { fingerprintOf } from '../../manifest/fingerprint.mjs';
import { headerFiles } from '../../src/entries/header-files.mjs';
import { securityHeaders } from '../../src/entries/headers.mjs';

const PAGES = ['tab', 'side-panel', 'task-pane', 'commands', 'tab-configuration', 'sign-in-redirect', 'about'].map((page) => `${page}.html`);
const REACH = { authority: 'https://login.microsoftonline.com/organizations', graphBaseUrl: 'https://graph.microsoft.com', hostOrigins: [] };
const CONFIGURATION = { ...REACH, clientId: '1f6e2a40-1111-4222-8333-944445555666' };

type Answer = { status: number; headers: Record<string, string>; body: string };
type Bend = (path: string, answer: Answer) => void;

/** A static host that does what the file for Azure Static Web Apps says, route by route. */
function answerOf(path: string): Answer {
  const { routes } = JSON.parse(headerFiles(PAGES, REACH)['staticwebapp.config.json'] ?? '') as { routes: { route: string; headers: Record<string, string> }[] };
  const rule = routes.find(({ route }) => route === path || (route === '/*.js' && path.endsWith('.js')));
  const isPage = PAGES.includes(path.slice(1));
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
  const page = `<!doctype html><meta name="two-hats-configuration" content='${JSON.stringify(CONFIGURATION)}'><script src="https://cdn.example/office.js"></script><script defer src=tab.1a2b3c4d.js></script>`;
  return { status: isPage || path.endsWith('.js') ? 200 : 404, headers: { 'Content-Type': type, ...rule?.headers }, body: isPage ? page : '' };
}

async function problemsOf(bend: Bend = () => undefined): Promise<string> {
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = answerOf(path);
    bend(path, answer);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return (await checkHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).join('\n');
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const onTab = (change: (answer: Answer) => void): Bend => (path, answer) => {
  if (path === '/tab.html') change(answer);
};

describe('checkHost', () => {
  it('finds nothing wrong with a host that does what the header files say', async () => {
    expect(await problemsOf()).toBe('');
  });

  it.each<[string, string, Bend]>([
    ['a header that was forgotten', 'tab.html: Content-Security-Policy is missing', onTab(({ headers }) => delete headers['Content-Security-Policy'])],
    ['a policy of the host’s own', `tab.html: Content-Security-Policy is "default-src 'self'"`, onTab(({ headers }) => (headers['Content-Security-Policy'] = "default-src 'self'"))],
    ['a ban on frames', 'Teams will show an empty page', onTab(({ headers }) => (headers['X-Frame-Options'] = 'DENY'))],
    ['a page that may be kept', 'tab.html: Cache-Control is "max-age=600"', onTab(({ headers }) => (headers['Cache-Control'] = 'max-age=600'))],
    ['a page that is not there', '/tab.html: the host answers 404', onTab((answer) => (answer.status = 404))],
    ['another site', 'this is no page of Two Hats', onTab((answer) => (answer.body = '<!doctype html><p>Sign in</p>'))],
    ['a build without a client id', 'the client id was never set', onTab((answer) => (answer.body = answer.body.replace(CONFIGURATION.clientId, '00000000-0000-0000-0000-000000000000')))],
    ['a value that was changed in the page alone', 'tab.html: Content-Security-Policy is', onTab((answer) => (answer.body = answer.body.replace('https://graph.microsoft.com', 'https://graph.microsoft.us')))],
    ['scripts of a wrong type', 'comes as "text/plain"', (path, { headers }) => path.endsWith('.js') && (headers['Content-Type'] = 'text/plain')],
    ['scripts that are asked for anew', '/tab.1a2b3c4d.js: Cache-Control is missing', (path, { headers }) => path.endsWith('.js') && delete headers['Cache-Control']],
  ])('says so in words: %s', async (_name, words, bend) => {
    expect(await problemsOf(bend)).toContain(words);
  });

  it('says that nobody answers', async () => {
    expect((await checkHost('http://127.0.0.1:9')).join('\n')).toContain('cannot be reached');
  });
});

describe('docs/hosting.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/hosting.md'), 'utf8');

  it('shows the very headers of the app’s pages', () => {
    const shown = /```headers\n([^`]+)```/.exec(page)?.[1] ?? '';
    expect(shown.trim().split('\n')).toEqual(Object.entries({ ...securityHeaders('app', REACH), 'Cache-Control': 'no-cache' }).map(([name, value]) => `${name}: ${value}`));
  });

  it('has recipes that take in the headers of the build, and the page shows them word for word', () => {
    for (const [name, file] of [['Dockerfile', 'nginx.conf'], ['nginx-site.conf', 'two-hats-headers.conf'], ['apache-site.conf', 'apache.conf'], ['Caddyfile', 'caddy.conf']] as const) {
      const recipe = readFileSync(join(__dirname, '../../manifest/hosting', name), 'utf8');
      expect([name, recipe.includes(`/${file}`)]).toEqual([name, true]);
      expect(page).toContain(recipe.trim());
    }
  });
});

describe('fingerprintOf', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-fingerprint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells builds apart by names and bytes, and not by times or source maps', () => {
    mkdirSync(join(folder, 'icons'));
    writeFileSync(join(folder, 'tab.html'), 'a');
    writeFileSync(join(folder, 'icons', 'icon.png'), 'b');
    const first = fingerprintOf(folder);
    utimesSync(join(folder, 'tab.html'), 1, 1);
    writeFileSync(join(folder, 'tab.js.map'), 'anything');
    expect(fingerprintOf(folder)).toBe(first);
    writeFileSync(join(folder, 'icons', 'icon.png'), 'c');
    expect(fingerprintOf(folder)).not.toBe(first);
  });
});
