import { GraphRefusal } from '../graph-refusal';
import { answer } from '../route-context';
import { decodeName } from './address';
import { changesSince, type ChangePage } from './changes';
import { addressedItem, linkTo, odataContext, option, pageSize, selection, type DriveCall } from './drive-call';
import type { ItemRecord } from './drive-index';
import { changeJson, selectFields } from './item-json';
import { notSupported } from './refusal';

const PAGE_SIZE = 200;

/**
 * What changed in the drive, or, on personal accounts, below a folder.
 *
 * Work accounts refuse any folder but the root whatever the token's scopes, and the root to a token for the app folder.
 */
export function getDelta(call: DriveCall): Response {
  const { drive, address, context } = call;
  const isRoot = address.path.length === 0 && (address.base.kind === 'root' || (address.base.kind === 'item' && ['root', drive.index.rootId].includes(address.base.id)));
  if (drive.kind === 'business' && !isRoot) throw notSupported('view.delta can only be called on the root.');
  const folder = addressedItem(call, 'read');
  if (folder.kind !== 'folder') throw notSupported('view.delta can only be called on a folder.');
  const path = isRoot ? '/me/drive/root/delta' : `/me/drive/items/${encodeURIComponent(folder.id)}/delta`;
  const query = { token: tokenOf(call), pageSize: pageSize(call, PAGE_SIZE), tokenLifeMs: context.settings.deltaTokenLifeSeconds * 1000 };
  const page = pageOrFreshStart(call, folder, path, query);
  const value = page.changes.map(({ item, isDeleted }) => selectFields(changeJson(drive, item, isDeleted), deltaSelection(call)));
  return answer({ '@odata.context': odataContext(call, 'items'), ...link(call, path, page), value });
}

function pageOrFreshStart(call: DriveCall, folder: ItemRecord, path: string, query: Parameters<typeof changesSince>[2]): ChangePage {
  try {
    return changesSince(call.drive, folder, query);
  } catch (error) {
    if (!(error instanceof GraphRefusal) || error.status !== 410 || call.context.settings.goneLocation === 'absent') throw error;
    throw new GraphRefusal(410, error.code, error.message, { headers: { Location: linkTo(call, path, { $select: option(call, 'select') }) } });
  }
}

/** The next page is a query, the next round a function: the shape of the links varies, and they are to be followed as they are. */
function link(call: DriveCall, path: string, { next }: ChangePage): Readonly<Record<string, string>> {
  const query = { $select: option(call, 'select'), $top: option(call, 'top') };
  if (next.kind === 'page') return { '@odata.nextLink': linkTo(call, path, { token: next.token, ...query }) };
  return { '@odata.deltaLink': linkTo(call, `${path}(token='${next.token}')`, query) };
}

function tokenOf(call: DriveCall): string | undefined {
  const inPath = /^\/delta\(token='(.*)'\)$/.exec(decodeName(call.address.action))?.[1];
  return inPath ?? option(call, 'token');
}

/** Whatever is selected, a deletion is told. */
function deltaSelection(call: DriveCall): readonly string[] | undefined {
  const fields = selection(call);
  return fields === undefined ? undefined : [...fields, 'id', 'deleted'];
}
