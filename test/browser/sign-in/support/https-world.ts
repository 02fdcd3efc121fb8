import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { createAdaptorServer } from '@hono/node-server';
import { createLocalJWKSet } from 'jose';
import { generate } from 'selfsigned';

import { appOrigin } from '../../../../src/sandbox/app-origin';
import { downloadRoutes } from '../../../../src/sandbox/graph/drive/download-routes';
import { openDrive } from '../../../../src/sandbox/graph/drive/drive';
import { driveRoutes } from '../../../../src/sandbox/graph/drive/drive-routes';
import { HARDER_DRIVE } from '../../../../src/sandbox/graph/drive/drive-state';
import { HARDER_SETTINGS, type EmulatorSettings } from '../../../../src/sandbox/graph/emulator-settings';
import { createFaultPlan, type FaultPlan } from '../../../../src/sandbox/graph/fault-plan';
import { createGraph } from '../../../../src/sandbox/graph/graph';
import { createRequestLog } from '../../../../src/sandbox/graph/request-log';
import { memoryTenantState } from '../../../../src/sandbox/graph/tenant-state';
import { tokenVerifier } from '../../../../src/sandbox/graph/verify-token';
import { consent, type Consent } from '../../../../src/sandbox/sign-in/consent';
import { openIdIssuer } from '../../../../src/sandbox/sign-in/open-id-issuer';
import { tokenSigner } from '../../../../src/sandbox/sign-in/token-signer';
import { ALEX, aSeries, aTenant } from '../../../sandbox/graph/support/a-tenant';

const CLIENT_ID = '7a0b4c1e-2f35-4d68-9a1b-3c5d7e9f1a2b';

type Answerer = (request: Request) => Response | Promise<Response>;

export type HttpsWorld = {
  /** The personal tab, as a page of its own. */
  readonly tab: string;
  /** What was asked of Graph, with the status of each answer. */
  readonly graphLog: () => readonly { readonly method: string; readonly url: string; readonly status: number }[];
  readonly forgetLog: () => void;
  /** What was asked of the sign-in, such as `POST /sign-in/token refresh_token`. */
  readonly signInLog: string[];
  readonly faults: FaultPlan;
  /** What is granted for everybody, and what only an administrator may grant. */
  readonly become: Consent['become'];
  /** Moves the clock of Graph and of the sign-in; the browser's own is the test's. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
};

/**
 * What a plain browser tab needs around it, over https with a certificate made here: the release build with its
 * production headers, an issuer for code with PKCE, Graph that takes that issuer's tokens alone, the host of files.
 * @param port of the app; the next three are taken as well
 */
export async function httpsWorld(port: number, now: number, graphSettings: Partial<EmulatorSettings> = {}): Promise<HttpsWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'two-hats-https-'));
  const [app, issuerOrigin, graphOrigin, files] = [0, 1, 2, 3].map((offset) => `https://localhost:${port + offset}`) as [string, string, string, string];
  let shift = now - Date.now();
  const clock = () => Date.now() + shift;
  const [signInLog, log, faults]: [string[], ReturnType<typeof createRequestLog>, FaultPlan] = [[], createRequestLog(), createFaultPlan()];

  const issuer = `${issuerOrigin}/sign-in`;
  const signer = await tokenSigner(join(folder, 'key.json'), issuer, clock);
  const tenant = memoryTenantState(aTenant([aSeries()]), clock);
  const drive = await openDrive({ folder, clock, account: 'business', appName: 'Two Hats', settings: { ...HARDER_DRIVE }, newId: crypto.randomUUID.bind(crypto) });
  const allowed = await consent(join(folder, 'consent.json'));
  const signIn = openIdIssuer({
    issuer,
    signer,
    consent: allowed,
    account: () => ({ id: ALEX.id, tenantId: 'contoso-id', name: ALEX.displayName, address: ALEX.mail }),
    redirectUris: [`${app}/sign-in-redirect.html`],
    clock,
  });
  const graph = createGraph({
    tenant,
    drive: driveRoutes(drive, { downloadOrigin: files }),
    verify: tokenVerifier({ key: createLocalJWKSet({ keys: [...signer.keys().keys] }), issuer, clock }),
    clock,
    latencyMs: 0,
    faults,
    settings: { ...HARDER_SETTINGS, ...graphSettings },
    log,
    origin: graphOrigin,
  });
  const pages = appOrigin({
    folder: resolve(__dirname, '../../../../dist/app'),
    officeFolder: folder,
    configuration: { clientId: CLIENT_ID, authority: issuer, graphBaseUrl: graphOrigin, hostOrigins: [] },
    authorityAlone: issuer,
    fileHosts: [files],
    clockOffsetMs: () => 0,
  });
  const noted: Answerer = async (request) => {
    const grant = request.method === 'POST' ? new URLSearchParams(await request.clone().text()).get('grant_type') : null;
    signInLog.push([request.method, new URL(request.url).pathname, grant ?? ''].join(' ').trim());
    return signIn.fetch(request);
  };

  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048, algorithm: 'sha256' });
  const serve = (answer: Answerer, at: number) => listening(answer, { key: certificate.private, cert: certificate.cert }, at);
  const servers = await Promise.all([serve(pages, port), serve(noted, port + 1), serve(graph.fetch, port + 2), serve(downloadRoutes(drive).fetch, port + 3)]);
  return {
    tab: `${app}/tab.html`,
    graphLog: () => log.entries(),
    forgetLog: log.clear,
    signInLog,
    faults,
    become: allowed.become,
    pass: (ms) => {
      shift += ms;
    },
    close: async () => {
      await Promise.all(servers.map(closed));
      await rm(folder, { recursive: true });
    },
  };
}

async function listening(answer: Answerer, serverOptions: { readonly key: string; readonly cert: string }, port: number): Promise<Server> {
  const server = createAdaptorServer({ fetch: answer, createServer, serverOptions, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolved, rejected) => server.once('error', rejected).listen(port, 'localhost', resolved));
  return server;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolved) => {
    server.close(() => resolved());
    server.closeAllConnections();
  });
}
