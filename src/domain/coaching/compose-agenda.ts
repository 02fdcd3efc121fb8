import type { Agenda, AgendaItem, AgendaItemId, NotToday } from './agenda';
import {
  commitmentLine,
  delegationLine,
  gapLine,
  openCommitments,
  promptLine,
  theirTopicsLine,
  topicLine,
} from './agenda-lines';
import { assemble } from './assemble';
import type { ComposeInput, Tongue } from './compose-input';
import { backLine, HAT_LINE_ID, hatLine, ownAbsenceLines, practiceLines, raisedLine } from './further-lines';
import { dueDelegations } from './ledger';
import { frameOf, LEAST, ownLinesOf } from './minutes';
import { fillers, isReEnergising, isStabilising } from './needs';
import { readPast, type Past } from './past';
import type { Prompt } from './prompt';
import { isQuestion, occasionsOf, promptIds, promptPool, spokenOf, takeWritten, type PromptPool } from './prompt-pool';
import { gapsOf, promptReason, lastUseReason } from './reasons';
import { requiredLines } from './required-lines';

export type { ComposeInput, Mechanics, MeetingRecord, Tongue } from './compose-input';

/** How many points of each crisis list are at hand beyond the agenda. */
const MORE_OF_A_LIST = 2;

/** What stays from an agenda that is composed anew: the user's own, and what has been talked about. */
type Kept = {
  readonly theirs: readonly AgendaItem[];
  readonly ours: readonly AgendaItem[];
  readonly skipped: readonly AgendaItem[];
};

/**
 * Composes the agenda of one 1:1 by the rules C1 to C10 of `docs/coaching.md`.
 *
 * The counterpart's topics come first. Of the rest, what the situation needs is
 * placed first, then what the user wants to raise, then what was handed over
 * and is due and open commitments, then whatever has not come up for longest.
 */
export function composeAgenda(input: ComposeInput): Agenda {
  return compose(input, { theirs: [], ours: [], skipped: [] });
}

/**
 * The agenda for a changed situation, or changed facts. What the user typed or edited stays, word for word; so does
 * what is covered, and what was skipped stays skipped. What still says what we wrote, in any of the `tongues`, is ours.
 */
export function recompose(agenda: Agenda, input: ComposeInput, tongues: readonly Tongue[] = []): Agenda {
  const spoken = [input, ...tongues.map((tongue) => ({ ...input, ...tongue }))].map(sourceTexts);
  const isOwn = (item: AgendaItem): boolean => item.state === 'covered' || !spoken.some((sourceText) => sourceText.get(item.id) === item.text);
  const active = agenda.items.filter(({ state }) => state !== 'skipped');
  return compose(input, {
    theirs: active.filter((item) => item.origin === 'their-topic' && isOwn(item)),
    ours: active.filter((item) => item.origin !== 'their-topic' && isOwn(item)),
    skipped: agenda.items.filter(({ state }) => state === 'skipped'),
  });
}

function compose(input: ComposeInput, kept: Kept): Agenda {
  const { budget, quarter } = frameOf(input.lengthMinutes);
  const facts = factLines(input, new Set([...kept.theirs, ...kept.ours, ...kept.skipped].map(({ id }) => id)));
  const theirs = [...kept.theirs, ...facts.theirTopics];
  const past = readPast(input.history, input.prompts, input.date);
  const pool = promptPool({
    ...input,
    past,
    excluded: promptIds([...kept.ours, ...kept.skipped]),
    occasions: occasionsOf(input),
    spokenOf: spokenOf(input, kept.ours),
    seed: `${input.meetingKey} ${input.name}`,
  });
  const required = requiredLines({
    input,
    past,
    pool,
    kept: kept.ours,
    delegation: facts.delegations[0],
    myTopics: facts.myTopics,
    hasDuePromise: facts.duePromise.length > 0,
  });

  const keptLines = kept.ours.filter(({ minutes }) => minutes > 0).length;
  const leastForUs = LEAST * (required.lines.length + keptLines + facts.duePromise.length);
  const theirMinutes = Math.max(quarter, Math.min(theirs.length * 3, budget - leastForUs));
  const slots = Math.max(0, Math.floor((budget - theirMinutes) / LEAST) - keptLines);
  const placed = required.lines.slice(0, slots);
  const own = Math.max(placed.length, ownLines(input, theirs.length + facts.myTopics.length + keptLines) - facts.practice.length);

  // A promise that is due has its line whatever else was brought; the others have what is free.
  const duePromise = facts.duePromise.slice(0, slots - placed.length);
  const myTopics = facts.myTopics.slice(0, slots - placed.length - duePromise.length);
  const carried = [...duePromise, ...facts.delegations.filter((line) => !placed.includes(line)), ...facts.commitments.filter((line) => !duePromise.includes(line))];
  const carriedNow = carried.slice(0, Math.max(duePromise.length, Math.min(slots - myTopics.length, own) - placed.length));
  const filled = placed.length + myTopics.length + carriedNow.length;
  const added = fill(input, past, pool, placed, Math.min(slots - filled, own - placed.length - carriedNow.length));

  return assemble({
    input,
    theirs,
    theirMinutes,
    ours: [...kept.ours, ...placed, ...myTopics, ...carriedNow, ...added, ...facts.practice],
    gapIds: required.gapIds,
    left: [...required.lines.slice(slots).filter((line) => !carried.includes(line)), ...facts.myTopics.slice(myTopics.length), ...carried.slice(carriedNow.length)],
    later: [...required.later, ...restOfLists(input, past, pool)],
    skipped: kept.skipped,
    offered: offeredLines(input, past, pool, [...kept.ours, ...kept.skipped]),
  });
}

