import { answer } from '../route-context';
import { addressedItem, admit, baseItem, jsonBody, linkTo, odataContext, option, pageSize, selection, type DriveCall } from './drive-call';
import type { ItemRecord } from './drive-index';
import { downloadUrl } from './downloads';
import { itemJson, selectFields, type ItemJson } from './item-json';
import { createFolder, deleteItem, ensureFolder, moveItem, restoreItem, type ConflictBehavior, type Destination } from './items';
import { accessDenied, invalidRequest } from './refusal';
import { checkIfMatch, eTagOf } from './tags';
import { childrenOf, itemById } from './tree';

const DOWNLOAD_URL = '@microsoft.graph.downloadUrl';
const PAGE_SIZE = 200;
/** What a listing may be sorted by; a work account knows neither dates nor sizes there. */
const SORTABLE = { business: ['name', 'url'], personal: ['name', 'size', 'lastmodifieddatetime'] };

export function getItem(call: DriveCall): Response {
  const item = addressedItem(call, 'read');
  if (call.c.req.header('If-None-Match') === eTagOf(call.drive, item)) return new Response(null, { status: 304 });
  const children = option(call, 'expand')?.split(',').includes('children') === true ? childrenOf(call.drive, item.id) : undefined;
  const expanded = children === undefined ? {} : { children: children.map((child) => present(call, child)) };
  const what = call.address.base.kind === 'special' ? 'special/$entity' : 'items/$entity';
  return answer({ '@odata.context': odataContext(call, what), ...present(call, item), ...expanded });
}

/** The item with the fields that were asked for; a file's short-lived address comes along unless others were. */
export function present(call: DriveCall, item: ItemRecord): ItemJson {
  const json = itemJson(call.drive, item);
  const address = item.kind === 'file' ? { [DOWNLOAD_URL]: downloadUrl(call.drive, call.downloadOrigin, item.id, item.content) } : {};
  return selectFields({ ...address, ...json }, selection(call));
}

export function listChildren(call: DriveCall): Response {
  const folder = addressedItem(call, 'read');
  if (folder.kind !== 'folder') throw invalidRequest('The item is not a folder.');
  if (option(call, 'filter') !== undefined) throw invalidRequest('The query option $filter is not supported here.');
  const sorted = sort(call, childrenOf(call.drive, folder.id));
  const start = decodeSkipToken(option(call, 'skiptoken'));
  const end = start + pageSize(call, PAGE_SIZE);
  const next = linkTo(call, `/me/drive/items/${encodeURIComponent(folder.id)}/children`, {
    $select: option(call, 'select'),
    $top: option(call, 'top'),
    $orderby: option(call, 'orderby'),
    $skiptoken: encodeSkipToken(end),
  });
  return answer({
    '@odata.context': odataContext(call, `items('${encodeURIComponent(folder.id)}')/children`),
    '@odata.count': sorted.length,
    ...(end < sorted.length ? { '@odata.nextLink': next } : {}),
    value: sorted.slice(start, end).map((child) => present(call, child)),
  });
}

function sort({ drive, ...call }: DriveCall, children: readonly ItemRecord[]): readonly ItemRecord[] {
  const [field = 'name', direction = 'asc'] = (option({ drive, ...call }, 'orderby') ?? 'name').trim().split(/\s+/);
  const property = field.toLowerCase();
  if (!SORTABLE[drive.kind].includes(property)) throw invalidRequest(`The property ${columnName(field)} is not supported for OrderBy.`);
  const sorted = [...children].sort((a, b) => order(property, a, b));
  return direction.toLowerCase() === 'desc' ? sorted.reverse() : sorted;
}

function order(property: string, a: ItemRecord, b: ItemRecord): number {
  if (property === 'size') return sizeOf(a) - sizeOf(b);
  if (property === 'lastmodifieddatetime') return a.modifiedAt - b.modifiedAt;
  return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
}

const sizeOf = (item: ItemRecord) => (item.kind === 'file' ? item.content.size : 0);

/** A work account names the column of the list behind it, as the service does. */
const columnName = (field: string) => (/^lastmodifieddatetime$/i.test(field) ? 'Last_x0020_Modified' : field);

/** A mere position: a list that others write to meanwhile skips or repeats items, as the service's may. */
const encodeSkipToken = (position: number) => Buffer.from(`position ${position}`).toString('base64url');

function decodeSkipToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const position = /^position (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (position === undefined) throw invalidRequest('The skip token is not valid.');
  return Number(position);
}

export function postFolder(call: DriveCall): Response {
  const { drive, address } = call;
  const { name, folder, ...rest } = jsonBody(call);
  if (typeof name !== 'string' || typeof folder !== 'object') throw invalidRequest('A new folder needs a name and the facet folder.');
  const base = admit(call, baseItem(call), 'write');
  const parent = address.path.length === 0 ? base : ensureFolder(drive, base, address.path);
  const made = createFolder(drive, parent, name, conflictBehavior(rest['@microsoft.graph.conflictBehavior'], 'fail'));
  return answer({ '@odata.context': odataContext(call, 'items/$entity'), ...itemJson(drive, made) }, 201);
}

export function conflictBehavior(value: unknown, usual: ConflictBehavior): ConflictBehavior {
  if (value === undefined) return usual;
  if (value === 'fail' || value === 'replace' || value === 'rename') return value;
  throw invalidRequest('Invalid value for @microsoft.graph.conflictBehavior.');
}

export function patchItem(call: DriveCall): Response {
  const { drive, c } = call;
  const item = addressedItem(call, 'write');
  const to = readDestination(call);
  checkIfMatch(drive, item, { ifMatch: c.req.header('If-Match'), isDocumented: true });
  const moved = moveItem(drive, item, to);
  return answer({ '@odata.context': odataContext(call, 'items/$entity'), ...present(call, moved) });
}

export function removeItem(call: DriveCall): Response {
  const item = addressedItem(call, 'write');
  checkIfMatch(call.drive, item, { ifMatch: call.c.req.header('If-Match'), isDocumented: true });
  deleteItem(call.drive, item);
  return new Response(null, { status: 204 });
}

/** From the recycle bin, where an id is all that is left of an address. */
export function restore(call: DriveCall): Response {
  const { drive, address, rights } = call;
  if (!rights.restore) throw accessDenied();
  if (drive.kind === 'business') throw invalidRequest('Restore is only available for OneDrive Personal.');
  if (address.base.kind !== 'item') throw invalidRequest('A deleted item is addressed by its id.');
  const item = restoreItem(drive, address.base.id, readDestination(call));
  return answer({ '@odata.context': odataContext(call, 'items/$entity'), ...present(call, item) });
}

function readDestination(call: DriveCall): Destination {
  const { name, parentReference, fileSystemInfo } = jsonBody(call);
  const parentId = textIn(parentReference, 'id');
  if (name !== undefined && typeof name !== 'string') throw invalidRequest('The name is not text.');
  if (parentReference !== undefined && parentId === undefined) throw invalidRequest('A new parent is named by its id.');
  if (parentId !== undefined) admit(call, itemById(call.drive, parentId), 'write');
  return { name, parentId, clientModifiedAt: readTime(textIn(fileSystemInfo, 'lastModifiedDateTime')) };
}

function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw invalidRequest('The time stamp is not valid.');
  return at;
}

function textIn(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof text === 'string' ? text : undefined;
}
