import { parse } from '@formatjs/icu-messageformat-parser';

/** @import { MessageFormatElement } from '@formatjs/icu-messageformat-parser' */

/** What no page beside a meeting says: the first part of an id, up to its dot, or the first two. */
const FURTHER = new Set([
  'appFolder', 'aside', 'duties', 'export', 'import', 'insights', 'keep', 'library', 'people', 'person.balance', 'person.feedback', 'person.raised', 'person.stretch',
  'person.takeOver', 'person.topics', 'plan', 'reading', 'relation', 'settings', 'shell.tabs', 'start', 'trash', 'twoVersions', 'upcoming', 'versions',
]);

/** What the tab says of its lists and of earlier versions, among words on notes that every page has. */
const NOTES_IN_TAB = new Set([
  'agenda', 'back', 'broken', 'clear', 'commitments', 'count', 'countShown', 'everyone', 'failedTitle', 'feedback', 'from', 'kind', 'moments',
  'noHitBody', 'noHitTitle', 'noVersions', 'noneBody', 'noneTitle', 'notRestored', 'openCommitments', 'person', 'reading', 'readingVersions', 'restore',
  'restoreHint', 'restored', 'show', 'showMore', 'title', 'to', 'toPerson', 'twoVersions', 'versions',
]);

/** What the tab alone says of itself. */
const SHELL_OF_TAB = new Set(['searchNotes', 'signedOutBody', 'signedOutTitle', 'tabList', 'withoutCalendar']);

/** What nobody says but the ribbon's commands and the pane beside an appointment. */
const OUTLOOK = new Set(['command', 'outlook']);

/** What Prepare says of the invitation: the panel loads it with Prepare. */
const INVITATION = 'invitation';

/**
 * The part of a catalogue that a message is loaded with: what all say, what is said of an invitation, what no page beside a meeting
 * says, and what only Outlook's say.
 * @param {string} id
 * @returns {'first' | 'invitation' | 'further' | 'outlook'}
 */
export function partOf(id) {
  const [area = '', part = ''] = id.split('.');
  if (area === INVITATION) return INVITATION;
  if ((area === 'notes' && (NOTES_IN_TAB.has(part) || part === 'kinds')) || (area === 'shell' && SHELL_OF_TAB.has(part))) return 'further';
  if (FURTHER.has(area) || FURTHER.has(`${area}.${part}`)) return 'further';
  return OUTLOOK.has(area) ? 'outlook' : 'first';
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
