import { Hono } from 'hono';

import { answer, forbidden, type DriveRoutes, type GraphContext, type GraphEnv, type RouteContext, type RouteSpec } from '../route-context';
import { parseAddress } from './address';
import { createUploadSession, getContent, getVersion, getVersionContent, listVersions, postRestoreVersion, putContent } from './content-routes';
import { getDelta } from './delta-route';
import { APP_FOLDER_SCOPE, READ_SCOPES, RESTORE_SCOPE, rightsOf, WRITE_SCOPES, type DriveCall } from './drive-call';
import type { Drive } from './drive-state';
import { getItem, listChildren, patchItem, postFolder, removeItem, restore } from './item-routes';
import { driveJson, selectFields } from './item-json';
import { settleTags } from './items';
import { noticeOutsideChanges } from './notice-outside-changes';
import { invalidRequest, itemNotFound } from './refusal';

type Operation = {
  readonly method: RouteSpec['method'];
  /** What follows the item's address. */
  readonly action: RegExp;
  /** The same for the list of routes. */
  readonly path: string;
  readonly scopes: readonly string[];
  readonly page: string;
  readonly run: (call: DriveCall) => Response;
};

const READ = [...READ_SCOPES, APP_FOLDER_SCOPE];
const WRITE = [...WRITE_SCOPES, APP_FOLDER_SCOPE];

const OPERATIONS: readonly Operation[] = [
  { method: 'GET', action: /^$/, path: '', scopes: READ, page: 'driveitem-get', run: getItem },
  { method: 'PATCH', action: /^$/, path: '', scopes: WRITE, page: 'driveitem-update', run: patchItem },
  { method: 'DELETE', action: /^$/, path: '', scopes: WRITE, page: 'driveitem-delete', run: removeItem },
  { method: 'GET', action: /^\/children$/, path: '/children', scopes: READ, page: 'driveitem-list-children', run: listChildren },
  { method: 'POST', action: /^\/children$/, path: '/children', scopes: WRITE, page: 'driveitem-post-children', run: postFolder },
  { method: 'GET', action: /^\/content$/, path: '/content', scopes: READ, page: 'driveitem-get-content', run: getContent },
  { method: 'PUT', action: /^\/content$/, path: '/content', scopes: WRITE, page: 'driveitem-put-content', run: putContent },
  { method: 'POST', action: /^\/createUploadSession$/, path: '/createUploadSession', scopes: WRITE, page: 'driveitem-createuploadsession', run: createUploadSession },
  { method: 'GET', action: /^\/delta(\(.*\))?$/, path: '/delta', scopes: READ, page: 'driveitem-delta', run: getDelta },
  { method: 'POST', action: /^\/restore$/, path: '/restore', scopes: [RESTORE_SCOPE], page: 'driveitem-restore', run: restore },
  { method: 'GET', action: /^\/versions$/, path: '/versions', scopes: READ, page: 'driveitem-list-versions', run: listVersions },
  { method: 'GET', action: /^\/versions\/[^/]+$/, path: '/versions/:versionId', scopes: READ, page: 'driveitemversion-get', run: getVersion },
  { method: 'GET', action: /^\/versions\/[^/]+\/content$/, path: '/versions/:versionId/content', scopes: READ, page: 'driveitemversion-get-contents', run: getVersionContent },
  { method: 'POST', action: /^\/versions\/[^/]+\/restoreVersion$/, path: '/versions/:versionId/restoreVersion', scopes: WRITE, page: 'driveitemversion-restore', run: postRestoreVersion },
];

const DRIVE_SPEC: RouteSpec = { method: 'GET', path: '/me/drive', area: 'files', scopes: [...READ_SCOPES, 'User.Read'], page: 'drive-get' };

/**
 * The routes below `/me/drive`.
 *
 * Addresses hold colons, paths and encoded names that a router would decode too early: they are read here. A request's
 * body is read before the drive is looked at, so that an operation is undivided from its conditions to its write.
 */
export function driveRoutes(drive: Drive, { downloadOrigin }: { readonly downloadOrigin: string }): DriveRoutes {
  return (context) => {
    context.routes.push(DRIVE_SPEC, ...OPERATIONS.map(specOf));
    const app = new Hono<GraphEnv>();
    const handle = async (c: GraphContext) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      return respond(drive, context, downloadOrigin, c, body);
    };
    for (const path of ['/me/drive', '/me/drive/*', '/drives/:driveId', '/drives/:driveId/*']) app.all(path, handle);
    return app;
  };
}

function specOf({ method, path, scopes, page }: Operation): RouteSpec {
  return { method, path: `/me/drive/items/:itemId${path}`, area: 'files', scopes, page };
}

function respond(drive: Drive, context: RouteContext, downloadOrigin: string, c: GraphContext, body: Uint8Array): Response {
  const rest = belowDrive(drive, new URL(c.req.url).pathname);
  if (rest === '') return getDrive(drive, context, c);
  const address = parseAddress(rest);
  const operation = OPERATIONS.find(({ method, action }) => method === c.req.method && action.test(address?.action ?? '?'));
  if (address === undefined || operation === undefined) throw invalidRequest('Resource not found for the segment.');
  if (!operation.scopes.some((scope) => c.env.scopes.has(scope))) throw forbidden('files');
  lookOnce(drive, c);
  settleTags(drive);
  return operation.run({ c, context, drive, downloadOrigin, address, rights: rightsOf(c.env.scopes), body });
}

/** What a batch reads is as it was when its first part came. A write looks once more, so that it goes over nobody's edit. */
function lookOnce(drive: Drive, { req: { method }, env: { looked } }: GraphContext): void {
  if (method === 'GET' && looked?.has(drive) === true) return;
  noticeOutsideChanges(drive);
  looked?.add(drive);
}

function getDrive(drive: Drive, context: RouteContext, c: GraphContext): Response {
  if (c.req.method !== 'GET') throw invalidRequest('Resource not found for the segment.');
  const accepted = drive.kind === 'business' ? [...READ_SCOPES, 'User.Read'] : READ_SCOPES;
  if (!accepted.some((scope) => c.env.scopes.has(scope))) throw forbidden('files');
  lookOnce(drive, c);
  const fields = new URL(c.req.url).searchParams.get('$select')?.split(',');
  return answer({ '@odata.context': `${context.origin}/v1.0/$metadata#users('${c.env.userId}')/drive/$entity`, ...selectFields({ ...driveJson(drive) }, fields) });
}

/** What follows the drive's own address, encoded as it came. */
function belowDrive(drive: Drive, path: string): string {
  const match = /^(?:\/v1\.0)?\/(?:me\/drive|drives\/([^/]+))(\/.*)?$/.exec(path);
  if (match === null) throw invalidRequest('Resource not found for the segment.');
  const [, driveId, rest = ''] = match;
  if (driveId !== undefined && decodeURIComponent(driveId) !== drive.index.driveId) throw itemNotFound();
  return rest;
}
