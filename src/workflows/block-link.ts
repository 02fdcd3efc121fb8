import type { Invitation, DeepLink } from './ports';

/** Where the block of an invitation of that kind leads (V18); undefined where no link can be made, which is no reason not to write. */
export type BlockLink = (kind: Invitation['kind']) => Promise<string | undefined>;

/** To the 1:1 of that time, which whoever reads the invitation knows; from the text of a whole series, to the app. */
export function blockLink(linkTo: (place: DeepLink) => Promise<string>, startsAt: number): BlockLink {
  return (kind) => linkTo(kind === 'series' ? 'upcoming' : `at/${new Date(startsAt).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}Z`).catch(() => undefined);
}
