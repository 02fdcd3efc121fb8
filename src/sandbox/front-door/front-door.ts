import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Hono } from 'hono';

import { hostRoutes, type HostRoutesOptions } from '../hosts/host-routes';
import { BODY_HEADERS, BODY_PAGE, sandboxHeaders, SANDBOX_PAGES, sandboxPage } from './pages';
import { sandboxEndpoints, type SandboxControls } from './sandbox-endpoints';
import { STYLES } from './styles';

export type FrontDoorOptions = {
  readonly origin: string;
  /** Scripts of the sandbox's own pages, as built. */
  readonly pagesFolder: string;
  readonly controls: SandboxControls;
  readonly hosts: HostRoutesOptions;
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Everything at the sandbox's own address: the front door, the pretended programs, the sign-in, the endpoints for tests. */
export function frontDoor({ origin, pagesFolder, controls, hosts }: FrontDoorOptions): Hono {
  const app = new Hono();
  const { host } = new URL(origin);

  app.use(async (c, next) => {
    // Another site's page could post to this machine: that does not get through.
    const sender = c.req.header('Origin');
    if (!SAFE.has(c.req.method) && sender !== undefined && sender !== origin) return c.text('Pages of other sites may not change the sandbox.', 403);
    return next();
  });
  app.route('/__sandbox', sandboxEndpoints(controls));
  app.route('/', hostRoutes(hosts));
  for (const [path, page] of Object.entries(SANDBOX_PAGES)) {
    app.get(path, (c) => {
      // The app lets itself be framed by one origin alone, so its hosts have one name.
      if (new URL(c.req.url).host !== host) return c.redirect(`${origin}${path}${new URL(c.req.url).search}`);
      return c.body(sandboxPage(page), 200, { ...sandboxHeaders(hosts.appOrigin) });
    });
  }
  app.get('/outlook-body', (c) => c.body(BODY_PAGE, 200, { ...BODY_HEADERS }));
  app.get('/styles/:file', (c) => {
    const style = STYLES[c.req.param('file').replace(/\.css$/, '')];
    return style === undefined ? c.notFound() : c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' });
  });
  app.get('/pages/:file{[\\w.-]+\\.js}', async (c) => {
    const script = await readFile(join(pagesFolder, c.req.param('file'))).catch(() => undefined);
    return script === undefined ? c.notFound() : c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' });
  });
  app.notFound((c) => c.text(`There is nothing here. The front door is ${origin}/.`, 404));
  app.onError((error, c) => {
    console.error(error);
    return c.text('The sandbox made a mistake; its terminal shows more.', 500);
  });
  return app;
}
