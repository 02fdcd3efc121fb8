import { late } from '../components/late';

/** What few come to Settings for, or what is there for few. */
export const FilesToLookAt = late(async () => (await import(/* webpackChunkName: "files-to-look-at" */ '../versions/files-to-look-at')).FilesToLookAt);
export const BrokenFile = late(async () => (await import(/* webpackChunkName: "files-to-look-at" */ '../versions/broken-page')).BrokenFile);
export const KeepNotes = late(async () => (await import('./keep-notes')).KeepNotes);
export const OwnFolderSetting = late(async () => (await import('./own-folder')).OwnFolderSetting);
export const ImportNotes = late(async () => (await import('./import-notes')).ImportNotes);