/** Five lines in all; each line that someone typed, beyond the first, takes the place of one of ours. */
function ownLines(input: ComposeInput, typed: number): number {
  return ownLinesOf(input) - Math.max(0, typed - 1);
}

/** Everything that the facts bring along, but what stands in the agenda already. */
function factLines(input: ComposeInput, taken: ReadonlySet<AgendaItemId>) {
  const isFree = ({ id }: AgendaItem): boolean => !taken.has(id);
  const topics = input.topics.filter(({ state }) => state === 'open').map((topic) => topicLine(topic, input)).filter(isFree);
  const promises = openCommitments(input)
    .map((commitment) => ({ line: commitmentLine(commitment, input), isDue: commitment.due !== undefined && commitment.due <= input.date }))
    .filter(({ line }) => isFree(line));
  return {
    theirTopics: topics.filter(({ origin }) => origin === 'their-topic'),
    // An answer that someone waits for comes before what is new.
    myTopics: [
      ...[...input.answers.map((raised) => backLine(raised, input)), ...input.raised.map((raised) => raisedLine(raised, input))].filter(isFree),
      ...topics.filter(({ origin }) => origin === 'my-topic'),
    ],
    practice: practiceLines(input).filter(isFree),
    delegations: dueDelegations(input.delegations, input.date).map((delegation) => delegationLine(delegation, input)).filter(isFree),
    commitments: promises.map(({ line }) => line),
    duePromise: promises.slice(0, 1).filter(({ isDue }) => isDue).map(({ line }) => line),
  };
}

/** @param after what stands already; the first 1:1 after an absence has enough to look at */
function fill(input: ComposeInput, past: Past, pool: PromptPool, after: readonly AgendaItem[], lines: number): readonly AgendaItem[] {
  if (after.some(({ origin }) => origin === 'absence')) return [];
  const accepts = fillers(input.situation, gapsOf(input).length > 0);
  const added: AgendaItem[] = [];
  while (added.length < lines) {
    // What the situation asks for has covered parts and tools; a free line turns through the systems, so that no row of the model is forgotten.
    const prompt = takeWritten(pool, input.situation, accepts, (tag) => tag.startsWith('system:'));
    if (prompt === undefined) break;
    added.push(promptLine(prompt, input.situation === 'crisis' ? lastUseReason(prompt, past, input) : promptReason(prompt, past, input)));
  }
  return added;
}

/** How many more lines of the hat that the user put on are at hand. */
const MORE_OF_A_HAT = 3;

/** The hat said aloud, and more of the hat that was put on. */
function offeredLines(input: ComposeInput, past: Past, pool: PromptPool, standing: readonly AgendaItem[]): readonly AgendaItem[] {
  const { hat, situation } = input;
  const aloud = standing.some(({ id }) => id === HAT_LINE_ID) ? [] : [hatLine(input, hat)];
  if (hat === undefined) return aloud;
  const accepts = (prompt: Prompt): boolean =>
    prompt.hat === hat && prompt.kind !== 'feedback' && prompt.when !== 'after-absence' && (situation !== 'crisis' || !isQuestion(prompt));
  const more = Array.from({ length: MORE_OF_A_HAT }, () => pool.take(accepts))
    .filter((prompt) => prompt !== undefined)
    .map((prompt) => promptLine(prompt, lastUseReason(prompt, past, input)));
  return [...aloud, ...more];
}

/** In a crisis both lists are at hand beyond what the agenda holds of them. */
function restOfLists(input: ComposeInput, past: Past, pool: PromptPool): readonly NotToday[] {
  if (input.situation !== 'crisis') return [];
  const more = (accepts: (prompt: Prompt) => boolean, reason: string): readonly NotToday[] =>
    Array.from({ length: MORE_OF_A_LIST }, () => pool.take((prompt) => accepts(prompt) && !isQuestion(prompt)))
      .filter((prompt) => prompt !== undefined)
      .map((prompt) => ({ item: promptLine(prompt, lastUseReason(prompt, past, input)), reason }));
  return [...more(isStabilising, input.words.t('reason.moreStabilising')), ...more(isReEnergising, input.words.t('reason.moreReEnergising'))];
}

/** Whether a line of ours was edited, or written in another language: to tell which, `recompose` needs to know those. */
export function saysOtherwise({ items }: Agenda, input: ComposeInput): boolean {
  const sourceText = sourceTexts(input);
  return items.some(({ id, state, text, hat }) => state === 'open' && text !== (id === HAT_LINE_ID ? hatLine(input, hat).text : (sourceText.get(id) ?? text)));
}

/** What each line would say if nobody had touched it. A line that is not among these was typed by the user. */
function sourceTexts(input: ComposeInput): ReadonlyMap<AgendaItemId, string> {
  const lines = [
    theirTopicsLine(input),
    ...input.topics.map((topic) => topicLine(topic, input)),
    ...input.prompts.map((prompt) => promptLine(prompt, '')),
    ...input.commitments.map((commitment) => commitmentLine(commitment, input)),
    ...input.delegations.map((delegation) => delegationLine(delegation, input)),
    ...input.answers.map((raised) => backLine(raised, input)),
    ...input.raised.map((raised) => raisedLine(raised, input)),
    ...practiceLines(input),
    ...ownAbsenceLines(input),
    ...(['goals', 'development-plan', 'feedback'] as const).map((gap) => gapLine(gap, input)),
  ];
  return new Map(lines.map(({ id, text }) => [id, text]));
}
