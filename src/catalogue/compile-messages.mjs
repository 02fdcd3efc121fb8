import { parse } from '@formatjs/icu-messageformat-parser';

/** @import { MessageFormatElement } from '@formatjs/icu-messageformat-parser' */

/** What the meeting panel and the task pane never say: the first part of an id, up to its dot. Both load without it. */
const FURTHER = new Set(['appFolder', 'command', 'duties', 'export', 'import', 'insights', 'keep', 'library', 'people', 'plan', 'reading', 'settings', 'trash', 'twoVersions', 'upcoming', 'versions']);

/** Whether a message is said beyond panel and pane alone. @param {string} id */
export function isFurther(id) {
  return FURTHER.has(id.split('.')[0] ?? '');
}

/**
 * Reads ICU messages when the app is built, so that the release needs no reader of them. A message without places becomes
 * the plain text that it is.
 * @param {Readonly<Record<string, string>>} messages
 * @returns {Record<string, string | MessageFormatElement[]>}
 */
export function compileMessages(messages) {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, compileMessage(id, message)]));
}

/** @param {string} id @param {string} message */
function compileMessage(id, message) {
  try {
    const elements = parse(message, { ignoreTag: true, captureLocation: false });
    const [first] = elements;
    return elements.length === 1 && first?.type === LITERAL ? first.value : elements;
  } catch (error) {
    throw new Error(`The message ${id} cannot be read: ${String(error)}`, { cause: error });
  }
}

const LITERAL = 0;
