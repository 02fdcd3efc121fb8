import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createGraphClient, type GraphClient } from '../../src/adapters/graph/client';
import { HARDER_SETTINGS, type EmulatorSettings } from '../../src/sandbox/graph/emulator-settings';
import { createFaultPlan, type FaultPlan } from '../../src/sandbox/graph/fault-plan';
import { createGraph } from '../../src/sandbox/graph/graph';
import { createRequestLog } from '../../src/sandbox/graph/request-log';
import { memoryTenantState } from '../../src/sandbox/graph/tenant-state';
import { downloadRoutes } from '../../src/sandbox/graph/drive/download-routes';
import { openDrive } from '../../src/sandbox/graph/drive/drive';
import { driveRoutes } from '../../src/sandbox/graph/drive/drive-routes';
import { HARDER_DRIVE, type DriveAccount, type DriveSettings } from '../../src/sandbox/graph/drive/drive-state';
import type { DirectoryEntry, StoredEvent } from '../../src/sandbox/people/tenant';
import { aTenant } from '../sandbox/graph/support/a-tenant';

export const GRAPH = 'http://localhost:4291';
const DOWNLOADS = 'http://localhost:4292';
const NOON = Date.UTC(2026, 10, 24, 12);
export const SCOPES = ['User.Read', 'Calendars.ReadWrite', 'Files.ReadWrite.AppFolder'];

export type EmulatedGraph = {
  readonly client: GraphClient;
  /** The whole network, as a browser would reach it. */
  readonly fetch: typeof globalThis.fetch;
  /** Every request so far: `GET /me?$select=…`. Parts of a batch come before their batch. */
  readonly requests: () => readonly { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>> }[];
  /** Requests that crossed the network. */
  readonly roundTrips: () => number;
  readonly faults: FaultPlan;
  /** Where the drive's files lie. */
  readonly folder: string;
  readonly pass: (ms: number) => void;
  /** The drive's switches, for a service that changes while it runs. */
  readonly drive: DriveSettings;
  /** The emulator's clock, epoch ms. */
  readonly now: () => number;
};

type Options = {
  readonly events?: readonly StoredEvent[];
  readonly directory?: readonly DirectoryEntry[];
  readonly account?: DriveAccount;
  readonly graph?: Partial<EmulatorSettings>;
  readonly drive?: Partial<DriveSettings>;
  readonly scopes?: readonly string[];
  readonly getToken?: (scopes: readonly string[], claims?: string, isRefused?: boolean) => Promise<string>;
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The product's own client on the sandbox's Graph, without a socket between them. */
export async function emulatedGraph(options: Options = {}): Promise<EmulatedGraph> {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-graph-'));
  folders.push(folder);
  let now = NOON;
  let ids = 0;
  let trips = 0;
  const clock = (): number => now;
  const [faults, log] = [createFaultPlan(), createRequestLog()];
  const drive = await openDrive({
    folder,
    clock,
    account: options.account ?? 'business',
    appName: 'Two Hats',
    settings: { ...HARDER_DRIVE, ...options.drive },
    newId: () => `id ${String(++ids)}`,
  });
  const graph = createGraph({
    tenant: memoryTenantState(aTenant(options.events ?? [], options.directory === undefined ? {} : { directory: options.directory }), clock),
    drive: driveRoutes(drive, { downloadOrigin: DOWNLOADS }),
    verify: (authorization) =>
      Promise.resolve(
        authorization === null
          ? { kind: 'refused', reason: 'missing' }
          : { kind: 'ok', userId: 'alex-id', scopes: new Set(authorization.replace('Bearer ', '').split('+')) },
      ),
    clock,
    latencyMs: 0,
    faults,
    settings: { ...HARDER_SETTINGS, ...options.graph },
    log,
    origin: GRAPH,
  });
  const downloads = downloadRoutes(drive);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    trips += 1;
    const request = new Request(input, init);
    const response = await (request.url.startsWith(DOWNLOADS) ? downloads.fetch(request) : graph.fetch(request));
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
  const scopes = options.scopes ?? SCOPES;
  return {
    client: createGraphClient({
      baseUrl: GRAPH,
      scopes,
      token: options.getToken ?? ((wanted) => Promise.resolve([...new Set([...scopes, ...wanted])].join('+'))),
      fetch,
    }),
    fetch,
    requests: () =>
      log.entries().map(({ method, url, requestHeaders }) => ({ method, path: url.replace(`${GRAPH}/v1.0`, ''), headers: requestHeaders })),
    roundTrips: () => trips,
    faults,
    folder,
    pass: (ms) => {
      now += ms;
    },
    now: clock,
    drive: drive.settings,
  };
}
