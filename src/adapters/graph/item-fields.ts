export const ITEM_FIELDS = '$select=id,name,eTag,size,file,folder,deleted,parentReference';

/**
 * The same, where each file's text can be fetched from, so that a listing needs no question for each file, and what may tell of a folder
 * that something in it changed.
 */
export const LISTED_FIELDS = `${ITEM_FIELDS},cTag,lastModifiedDateTime,@microsoft.graph.downloadUrl`;
