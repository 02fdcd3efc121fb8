import { compare } from '../shared/compare';
import type { AgendaItem } from './agenda';
import type { ComposeInput } from './compose-input';
import { NEVER, tagsOf, type Past, type Tag } from './past';
import type { Occasion, Prompt, PromptId, Relation, Situation } from './prompt';

/** The prompts that one agenda may choose from, and those it has chosen already. */
export type PromptPool = {
  /** The best prompt that `accepts` takes, marked as chosen; undefined when none is left or C5 forbids the rest. */
  readonly take: (accepts: (prompt: Prompt) => boolean, weigh?: (tag: Tag) => boolean) => Prompt | undefined;
  readonly has: (accepts: (prompt: Prompt) => boolean) => boolean;
};

export type PoolInput = {
  readonly prompts: readonly Prompt[];
  readonly situation: Situation;
  readonly relation: Relation;
  readonly past: Past;
  /** Prompts that stand in the agenda already, or were skipped in it today. */
  readonly excluded: ReadonlySet<PromptId>;
  /** What holds, so that the prompts for it make sense. */
  readonly occasions: ReadonlySet<Occasion>;
  /** What the agenda speaks about anyway: no prompt asks it again (C24). */
  readonly spokenOf: ReadonlySet<string>;
  /** Decides between equals, so that two meetings do not look the same. */
  readonly seed: string;
};

/**
 * Chooses by C5, then C24, then C6, then by what was longest unused, then by C25.
 *
 * C5 is counted by kind and hat: as long as one leader's question is left that did not come up in the last six
 * 1:1s, no leader's question comes back, whatever part it would serve. By kind alone a crisis that lasts would run out
 * of what steadies, and take what does not (C7).
 */
export function promptPool({ prompts, situation, relation, past, excluded, occasions, spokenOf, seed }: PoolInput): PromptPool {
  const usable = prompts.filter(
    (prompt) =>
      suits(prompt, situation, relation) &&
      (prompt.when === undefined || occasions.has(prompt.when)) &&
      (prompt.about === undefined || !spokenOf.has(prompt.about)) &&
      !past.resting.has(prompt.id) &&
      !excluded.has(prompt.id),
  );
  const left = new Set(usable);
  const covered = new Set<Tag>();
  const about = new Set<string>();

  const candidates = (accepts: (prompt: Prompt) => boolean): readonly Prompt[] => {
    const accepted = [...left].filter(accepts);
    const isRecent = ({ id }: Prompt): boolean => past.recent.has(id);
    const fresh = accepted.some(isRecent) ? new Set([...left].filter((prompt) => !isRecent(prompt)).map(kindOf)) : new Set<string>();
    const allowed = accepted.filter((prompt) => !isRecent(prompt) || !fresh.has(kindOf(prompt)));
    const unspoken = allowed.filter((prompt) => prompt.about === undefined || !about.has(prompt.about));
    return unspoken.length > 0 ? unspoken : allowed;
  };
  const gain = (prompt: Prompt, weigh: (tag: Tag) => boolean): number =>
    tagsOf(prompt)
      .filter((tag) => weigh(tag) && !covered.has(tag))
      .reduce((sum, tag) => sum + (past.lastOfTag.get(tag)?.age ?? NEVER) ** 2, 0);
  const idle = ({ id }: Prompt): number => past.lastUse.get(id)?.meetingsAgo ?? Infinity;
  const seeded = hash(`${seed} `);
  /** What was written for the day has an order; in all else chance, with its seed, has the say. */
  const orders = new Map(usable.map((prompt, place) => [prompt, isForTheDay(prompt, situation) ? place : hash(prompt.id, seeded)]));

  return {
    take: (accepts, weigh = isCoverage) => {
      const [best] = candidates(accepts)
        .map((prompt) => ({ prompt, gain: gain(prompt, weigh), idle: idle(prompt), fit: fitOf(prompt, relation), order: orders.get(prompt) ?? 0 }))
        .sort((a, b) => b.gain - a.gain || compare(b.idle, a.idle) || b.fit - a.fit || a.order - b.order || compare(a.prompt.id, b.prompt.id));
      if (best === undefined) return undefined;
      left.delete(best.prompt);
      for (const tag of tagsOf(best.prompt)) covered.add(tag);
      if (best.prompt.about !== undefined) about.add(best.prompt.about);
      return best.prompt;
    },
    has: (accepts) => candidates(accepts).length > 0,
  };
}

