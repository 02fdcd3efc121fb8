import { register } from 'node:module';

/** `node --import ./test/support/typescript.mjs some.ts` runs TypeScript as it stands, with imports as they are written here. */
register('./typescript-hooks.mjs', import.meta.url);
