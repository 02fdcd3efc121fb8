import { shortHash } from '../../domain/shared/short-hash';
import { decodeFields, decodeString, optionalFields, optionalList, optionalString } from './decode-value';

/** What of a drive item the notes need. A delta leaves out all but the id of what was deleted. */
export type DriveItem = {
  readonly id: string;
  readonly name: string | undefined;
  readonly tag: string | undefined;
  readonly size: number;
  readonly kind: 'file' | 'folder' | 'other';
  readonly parentId: string | undefined;
  readonly driveId: string;
  readonly isDeleted: boolean;
  /** Of a folder: another one when what lies in it changed, on accounts that tell. What it is made of says nothing. */
  readonly stamp: string;
  /** Lives for minutes and needs no token: never stored, never logged. */
  readonly downloadUrl: string | undefined;
};

export type DriveItemPage = {
  readonly items: readonly DriveItem[];
  readonly nextLink: string | undefined;
  readonly deltaLink: string | undefined;
};

export function decodeDriveItem(value: unknown, path = '$'): DriveItem {
  const item = decodeFields(value, path);
  const parent = optionalFields(item.parentReference);
  return {
    id: decodeString(item.id, `${path}.id`),
    name: optionalString(item.name),
    tag: optionalString(item.eTag),
    size: typeof item.size === 'number' ? item.size : 0,
    kind: isThere(item.file) ? 'file' : isThere(item.folder) ? 'folder' : 'other',
    parentId: optionalString(parent.id),
    driveId: optionalString(parent.driveId) ?? '',
    isDeleted: isThere(item.deleted),
    stamp: stampOf(item),
    downloadUrl: optionalString(item['@microsoft.graph.downloadUrl']),
  };
}

export function decodeDriveItemPage(body: unknown): DriveItemPage {
  const page = decodeFields(body, '$');
  return {
    items: optionalList(page.value).map((item, index) => decodeDriveItem(item, `$.value[${index}]`)),
    nextLink: optionalString(page['@odata.nextLink']),
    deltaLink: optionalString(page['@odata.deltaLink']),
  };
}

/** Personal accounts change a folder's cTag with anything below it; of the others the pages promise the number of children alone. */
function stampOf({ eTag, cTag, size, lastModifiedDateTime, folder }: Readonly<Record<string, unknown>>): string {
  return shortHash(JSON.stringify([eTag, cTag, size, lastModifiedDateTime, optionalFields(folder).childCount]), 8);
}

/** Facets are present or absent; an empty object counts as present. */
function isThere(facet: unknown): boolean {
  return facet !== undefined && facet !== null;
}
