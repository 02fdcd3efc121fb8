type Cue = { readonly sign: RegExp; readonly questions: readonly string[] };

/** What was written, and the questions that keep the thinking with the other person. The first sign that fits counts. */
const CUES: readonly Cue[] = [
  { sign: /\b(?:stuck|block(?:ed|er)?|can(?:not|'t|’t)|problem|issue|fail(?:ed|s)?|broken)\b/i, questions: ['What have you tried so far, and what did it show you?', 'What would you do first if you had to move on your own today?', 'What part of this is in your hands?'] },
  { sign: /\b(?:decide|decision|choose|option|either|approv\w*)\b/i, questions: ['Which options do you see, and what speaks for each?', 'What would make you sure enough to decide this yourself?', 'Who else is touched by this, and what would they say?'] },
  { sign: /\b(?:late|delay(?:ed)?|deadline|behind|overdue|slipp\w*)\b/i, questions: ['What would have to be true for the new date to hold?', 'What can be left out so that the rest is on time?', 'Who needs to know this first, and what will you tell them?'] },
  { sign: /\b(?:conflict|argu\w*|tension|upset|angry|frustrat\w*|complain\w*)\b/i, questions: ['How do you think it looks from their side?', 'What would a good outcome be for both of you?', 'What do you want to say to them that is still unsaid?'] },
  { sign: /\b(?:plan|goal|next step|will|going to|start)\b/i, questions: ['What is the very next step, and when do you take it?', 'How will you know that it worked?', 'What might get in the way, and what then?'] },
  { sign: /\b(?:done|finished|shipped|won|success|worked|solved|proud)\b/i, questions: ['What did you do that made the difference?', 'What from this would you use again elsewhere?', 'Who could learn from how you did it?'] },
];

const OPEN_QUESTIONS = ['What matters most to you in this?', 'What else is there about it?', 'What would you like to be different a month from now?', 'What do you need from me, and what not?'];

/**
 * The next coaching question for what was just written: never an answer. It rests on the last line alone, since that is
 * what the two are talking about; `turn` counts how often another one was asked for.
 */
export function coachingQuestion(text: string, turn: number): string | undefined {
  const line = text.split('\n').map((each) => each.trim()).filter((each) => each !== '').at(-1);
  if (line === undefined) return undefined;
  const fitting = CUES.find(({ sign }) => sign.test(line))?.questions ?? [];
  const questions = [...fitting, ...OPEN_QUESTIONS];
  return questions[turn % questions.length];
}
