import type { LocalDate } from '../notes/note';
import { daysBetween } from '../shared/time';
import type { MeetingRecord } from './compose-input';
import type { Prompt, PromptId } from './prompt';

/** How many 1:1s a question stays away after it was used (C5). */
export const STAYS_AWAY = 6;
/** A question that was skipped so often with one person rests (C10). */
const SKIPS = 3;
const REST_DAYS = 91;
/** The age of what never came up. Larger than any age that still makes a difference. */
export const NEVER = 20;

/** What one prompt stands for, such as `part:inspire` or `tool:vision`: what coverage (C6) is counted in. */
export type Tag = string;

/** The history with one person, read once. */
export type Past = {
  /** Prompts of the last six 1:1s. */
  readonly recent: ReadonlySet<PromptId>;
  readonly resting: ReadonlySet<PromptId>;
  readonly lastUse: ReadonlyMap<PromptId, { readonly meetingsAgo: number; readonly date: LocalDate }>;
  /** When a tag came up last, and in how many steady 1:1s since then it did not; `NEVER` at most. */
  readonly lastOfTag: ReadonlyMap<Tag, { readonly age: number; readonly date: LocalDate }>;
};

export function tagsOf({ part, tool, skill, system }: Prompt): readonly Tag[] {
  const tags: Tag[] = [`system:${system}`];
  if (part !== undefined) tags.push(`part:${part}`);
  if (tool !== undefined) tags.push(`tool:${tool}`);
  if (skill !== undefined) tags.push(`skill:${skill}`);
  return tags;
}

/** What a look at something handed over, or at what moved on without the user, stands for, although no prompt of the library is behind it. */
const DELEGATION_TAGS: readonly Tag[] = ['part:empower-others', 'tool:empowerment'];

/** Reads `history`, newest first, for a meeting on `date`. */
export function readPast(history: readonly MeetingRecord[], prompts: readonly Prompt[], date: LocalDate): Past {
  const tagsById = new Map(prompts.map((prompt) => [prompt.id, tagsOf(prompt)]));
  const recent = new Set<PromptId>();
  const lastUse = new Map<PromptId, { meetingsAgo: number; date: LocalDate }>();
  const lastOfTag = new Map<Tag, { age: number; date: LocalDate }>();
  const skips = new Map<PromptId, LocalDate[]>();
  let age = 0;

  for (const [meetingsAgo, { date: day, situation, items }] of history.entries()) {
    for (const { promptId, kind, origin, state } of items) {
      if (promptId !== undefined) {
        if (meetingsAgo < STAYS_AWAY) recent.add(promptId);
        if (state === 'skipped') addTo(skips, promptId, day);
        // What it stands for was counted when it was met first, which is the later day.
        if (lastUse.has(promptId)) continue;
        lastUse.set(promptId, { meetingsAgo, date: day });
      }
      for (const tag of tagsIn(promptId, origin === 'absence' ? 'delegation' : kind, tagsById)) if (!lastOfTag.has(tag)) lastOfTag.set(tag, { age: Math.min(age, NEVER), date: day });
    }
    if (situation === 'steady') age += 1;
  }
  return { recent, lastUse, lastOfTag, resting: restingOn(date, skips) };
}

function addTo(skips: Map<PromptId, LocalDate[]>, promptId: PromptId, date: LocalDate): void {
  const dates = skips.get(promptId);
  if (dates === undefined) skips.set(promptId, [date]);
  else dates.push(date);
}

function tagsIn(promptId: PromptId | undefined, kind: string, tagsById: ReadonlyMap<PromptId, readonly Tag[]>): readonly Tag[] {
  if (promptId === undefined) return kind === 'delegation' ? DELEGATION_TAGS : [];
  return tagsById.get(promptId) ?? [];
}

/** Every third skip starts a rest of a quarter; afterwards the counting begins anew. */
function restingOn(date: LocalDate, skips: ReadonlyMap<PromptId, readonly LocalDate[]>): ReadonlySet<PromptId> {
  const resting = new Set<PromptId>();
  for (const [promptId, newestFirst] of skips) {
    const restBegan = newestFirst[newestFirst.length % SKIPS];
    if (newestFirst.length >= SKIPS && restBegan !== undefined && daysBetween(restBegan, date) < REST_DAYS) resting.add(promptId);
  }
  return resting;
}
