import type { AgendaItem, AgendaItemId, NotToday } from './agenda';
import { gapLine, promptLine } from './agenda-lines';
import type { ComposeInput } from './compose-input';
import { absenceLines, forMeLine } from './further-lines';
import { isShort, ownLinesOf } from './minutes';
import { closesGap, needsOf, type Need } from './needs';
import type { Past } from './past';
import type { Prompt } from './prompt';
import { takeWritten, type PromptPool } from './prompt-pool';
import { feedbackReason, gapReason, gapsOf, promptReason, lastUseReason, type Gap } from './reasons';

export type RequiredLines = {
  readonly lines: readonly AgendaItem[];
  /** Those that close a gap and stand before every leader's item (C4). */
  readonly gapIds: ReadonlySet<AgendaItemId>;
  /** Gaps that wait for another 1:1. */
  readonly later: readonly NotToday[];
};

type RequiredInput = {
  readonly input: ComposeInput;
  readonly past: Past;
  readonly pool: PromptPool;
  /** Lines that stay from before; what they meet is not asked for again. */
  readonly kept: readonly AgendaItem[];
  /** The most pressing delegation that is due: it takes the place of a question about handing over. */
  readonly delegation: AgendaItem | undefined;
  /** What the user wants to raise, or to bring back; a matter for the user's own manager takes the place of a question about one. */
  readonly myTopics: readonly AgendaItem[];
  /** Whether a promise is due: in a short 1:1 it takes the place of a question about handing over. */
  readonly hasDuePromise: boolean;
};

/**
 * What the situation and the gaps ask for. One gap is closed at a time, the one raised longest ago; only feedback
 * comes beside another, wherever the situation has a line for it anyway.
 */
export function requiredLines(required: RequiredInput): RequiredLines {
  const { input, past, pool, kept, delegation } = required;
  const gaps = gapsOf(input);
  const keptPrompts = input.prompts.filter(({ id }) => kept.some(({ promptId }) => promptId === id));
  const occasional = occasionalLines(required, gaps);
  const needs = needsOf(input.situation, input.relation).filter((need) => !keptPrompts.some(need.meets) && !occasional.stand.has(need.name) && !isMetByFacts(need, required));
  const standsAlone = input.situation === 'change' || !needs.some(({ name }) => name === 'feedback');
  const first = firstGap(standsAlone ? gaps : gaps.filter((gap) => gap !== 'feedback'), input, past, pool);

  const lines: AgendaItem[] = [];
  const gapIds = new Set<AgendaItemId>();
  const chosen: Prompt[] = [];
  const closeGap = (gap: Gap): void => {
    const prompt = takeWritten(pool, input.situation, closesGap(gap, input.situation));
    if (prompt !== undefined) chosen.push(prompt);
    const line = prompt === undefined ? gapLine(gap, input) : promptLine(prompt, gapReason(gap, input));
    lines.push(line);
    gapIds.add(line.id);
  };

  if (first !== undefined) closeGap(first);
  for (const need of withoutReplaced(needs, first, input)) {
    if (chosen.some((prompt) => need.name !== 'situation' && need.meets(prompt))) continue;
    if (need.name === 'feedback' && gaps.includes('feedback')) closeGap('feedback');
    else if (need.name === 'delegation' && delegation !== undefined) lines.push(delegation);
    else {
      const prompt = takeWritten(pool, input.situation, need.picks);
      if (prompt === undefined) continue;
      chosen.push(prompt);
      lines.push(promptLine(prompt, reasonOf(need, prompt, past, input)));
    }
  }

  const waiting = gaps
    .filter((gap) => gap !== first && !(gap === 'feedback' && chosen.some(({ kind }) => kind === 'feedback')))
    .map((gap) => gapLine(gap, input))
    .filter(({ id }) => !gapIds.has(id))
    .map((item) => ({ item, reason: input.words.t('reason.oneGapAtATime') }));
  const { now, later } = withinFive([...lines, ...occasional.lines], required.myTopics.length + (required.hasDuePromise ? 1 : 0), input);
  return { lines: now, gapIds, later: [...waiting, ...later] };
}

/** What people brought along says it for the composer (C23). */
function isMetByFacts({ name }: Need, { input, kept, myTopics, delegation, hasDuePromise }: RequiredInput): boolean {
  if (name === 'raise') return [...kept, ...myTopics].some(({ origin }) => origin === 'raised');
  return name === 'delegation' && delegation === undefined && hasDuePromise && isShort(input);
}

function reasonOf({ name }: Need, prompt: Prompt, past: Past, input: ComposeInput): string {
  if (input.situation === 'crisis') return lastUseReason(prompt, past, input);
  return (name === 'feedback' ? feedbackReason(input) : undefined) ?? promptReason(prompt, past, input);
}

type Occasional = {
  readonly lines: readonly AgendaItem[];
  /** The needs that they meet. */
  readonly stand: ReadonlySet<Need['name']>;
};

/** What has its day: the first look after an absence (S10), else, while the basics stand and promises are kept, feedback for the user (S16). */
function occasionalLines({ input, past, pool, kept, delegation, hasDuePromise }: RequiredInput, gaps: readonly Gap[]): Occasional {
  const isKept = (origin: AgendaItem['origin']): boolean => kept.some((item) => item.origin === origin);
  const away = isKept('absence') ? [] : absenceLines(input, pool);
  // What moved on is a question to think about; what waited, a matter to hand over.
  if (away.length > 0) return { lines: away, stand: new Set(delegation === undefined ? ['coaching', 'delegation'] : ['coaching']) };
  const forMe = gaps.length > 0 || hasDuePromise || isKept('for-me') ? undefined : forMeLine(input, past, pool);
  if (forMe === undefined) return { lines: [], stand: new Set() };
  // A short 1:1 has room for one kind of feedback.
  return { lines: [forMe], stand: new Set(isShort(input) ? ['feedback'] : []) };
}

/** The user's own thought about an absence can be had without a line, once others bring theirs. */
function withinFive(lines: readonly AgendaItem[], brought: number, input: ComposeInput): { readonly now: readonly AgendaItem[]; readonly later: readonly NotToday[] } {
  const isThought = ({ origin, audience }: AgendaItem): boolean => origin === 'absence' && audience === 'private';
  if (lines.length + brought <= ownLinesOf(input)) return { now: lines, later: [] };
  return { now: lines.filter((line) => !isThought(line)), later: lines.filter(isThought).map((item) => ({ item, reason: input.words.t('reason.enough') })) };
}

/** In a change the gap takes the one place of a manager's item; in a crisis, the place of the last item that steadies. */
function withoutReplaced(needs: readonly Need[], first: Gap | undefined, { situation }: ComposeInput): readonly Need[] {
  if (first === undefined) return needs;
  if (situation === 'change') return needs.filter(({ name }) => name !== 'feedback');
  return situation === 'crisis' ? needs.slice(0, -1) : needs;
}

function firstGap(gaps: readonly Gap[], { situation }: ComposeInput, past: Past, pool: PromptPool): Gap | undefined {
  const rank = (gap: Gap): string => `${pool.has(closesGap(gap, situation)) ? 0 : 1} ${past.lastOfTag.get(`skill:${gap}`)?.date ?? ''}`;
  return gaps.reduce<Gap | undefined>((best, gap) => (best === undefined || rank(gap) < rank(best) ? gap : best), undefined);
}
