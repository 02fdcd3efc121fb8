import type { LibraryFault } from '../../domain/coaching/library/library-problem';
import type { LibraryUse } from '../../domain/coaching/library/read-library';
import type { PromptFileState } from '../../workflows/prompt-library';

export const PROMPTS_WORDS = {
  title: 'Prompts in use',
  builtIn: 'From Two Hats',
  organisation: 'From your organisation',
  own: 'Your own',
  ownPlace: 'Your own prompts stand in the file prompts.yaml, in the folder Apps, Two Hats of your OneDrive. Edit it there: changes come into use by themselves.',
  starter: 'Download a starter prompts.yaml',
  starterName: 'prompts.yaml',
  organisationPlace: 'Your organisation’s prompts come from this address:',
  problems: 'What is wrong',
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
} as const;

const USES: Readonly<Record<LibraryUse, string>> = { add: 'It is in use, beside the other prompts.', replace: 'It is in use, in place of the other prompts.' };

/** How the user's own file fares, in a sentence. */
export function ownFileWords(state: PromptFileState): string {
  switch (state.kind) {
    case 'none':
      return 'There is no such file yet. Download a starter, change it, and put it there.';
    case 'reading':
      return 'It is being read.';
    case 'in-use':
    case 'kept-copy':
      return USES[state.use];
    case 'left-out':
      return 'It is left out, as settings.yaml says: prompts: built-in.';
    case 'refused':
      return 'It cannot be used as it is, so it is left out. Correct what stands below; it is looked at again by itself.';
    case 'unreachable':
      return 'It could not be read just now. It is tried again the next time you open Two Hats.';
  }
}

/** How the organisation's file fares, in a sentence. */
export function organisationFileWords(state: PromptFileState): string {
  switch (state.kind) {
    case 'none':
    case 'left-out':
      return 'The file there is empty.';
    case 'reading':
      return 'The file is being read.';
    case 'in-use':
      return USES[state.use];
    case 'kept-copy':
      return 'The address cannot be reached at the moment. The copy that this device kept is in use.';
    case 'refused':
      return 'The file cannot be used as it is, so it is left out. Pass on what stands below to whoever looks after it.';
    case 'unreachable':
      return 'The address cannot be reached at the moment, and this device has no copy yet. Sync now tries again.';
  }
}

type Values = { readonly allowed: string; readonly limit: number };

const FAULTS: Readonly<Record<LibraryFault['kind'], string | ((values: Values) => string)>> = {
  'not-utf-8': 'The file is not text in UTF-8. Save it anew with that encoding.',
  'control-character': 'Here stands a character that no text has. Save the file as plain text in UTF-8.',
  'too-large': 'The file is larger than a library may be: one million characters. Take prompts out.',
  'too-deep': 'Here one thing stands inside another too many times. A library is five levels deep.',
  'mark-without-quotes': 'A text that begins with &, *, !, @, % or ` stands in quotes.',
  'key-twice': 'This name stands twice here. Take one of them away.',
  tab: 'Here stands a tab. Indent with spaces.',
  indent: 'This line is indented in another way than those it belongs to, or a bracket before it is not closed.',
  'colon-without-quotes': 'A text with a colon in it stands in quotes.',
  'not-closed': 'This quote is opened and not closed.',
  'missing-sign': 'Something is missing here: a colon behind a name, a dash before an entry, a comma, a closing bracket. Look at the indent, too.',
  'wrong-escape': 'Behind a backslash stands a letter that means nothing there. Write \\\\ for a backslash.',
  'several-documents': 'The file goes on after a line of ---. Put everything into one list.',
  unreadable: 'From here on the file cannot be understood. Compare it with the starter.',
  'not-an-object': 'Here should stand names with values, as in the starter.',
  'wrong-version': 'The file says two-hats-prompts: 1 at its beginning.',
  'no-prompts': 'Behind prompts: comes a list with at least one prompt.',
  'wrong-id': 'An id has small letters, digits and dashes, 64 at most.',
  'id-twice': 'This id stands further up already. Give one of the two another.',
  'not-text': 'Here should stand a text.',
  'not-one-line': 'The text stands in one line, without invisible characters.',
  'not-follow-ups': 'Here should stand a list of one or two texts.',
  'too-many-prompts': ({ limit }) => `A library has ${limit} prompts at most.`,
  'text-too-long': ({ limit }) => `The text should be shorter than ${limit} characters.`,
  'wrong-minutes': ({ limit }) => `Here should stand a whole number from 1 to ${limit}.`,
  'not-one-of': ({ allowed }) => `Here should stand one of: ${allowed}.`,
  'not-some-of': ({ allowed }) => `Here should stand a list of some of these, each once: ${allowed}.`,
};

/** What is wrong and how to put it right. */
export function faultWords(fault: LibraryFault): string {
  const words = FAULTS[fault.kind];
  if (typeof words === 'string') return words;
  return words({ allowed: 'allowed' in fault ? fault.allowed.join(', ') : '', limit: 'limit' in fault ? fault.limit : 0 });
}
