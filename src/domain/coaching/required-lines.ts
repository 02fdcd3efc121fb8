import type { AgendaItem, AgendaItemId, NotToday } from './agenda';
import { gapLine, promptLine } from './agenda-lines';
import type { ComposeInput } from './compose-input';
import { closesGap, needsOf, type Need } from './needs';
import type { Past } from './past';
import type { Prompt } from './prompt';
import type { PromptPool } from './prompt-pool';
import { gapReason, gapsOf, promptReason, lastUseReason, type Gap } from './reasons';

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
};

/**
 * What the situation and the gaps ask for. One gap is closed at a time, the one raised longest ago; only feedback
 * comes beside another, wherever the situation has a line for it anyway.
 */
export function requiredLines({ input, past, pool, kept, delegation }: RequiredInput): RequiredLines {
  const gaps = gapsOf(input);
  const keptPrompts = input.prompts.filter(({ id }) => kept.some(({ promptId }) => promptId === id));
  const needs = needsOf(input.situation, input.relation).filter((need) => !keptPrompts.some(need.meets));
  const standsAlone = input.situation === 'change' || !needs.some(({ name }) => name === 'feedback');
  const first = firstGap(standsAlone ? gaps : gaps.filter((gap) => gap !== 'feedback'), input, past, pool);

  const lines: AgendaItem[] = [];
  const gapIds = new Set<AgendaItemId>();
  const chosen: Prompt[] = [];
  const closeGap = (gap: Gap): void => {
    const prompt = pool.take(closesGap(gap, input.situation));
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
      const prompt = pool.take(need.picks);
      if (prompt === undefined) continue;
      chosen.push(prompt);
      lines.push(promptLine(prompt, input.situation === 'crisis' ? lastUseReason(prompt, past, input) : promptReason(prompt, past, input)));
    }
  }

  const later = gaps
    .filter((gap) => gap !== first && !(gap === 'feedback' && chosen.some(({ kind }) => kind === 'feedback')))
    .map((gap) => gapLine(gap, input))
    .filter(({ id }) => !gapIds.has(id))
    .map((item) => ({ item, reason: 'One of the basics at a time' }));
  return { lines, gapIds, later };
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
