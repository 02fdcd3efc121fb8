import { answer, queryParam } from '../route-context';
import { decodeName } from './address';
import { addressedItem, admit, baseItem, jsonBody, odataContext, type DriveCall } from './drive-call';
import type { Content, FileRecord, ItemRecord } from './drive-index';
import { downloadUrl } from './downloads';
import { versionJson } from './item-json';
import { conflictBehavior, present } from './item-routes';
import { checkPath, ensureFolder, putFile, updateContent } from './items';
import { invalidRequest, resourceModified } from './refusal';
import { cTagOf, checkIfMatch, countsConditions, eTagOf } from './tags';
import { findAt, itemById } from './tree';
import { openUpload } from './uploads';
import { restoreVersion, versionById, versionsOf } from './versions';

const CONFLICT_BEHAVIOR = '@microsoft.graph.conflictBehavior';

/** A redirect to another origin, which is why a browser cannot download with it. */
export function getContent(call: DriveCall): Response {
  const item = addressedItem(call, 'read');
  if (item.kind !== 'file') throw invalidRequest('The item is not a file.');
  const condition = call.c.req.header('If-None-Match');
  if (condition !== undefined && [eTagOf(call.drive, item), cTagOf(call.drive, item)].includes(condition)) return new Response(null, { status: 304 });
  return redirect(downloadUrl(call.drive, call.downloadOrigin, item.id, item.content));
}

const redirect = (location: string) => new Response(null, { status: 302, headers: { Location: location } });

export function putContent(call: DriveCall): Response {
  const { drive, address, body } = call;
  const onConflict = conflictBehavior(queryParam(call.c, CONFLICT_BEHAVIOR), 'replace');
  const base = admit(call, baseItem(call), 'write');
  const existing = findAt(drive, base, address.path);
  checkWriteConditions(call, existing, false);
  const name = address.path.at(-1);
  if (name === undefined) return written(call, updateContent(drive, base, body), false);
  checkPath(drive, base, address.path);
  const { file, isNew } = putFile(drive, ensureFolder(drive, base, address.path.slice(0, -1)), name, body, onConflict);
  return written(call, file, isNew);
}

function written(call: DriveCall, file: FileRecord, isNew: boolean): Response {
  return answer({ '@odata.context': odataContext(call, 'items/$entity'), ...present(call, file) }, isNew ? 201 : 200);
}

function checkWriteConditions({ drive, c }: DriveCall, existing: ItemRecord | undefined, isDocumented: boolean): void {
  const ifMatch = c.req.header('If-Match');
  const ifNoneMatch = c.req.header('If-None-Match');
  if (!countsConditions(drive, isDocumented)) return;
  if (existing !== undefined && ifNoneMatch === '*') throw resourceModified(412);
  if (ifMatch === undefined) return;
  if (existing === undefined) throw resourceModified(412);
  checkIfMatch(drive, existing, { ifMatch, isDocumented });
}

/** The pages promise `If-Match` here, other than on a plain PUT. */
export function createUploadSession(call: DriveCall): Response {
  const { drive, address, c } = call;
  const base = admit(call, baseItem(call), 'write');
  const existing = findAt(drive, base, address.path);
  checkWriteConditions(call, existing, true);
  const { name, folder } = uploadPlace(call, base);
  const session = openUpload(drive, { folderId: folder.id, name, onConflict: requestedBehavior(call), ifMatch: c.req.header('If-Match') });
  return answer({
    '@odata.context': `${call.context.origin}/v1.0/$metadata#microsoft.graph.uploadSession`,
    uploadUrl: `${call.downloadOrigin}/upload?session=${encodeURIComponent(session.id)}`,
    expirationDateTime: new Date(session.expiresAt).toISOString(),
    nextExpectedRanges: ['0-'],
  });
}

function uploadPlace({ drive, address }: DriveCall, base: ItemRecord): { readonly folder: ItemRecord; readonly name: string } {
  const name = address.path.at(-1);
  if (name === undefined) return { folder: itemById(drive, base.parentId), name: base.name };
  checkPath(drive, base, address.path);
  return { folder: ensureFolder(drive, base, address.path.slice(0, -1)), name };
}

function requestedBehavior(call: DriveCall): ReturnType<typeof conflictBehavior> {
  const { item } = jsonBody(call);
  const asked = typeof item === 'object' && item !== null && CONFLICT_BEHAVIOR in item ? item[CONFLICT_BEHAVIOR] : undefined;
  return conflictBehavior(asked, 'replace');
}

export function listVersions(call: DriveCall): Response {
  const item = addressedItem(call, 'read');
  const value = versionsOf(call.drive, item).map((version) => versionJson(call.drive, version));
  return answer({ '@odata.context': odataContext(call, `items('${encodeURIComponent(item.id)}')/versions`), value });
}

export function getVersion(call: DriveCall): Response {
  return answer({ '@odata.context': odataContext(call, 'items/versions/$entity'), ...versionJson(call.drive, addressedVersion(call, 'read').version) });
}

export function getVersionContent(call: DriveCall): Response {
  const { item, version } = addressedVersion(call, 'read');
  return redirect(downloadUrl(call.drive, call.downloadOrigin, item.id, version, 'version'));
}

export function postRestoreVersion(call: DriveCall): Response {
  const { item, id } = addressedVersion(call, 'write');
  restoreVersion(call.drive, item, id);
  return new Response(null, { status: 204 });
}

function addressedVersion(call: DriveCall, to: 'read' | 'write'): { readonly item: ItemRecord; readonly version: Content; readonly id: string } {
  const item = addressedItem(call, to);
  const id = decodeName(call.address.action.split('/')[2] ?? '');
  return { item, id, version: versionById(call.drive, item, id) };
}
