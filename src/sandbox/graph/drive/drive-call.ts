import { queryParam, type GraphContext, type RouteContext } from '../route-context';
import type { Address } from './address';
import { hasAppFolders, openAppFolder } from './app-folder';
import type { Drive } from './drive-state';
import type { ItemRecord } from './drive-index';
import { accessDenied, invalidRequest } from './refusal';
import { isWithin, itemAt, itemById, rootOf } from './tree';

/** One request to the drive, its body read, on its way to an operation. */
export type DriveCall = {
  readonly c: GraphContext;
  readonly context: RouteContext;
  readonly drive: Drive;
  /** Where files are downloaded from: another origin than Graph's. */
  readonly downloadOrigin: string;
  readonly address: Address;
  readonly rights: Rights;
  readonly body: Uint8Array;
};

/** What a token may do to files. */
export type Rights = {
  readonly read: boolean;
  readonly write: boolean;
  /** Within the app folder everything, outside of it nothing. */
  readonly appFolder: boolean;
  readonly restore: boolean;
};

export const READ_SCOPES = ['Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.Read.All', 'Sites.ReadWrite.All'];
export const WRITE_SCOPES = ['Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'];
export const APP_FOLDER_SCOPE = 'Files.ReadWrite.AppFolder';
export const RESTORE_SCOPE = 'Files.ReadWrite.All';

export function rightsOf(scopes: ReadonlySet<string>): Rights {
  return {
    read: READ_SCOPES.some((scope) => scopes.has(scope)),
    write: WRITE_SCOPES.some((scope) => scopes.has(scope)),
    appFolder: scopes.has(APP_FOLDER_SCOPE),
    restore: scopes.has(RESTORE_SCOPE),
  };
}

/** Where the address starts from; an app folder is made here if need be. */
export function baseItem({ drive, address: { base }, rights, c }: DriveCall): ItemRecord {
  if (base.kind === 'root') return rootOf(drive);
  if (base.kind === 'item') return itemById(drive, base.id);
  // The one name whose case counts.
  if (base.name !== 'approot') throw invalidRequest('The special folder identifier is not valid.');
  return openAppFolder(drive, { isGet: c.req.method === 'GET', mayWrite: rights.write || rights.appFolder, hasWiderScope: rights.write });
}

/** @throws {GraphRefusal} 403 where the token's scopes do not reach the item */
export function admit({ drive, rights }: DriveCall, item: ItemRecord, to: 'read' | 'write'): ItemRecord {
  if (rights[to]) return item;
  const { index: { appFolderId }, settings } = drive;
  if (!rights.appFolder || !hasAppFolders(drive) || settings.appFolder !== 'present' || appFolderId === undefined || !isWithin(drive, item, appFolderId)) throw accessDenied();
  return item;
}

/** The item that the request addresses. */
export function addressedItem(call: DriveCall, to: 'read' | 'write'): ItemRecord {
  // Whoever may not see the start is not told what lies below it.
  const base = admit(call, baseItem(call), to);
  return itemAt(call.drive, base, call.address.path);
}

/** A system query option, with its `$` or without. */
export function option({ c }: DriveCall, name: string): string | undefined {
  return queryParam(c, `$${name}`) ?? queryParam(c, name);
}

export function selection(call: DriveCall): readonly string[] | undefined {
  return option(call, 'select')?.split(',').map((field) => field.trim());
}

/** `$top`, or the service's own page size. */
export function pageSize(call: DriveCall, usual: number): number {
  const asked = option(call, 'top');
  if (asked === undefined) return usual;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1) throw invalidRequest('Invalid value for $top.');
  return size;
}

export function jsonBody({ body }: DriveCall): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  const value = parseJson(new TextDecoder().decode(body));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidRequest('The body is not a JSON object.');
  return value as Readonly<Record<string, unknown>>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest('The body is not valid JSON.');
  }
}

/** The user's link to something in this drive, below `/v1.0`. */
export function linkTo({ context }: DriveCall, path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `${context.origin}/v1.0${path}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}

export function odataContext({ c, context }: DriveCall, what: string): string {
  return `${context.origin}/v1.0/$metadata#users('${c.env.userId}')/drive/${what}`;
}
