import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { createLocalJWKSet } from 'jose';

import { appOrigin } from './app-origin';
import { USUAL_PORT, type SandboxOptions } from './command-line';
import { frontDoor } from './front-door/front-door';
import { listen, listenFrom, PortTaken, type Answerer, type Listener } from './front-door/listen';
import { CannotStart, codeOf } from './front-door/cannot-start';
import type { SandboxClock } from './front-door/sandbox-clock';
import type { World } from './front-door/world';
import { seedAppFolder } from './graph/drive/app-folder';
import { downloadRoutes } from './graph/drive/download-routes';
import { openDrive } from './graph/drive/drive';
import { driveRoutes } from './graph/drive/drive-routes';
import { HARDER_DRIVE, type Drive } from './graph/drive/drive-state';
import { HARDER_SETTINGS, type EmulatorSettings } from './graph/emulator-settings';
import { createFaultPlan } from './graph/fault-plan';
import { createGraph } from './graph/graph';
import { mailboxOf, ownEntry } from './graph/mailbox';
import { createRequestLog } from './graph/request-log';
import { openTenantState, type TenantState } from './graph/tenant-state';
import { tokenVerifier } from './graph/verify-token';
import type { SeedFile, Tenant } from './people/tenant';
import { consent } from './sign-in/consent';
import { revocation } from './sign-in/revocation';
import { tokenSigner, type Account } from './sign-in/token-signer';

/** Where the build and the packages lie. */
export type SandboxPlaces = { readonly app: string; readonly pages: string; readonly office: string };

export type RunningSandbox = { readonly url: string; readonly close: () => Promise<void> };

export type Parts = { readonly options: SandboxOptions; readonly places: SandboxPlaces; readonly clock: SandboxClock; readonly world: World };

/** The seeded company's administrator allowed what the README recommends; what that opens is not all documented. Challenges are read, so that they are answered. */
const SETTINGS: EmulatorSettings = { ...HARDER_SETTINGS, readManager: 'basic-users-suffice', exposedHeaders: 'with-challenge' };

const CLIENT_ID = '7a0b4c1e-2f35-4d68-9a1b-3c5d7e9f1a2b';

/**
 * Starts everything that the sandbox is: the front door with the pretended
 * programs, the app's own origin, Graph, and the host of OneDrive's files.
 * Nothing is written before the ports are known to be free.
 * @throws {CannotStart}
 */
export async function startSandbox({ options, places, clock, world }: Parts): Promise<RunningSandbox> {
  if (!existsSync(join(places.app, 'tab.html'))) throw new CannotStart('The app is not built: start the sandbox with npm start, which builds it.');
  const ports = await openPorts(options.port);
  try {
    await answerOn(ports, { options, places, clock, world });
  } catch (error) {
    await ports.close();
    throw error instanceof CannotStart ? error : asCannotStart(error, options.dataFolder);
  }
  return { url: `${ports.frontDoor.listener.origin}/`, close: ports.close };
}

type Place = { readonly listener: Listener; readonly answer: (answerer: Answerer) => void };
type Ports = { readonly frontDoor: Place; readonly app: Place; readonly graph: Place; readonly download: Place; readonly close: () => Promise<void> };

async function openPorts(wanted: number | undefined): Promise<Ports> {
  const opened: Listener[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((listener) => listener.close()));
  };
  const open = async (from: number, isFixed: boolean): Promise<Place> => {
    let answerer: Answerer = () => Promise.resolve(new Response('The sandbox is starting.', { status: 503 }));
    const listener = await (isFixed ? listen : listenFrom)(from, () => answerer);
    opened.push(listener);
    return { listener, answer: (next) => (answerer = next) };
  };
  try {
    const frontDoorPlace = await open(wanted ?? USUAL_PORT, wanted !== undefined);
    const app = await open(frontDoorPlace.listener.port + 1, false);
    const graph = await open(app.listener.port + 1, false);
    const download = await open(graph.listener.port + 1, false);
    return { frontDoor: frontDoorPlace, app, graph, download, close };
  } catch (error) {
    await close();
    if (error instanceof PortTaken) throw new CannotStart(portWords(error, wanted));
    throw error;
  }
}

function portWords({ reason }: PortTaken, wanted: number | undefined): string {
  if (wanted === undefined) return 'No port is free: close another program that serves pages, then start again.';
  const problem = reason === 'taken' ? `Port ${wanted} is taken` : `Port ${wanted} may not be used`;
  return `${problem}: give another one with --port, or leave --port out and the next free one is found.`;
}

