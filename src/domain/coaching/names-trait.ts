/** These speak of a person whatever stands around them. */
const TRAITS = [
  'aggressive', 'always', 'arrogant', 'attitude', 'bossy', 'careless', 'character', 'disorganised', 'disorganized', 'introvert', 'lazy', 'moody',
  'never', 'personality', 'selfish', 'sloppy', 'stubborn', 'unmotivated', 'unprofessional', 'unreliable',
];

/** These speak of a talk or a task as often as of a person, so they count only where they follow one. */
const JUDGEMENTS = [
  'bad', 'brilliant', 'clever', 'cold', 'difficult', 'emotional', 'gifted', 'good', 'great', 'negative', 'passive', 'rude', 'sensitive', 'shy',
  'slow', 'smart', 'talented', 'weak',
];

const TRAIT = wordOf(TRAITS);
const JUDGED = new RegExp(`(?<!\\p{L})(?:you|he|she|they) (?:are|were|is|was|seem|seems|seemed)(?: (?:a|always|an|quite|really|so|too|very))* (?:${JUDGEMENTS.join('|')})(?!\\p{L})`, 'iu');

/**
 * Whether feedback seems to speak of what someone is rather than of what they did, in praise or in blame; English, like
 * the built-in library. A hint, never a gate: feedback that points at the person does harm in more than a third of
 * cases (Kluger and DeNisi), yet a word list cannot know what was meant.
 */
export function namesTrait(text: string): boolean {
  return TRAIT.test(text) || JUDGED.test(text);
}

function wordOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}
