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

/** Facets are present or absent; an empty object counts as present. */
function isThere(facet: unknown): boolean {
  return facet !== undefined && facet !== null;
}