async function answerOn(ports: Ports, { options, places, clock, world }: Parts): Promise<void> {
  const { tenant, drive, folder } = await openData(options, clock, world);
  const origins = { front: ports.frontDoor.listener.origin, app: ports.app.listener.origin, graph: ports.graph.listener.origin, download: ports.download.listener.origin };
  const issuer = `https://sandbox.invalid/${tenant.tenant().tenantId}/v2.0`;
  const signer = await tokenSigner(join(folder, 'sign-in-key.json'), issuer, clock.now);
  const revoked = revocation(clock.now);
  const faults = createFaultPlan(options.faults);
  const log = createRequestLog();
  const graph = createGraph({
    tenant,
    drive: driveRoutes(drive, { downloadOrigin: origins.download }),
    verify: tokenVerifier({ key: createLocalJWKSet({ keys: [...signer.keys().keys] }), issuer, clock: clock.now, notBefore: revoked.notBefore }),
    clock: clock.now,
    latencyMs: options.latencyMs,
    faults,
    settings: SETTINGS,
    log,
    origin: origins.graph,
  });
  const mailbox = mailboxOf(tenant, { clock: clock.now, settings: SETTINGS, origin: origins.graph, routes: [] });
  const downloads = downloadRoutes(drive);

  ports.graph.answer(async (request) => brokenOr(await graph.fetch(request)));
  ports.download.answer(async (request) => (faults.isOnline() ? downloads.fetch(request) : 'broken'));
  ports.app.answer(
    appOrigin({
      folder: places.app,
      officeFolder: places.office,
      // msal-browser keeps tokens under the names of Microsoft's own authority only. Nothing is asked there: the pretended
      // programs sign in. A page opened by itself gets an address at which nothing answers, so that nobody is led away.
      configuration: { clientId: CLIENT_ID, authority: `https://login.microsoftonline.com/${tenant.tenant().tenantId}`, graphBaseUrl: origins.graph, hostOrigins: [origins.front] },
      authorityAlone: `${origins.front.replace('http:', 'https:')}/sign-in`,
      fileHosts: [origins.download],
      clockOffsetMs: clock.offsetMs,
    }),
  );
  const door = frontDoor({
    origin: origins.front,
    pagesFolder: places.pages,
    controls: { log, faults, clock, drive: drive.settings, network: faults },
    hosts: {
      mailbox,
      nested: { signer, consent: await consent(join(folder, 'consent.json')), account: () => accountOf(tenant, mailbox), isOnline: faults.isOnline, revocation: revoked },
      appOrigin: origins.app,
      dataFolder: folder,
      offsetMs: clock.offsetMs,
    },
  });
  ports.frontDoor.answer(async (request) => door.fetch(request));
}

async function openData(options: SandboxOptions, clock: SandboxClock, world: World): Promise<{ readonly tenant: TenantState; readonly drive: Drive; readonly folder: string }> {
  const folder = resolve(options.dataFolder);
  await mkdir(folder, { recursive: true });
  let files: readonly SeedFile[] = [];
  const seed = (): Tenant => {
    const seeded = world.seed();
    files = seeded.files;
    return seeded.tenant;
  };
  const tenant = await openTenantState(join(folder, world.mailboxFolder), seed, clock.now);
  const { directory, meId } = tenant.tenant();
  const drive = await openDrive({
    folder,
    clock: clock.now,
    account: options.account,
    appName: 'Two Hats',
    settings: { ...HARDER_DRIVE },
    newId: randomUUID,
    owner: { id: meId, displayName: directory.find(({ id }) => id === meId)?.displayName ?? '' },
  });
  if (files.length > 0) seedAppFolder(drive, files);
  return { tenant, drive, folder };
}

function accountOf(tenant: TenantState, mailbox: Parameters<typeof ownEntry>[0]): Account {
  const me = ownEntry(mailbox);
  return { id: me.id, tenantId: tenant.tenant().tenantId, name: me.displayName, address: me.userPrincipalName };
}

/** The emulator says with an error response that the connection is to break. */
function brokenOr(response: Response): Response | 'broken' {
  return response.type === 'error' ? 'broken' : response;
}

function asCannotStart(error: unknown, dataFolder: string): unknown {
  const code = codeOf(error);
  if (code !== undefined) return new CannotStart(`--data ${dataFolder} cannot be used (${code}): give a folder that you may write to.`);
  return error instanceof Error && error.message.includes('mailbox of the sandbox') ? new CannotStart(error.message) : error;
}
