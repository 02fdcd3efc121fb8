const TRAITS = [
  'aggressive', 'always', 'arrogant', 'attitude', 'bossy', 'brilliant', 'careless', 'clever', 'difficult', 'disorganised', 'disorganized',
  'emotional', 'gifted', 'great', 'introvert', 'lazy', 'moody', 'negative', 'never', 'passive', 'personality', 'rude', 'selfish', 'sensitive',
  'shy', 'sloppy', 'smart', 'stubborn', 'talented', 'unmotivated', 'unprofessional', 'unreliable', 'weak',
] as const;

const NAMED = new RegExp(`\\b(?:${TRAITS.join('|')})\\b`, 'i');

/**
 * Whether feedback seems to speak of what someone is rather than of what they did. A hint, never a gate: feedback that
 * points at the person does harm in more than a third of cases, yet a word list cannot know what was meant.
 */
export function namesTrait(text: string): boolean {
  return NAMED.test(text);
}
