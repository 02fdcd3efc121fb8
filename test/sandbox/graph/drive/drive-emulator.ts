import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Hono } from 'hono';

import { downloadRoutes } from '../../../../src/sandbox/graph/drive/download-routes';
import { openDrive } from '../../../../src/sandbox/graph/drive/drive';
import { driveRoutes } from '../../../../src/sandbox/graph/drive/drive-routes';
import { HARDER_DRIVE, type Drive, type DriveAccount, type DriveSettings } from '../../../../src/sandbox/graph/drive/drive-state';
import { HARDER_SETTINGS, type EmulatorSettings } from '../../../../src/sandbox/graph/emulator-settings';
import { GraphRefusal } from '../../../../src/sandbox/graph/graph-refusal';
import { errorAnswer, type GraphCall, type GraphEnv } from '../../../../src/sandbox/graph/route-context';
import { violations } from './drive-contract';

/** The fields of a driveItem, a page or an error that these tests read. */
export type Body = {
  readonly id: string;
  readonly name: string;
  readonly eTag: string;
  readonly cTag: string | undefined;
  readonly size: number;
  readonly file: object | undefined;
  readonly folder: { readonly childCount: number } | undefined;
  readonly deleted: object | undefined;
  readonly parentReference: { readonly id: string; readonly driveId: string; readonly path: string };
  readonly lastModifiedDateTime: string;
  readonly value: readonly Body[];
  readonly error: { readonly code: string; readonly message: string; readonly innerError: { readonly code: string } };
  readonly uploadUrl: string;
  readonly '@odata.nextLink': string | undefined;
  readonly '@odata.deltaLink': string | undefined;
  readonly '@microsoft.graph.downloadUrl': string;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Body };

export type Emulator = {
  readonly folder: string;
  readonly drive: Drive;
  readonly settings: DriveSettings;
  readonly clock: { now: number };
  /** Sends a request below `/v1.0`, or to a link; the answer is checked against Graph's description of it. */
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Answer>;
  readonly download: (url: string, init?: RequestInit) => Promise<Response>;
};

export type SendOptions = {
  readonly body?: string | Uint8Array | object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
};

export type EmulatorOptions = {
  readonly account?: DriveAccount;
  readonly folder?: string;
  readonly drive?: Partial<DriveSettings>;
  readonly graph?: Partial<EmulatorSettings>;
};

export const APP_FOLDER = ['User.Read', 'Files.ReadWrite.AppFolder'];
export const ALL_FILES = ['User.Read', 'Files.ReadWrite'];
export const ORIGIN = 'http://localhost:4281';
export const DOWNLOADS = 'http://localhost:4282';
/** A Tuesday in the morning. */
const START = Date.UTC(2026, 10, 24, 9);

const folders: string[] = [];
let ids = 0;

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-drive-'));
  folders.push(folder);
  return folder;
}

export async function openEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const folder = options.folder ?? temporaryFolder();
  const clock = { now: START };
  const settings: DriveSettings = { ...HARDER_DRIVE, ...options.drive };
  const drive = await openDrive({
    folder,
    clock: () => clock.now,
    account: options.account ?? 'business',
    appName: 'Two Hats',
    settings,
    newId: () => `id ${++ids}`,
  });
  const app = new Hono<GraphEnv>();
  const context = { clock: () => clock.now, settings: { ...HARDER_SETTINGS, ...options.graph }, origin: ORIGIN, routes: [] };
  app.route('/v1.0', driveRoutes(drive, { downloadOrigin: DOWNLOADS })(context));
  app.onError((error, c) => {
    if (error instanceof GraphRefusal) return errorAnswer(c.env, error);
    throw error;
  });
  const downloads = downloadRoutes(drive);
  return {
    folder,
    drive,
    settings,
    clock,
    send: (method, path, sent = {}) => send(app, clock.now, method, path, sent),
    download: (url, init) => Promise.resolve(downloads.request(url, init)),
  };
}

async function send(app: Hono<GraphEnv>, at: number, method: string, path: string, { body, headers, scopes }: SendOptions): Promise<Answer> {
  const url = path.startsWith('http') ? path : `${ORIGIN}/v1.0${path}`;
  const isJson = typeof body === 'object' && !(body instanceof Uint8Array);
  const call: GraphCall = { requestId: 'r', clientRequestId: 'c', at, scopes: new Set(scopes ?? APP_FOLDER), userId: 'alex' };
  const response = await app.request(
    url,
    {
      method,
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string) }),
      headers: { ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...headers },
    },
    call,
  );
  const text = await response.text();
  const parsed: unknown = text === '' ? undefined : JSON.parse(text);
  expect(violations(method, new URL(url).pathname.replace('/v1.0', ''), response.status, parsed)).toEqual([]);
  return { status: response.status, headers: response.headers, body: parsed as Body };
}

/** The app folder's item, made if need be. */
export async function appRoot({ send }: Emulator, scopes?: readonly string[]): Promise<Body> {
  const { status, body } = await send('GET', '/me/drive/special/approot', scopes === undefined ? {} : { scopes });
  expect(status).toBe(200);
  return body;
}

/** Writes a file in the app folder by its path. */
export async function putNote(emulator: Emulator, path: string, text: string): Promise<Body> {
  const { status, body } = await emulator.send('PUT', `/me/drive/special/approot:/${path}:/content`, { body: text });
  expect([200, 201]).toContain(status);
  return body;
}

/** The text of a file as a browser gets it. */
export async function readNote(emulator: Emulator, id: string): Promise<string> {
  const { body } = await emulator.send('GET', `/me/drive/items/${id}?select=id,@microsoft.graph.downloadUrl`);
  const response = await emulator.download(body['@microsoft.graph.downloadUrl']);
  expect(response.status).toBe(200);
  return response.text();
}
