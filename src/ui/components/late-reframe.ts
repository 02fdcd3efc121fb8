import { late } from './late';

/** The offer of another way to say a line, with its rules in a script of its own: nobody needs them before they write. */
export const ReframeOffer = late(async () => (await import('./reframe-offer')).ReframeOffer);
