import type { Brand } from './brand';

/** A day as the user's calendar shows it: `2026-11-24`. */
export type LocalDate = Brand<'LocalDate'>;
