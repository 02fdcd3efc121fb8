import { builtInPrompts } from '../../domain/coaching/library/built-in-prompts';
import type { PromptId } from '../../domain/coaching/prompt';
import { type Commitment, type CommitmentId, type LocalDate, type Note, STAGES } from '../../domain/notes/note';
import { chanceOf } from './seed-chance';
import { plusDays } from './seed-days';
import type { SeedMeeting } from './seed-meetings';
import { ordinaryLines, SMALL_PROMISES, type Turn } from './year/year';

type Entries = Pick<Note, 'moments' | 'feedback' | 'coaching' | 'conversation' | 'feedbackForMe'>;

/** What a turn of the year left in the note. */
export function turnEntries(turns: readonly Turn[], { index }: SeedMeeting): Entries {
  return {
    moments: turns.flatMap(({ moments = [] }) => moments).map((text, place) => ({ id: `m${index}${place}`, text })),
    feedback: turns.flatMap(({ feedback }, place) => (feedback === undefined ? [] : [{ id: `f${index}${place}`, behaviour: feedback[0], effect: feedback[1], next: feedback[2] }])),
    coaching: turns
      .flatMap(({ coaching = [] }) => coaching)
      .map(([promptId, about, found], place) => ({ id: `k${index}${place}`, promptId, question: questionOf(promptId), about, found })),
    conversation: turns.flatMap(({ conversation }) => (conversation === undefined ? [] : STAGES.map((stage, place) => ({ id: `s${place + 1}`, stage, text: conversation[stage] })))),
    feedbackForMe: turns.flatMap(({ forMe }, place) => (forMe === undefined ? [] : [{ id: `q${index}${place}`, promptId: forMe[0], question: questionOf(forMe[0]), answer: forMe[1] }])),
  };
}

function questionOf(promptId: PromptId): string {
  return builtInPrompts().find(({ id }) => id === promptId)?.text ?? '';
}

/** The text of both, with the lines that coaching questions were asked about, and the user's own. */
export function textAt(meeting: SeedMeeting, coaching: Note['coaching']): Pick<Note, 'text' | 'privateText'> {
  const lines = [episodeAt(meeting) ?? ordinaryLine(meeting), ...coaching.map(({ about }) => `${about}.`)];
  return { text: lines.join('\n'), privateText: privateAt(meeting) };
}

/** The episodes in their order over the year; the last belongs to the last meeting. */
function episodeAt({ story: { episodes }, index, fromEnd }: SeedMeeting): string | undefined {
  const placeOf = (at: number): number => Math.floor((at / Math.max(1, index + fromEnd)) * (episodes.length - 1) + 0.0001);
  const place = placeOf(index);
  return index === 0 || place !== placeOf(index - 1) ? episodes[place] : undefined;
}

/** Seven has no divisor in common with the number of the lines: none comes twice before all have come once. */
const STRIDE = 7;

function ordinaryLine({ story: { mail, relation }, index, setting: { seed } }: SeedMeeting): string {
  const lines = ordinaryLines(relation);
  return lines[(index * STRIDE + chanceOf(`lines ${mail} ${seed}`, lines.length)) % lines.length] ?? '';
}

/** Each thought once, spread over the year; the last of them is of last time. */
function privateAt({ story, index, fromEnd }: SeedMeeting): string {
  const { length } = story.private;
  const isAt = (place: number): boolean => index === Math.round(((place + 1) / length) * (index + fromEnd));
  return story.private.find((_, place) => isAt(place)) ?? '';
}

/** What was agreed in the last two 1:1s is still open; of what was agreed before, nearly all is settled. */
export function commitmentsAt({ story, index, fromEnd, date, setting: { seed } }: SeedMeeting): readonly Commitment[] {
  const { commitments, mail } = story;
  const half = Math.ceil(commitments.length / 2);
  const recent = fromEnd === 0 ? commitments.slice(0, half) : fromEnd === 1 ? commitments.slice(half) : [];
  const entry = (owner: Commitment['owner'], text: string, place: number, state: Commitment['state']): Commitment => ({
    id: `c${index}${place}${mail.slice(0, 2)}` as CommitmentId,
    owner,
    text,
    due: plusDays(date, 7 + chanceOf(`due ${mail} ${index}`, 8)) as LocalDate,
    state,
  });
  const open = recent.map(([owner, text], place) => entry(owner, text, place, 'open'));
  const chance = chanceOf(`promise ${mail} ${index} ${seed}`, 20);
  if (fromEnd < 2 || chance > 11) return open;
  const offset = chanceOf(`promises ${mail}`, SMALL_PROMISES.length);
  const text = SMALL_PROMISES[(offset + index * STRIDE) % SMALL_PROMISES.length] ?? '';
  return [entry(chance % 2 === 0 ? 'me' : 'them', text, 0, settledState(chance, fromEnd))];
}

/** One in six is dropped, and one of the last months is late. */
function settledState(chance: number, fromEnd: number): Commitment['state'] {
  if (chance > 9) return 'dropped';
  return fromEnd < 6 && chance === 4 ? 'open' : 'done';
}
