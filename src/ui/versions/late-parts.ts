import { late } from '../components/late';

/** Most files have one version only. */
export const TwoVersions = late(async () => (await import('./two-versions')).TwoVersions);