function kindOf({ kind, hat }: Prompt): string {
  return `${kind} ${hat}`;
}

export function suits({ situations, relations }: Prompt, situation: Situation, relation: Relation): boolean {
  return situations.includes(situation) && relations.includes(relation);
}

/** Most of the library speaks to reports; what was written for one other relation alone says it better there. */
function fitOf({ relations }: Prompt, relation: Relation): number {
  return relation !== 'report' && relations.length === 1 && relations[0] === relation ? 1 : 0;
}

/** Whether a prompt was written for this one situation. */
export function isMadeFor({ situations }: Prompt, situation: Situation): boolean {
  return situations.length === 1 && situations[0] === situation;
}

/**
 * Takes what was written for the day, for its situation or for the first 1:1 after an absence, in the order of the library: it
 * says it better than what fits any day (C25). Else the best that fits.
 */
export function takeWritten(pool: PromptPool, situation: Situation, accepts: (prompt: Prompt) => boolean, weigh?: (tag: Tag) => boolean): Prompt | undefined {
  return pool.take((prompt) => accepts(prompt) && isForTheDay(prompt, situation), () => false) ?? pool.take(accepts, weigh);
}

function isForTheDay(prompt: Prompt, situation: Situation): boolean {
  return prompt.when === 'after-absence' || isMadeFor(prompt, situation);
}

/** The occasions that a 1:1 has. */
export function occasionsOf({ absence, mechanics, relation }: Pick<ComposeInput, 'absence' | 'mechanics' | 'relation'>): ReadonlySet<Occasion> {
  const occasions = new Set<Occasion>();
  if (absence !== undefined) occasions.add('after-absence');
  // Goals and plans are kept for reports alone: of others the user knows them without a note.
  if (mechanics.hasCurrentGoal || relation !== 'report') occasions.add('with-goal');
  if (mechanics.hasDevelopmentPlan || relation !== 'report') occasions.add('with-plan');
  return occasions;
}

/** What an agenda speaks about before anything is chosen, as prompts name it: an open promise, the practice, and what stays in it. */
export function spokenOf({ commitments, practice, prompts }: Pick<ComposeInput, 'commitments' | 'practice' | 'prompts'>, kept: readonly AgendaItem[]): ReadonlySet<string> {
  const standing = promptIds(kept);
  const words = prompts.filter(({ id }) => standing.has(id)).map(({ about }) => about);
  if (commitments.some(({ state }) => state === 'open')) words.push('promise');
  if (practice !== undefined) words.push('practice');
  return new Set(words.filter((word) => word !== undefined));
}

/** The prompts of the library that stand in an agenda. */
export function promptIds(items: readonly AgendaItem[]): ReadonlySet<PromptId> {
  return new Set(items.map(({ promptId }) => promptId).filter((id) => id !== undefined));
}

/** Whether the counterpart would read it as a question. */
export function isQuestion({ kind, text }: Pick<Prompt, 'kind' | 'text'>): boolean {
  return kind === 'question' || text.endsWith('?');
}

/** The parts of S11 and the tools of S3: what C6 promises. */
function isCoverage(tag: Tag): boolean {
  return tag.startsWith('part:') || tag.startsWith('tool:');
}

/**
 * FNV-1a: spreads well enough to decide between equals, and is the same everywhere.
 * @param before the hash of what comes before the text
 */
export function hash(text: string, before = 0x811c9dc5): number {
  let value = before;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
