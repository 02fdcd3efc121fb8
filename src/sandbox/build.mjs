import { buildSandbox, requireNode } from './set-up.mjs';

/** `npm run bundles` builds what `npm start` and the browser's tests need, unless it stems from these very sources. */
requireNode();
buildSandbox();
