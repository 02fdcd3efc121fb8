import { compileMessages } from '../../src/catalogue/compile-messages.mjs';

/** Hands a catalogue to a test as the build hands it to the app. */
// Jest takes a transformer by its default export alone.
export default {
  /** @param {string} text */
  process: (text) => ({ code: JSON.stringify(compileMessages(JSON.parse(text))) }),
};
