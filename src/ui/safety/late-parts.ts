import { late } from '../components/late';

/** What nobody needs as long as all is well, in scripts of their own. */
export const UnsafeDialog = late(async () => (await import('./unsafe-dialog')).UnsafeDialog);
export const AskedNotice = late(async () => (await import('./asked-notice')).AskedNotice);
