import type { Brand } from '../shared/brand';

/** A path inside the app folder, with `/` between segments: `People/noor-haddad-k3v9/2026/2026-11-24-p7q2.md`. */
export type FilePath = Brand<'FilePath'>;
