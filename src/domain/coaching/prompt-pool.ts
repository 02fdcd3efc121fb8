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
  /** Decides between equals, so that two meetings do not look the same. */
  readonly seed: string;
};

/**
 * Chooses by C5, then C6, then by what was longest unused.
 *
 * C5 is counted by kind and hat: as long as one leader's question is left that did not come up in the last six
 * 1:1s, no leader's question comes back, whatever part it would serve. By kind alone a crisis that lasts would run out
 * of what steadies, and take what does not (C7).
 */
export function promptPool({ prompts, situation, relation, past, excluded, occasions, seed }: PoolInput): PromptPool {
  const usable = prompts.filter(
    (prompt) => suits(prompt, situation, relation) && (prompt.when === undefined || occasions.has(prompt.when)) && !past.resting.has(prompt.id) && !excluded.has(prompt.id),
  );
  const left = new Set(usable);
  const covered = new Set<Tag>();

  const candidates = (accepts: (prompt: Prompt) => boolean): readonly Prompt[] => {
    const fresh = new Set<string>();
    for (const prompt of left) if (!past.recent.has(prompt.id)) fresh.add(kindOf(prompt));
    return [...left].filter((prompt) => accepts(prompt) && (!past.recent.has(prompt.id) || !fresh.has(kindOf(prompt))));
  };
  const gain = (prompt: Prompt, weigh: (tag: Tag) => boolean): number =>
    tagsOf(prompt)
      .filter((tag) => weigh(tag) && !covered.has(tag))
      .reduce((sum, tag) => sum + (past.lastOfTag.get(tag)?.age ?? NEVER) ** 2, 0);
  const idle = ({ id }: Prompt): number => past.lastUse.get(id)?.meetingsAgo ?? Infinity;

  return {
    take: (accepts, weigh = isCoverage) => {
      const [best] = candidates(accepts)
        .map((prompt) => ({ prompt, gain: gain(prompt, weigh), idle: idle(prompt), order: hash(`${seed} ${prompt.id}`) }))
        .sort((a, b) => b.gain - a.gain || compare(b.idle, a.idle) || a.order - b.order || compare(a.prompt.id, b.prompt.id));
      if (best === undefined) return undefined;
      left.delete(best.prompt);
      for (const tag of tagsOf(best.prompt)) covered.add(tag);
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

/** Whether a prompt was written for this one situation. */
export function isMadeFor({ situations }: Prompt, situation: Situation): boolean {
  return situations.length === 1 && situations[0] === situation;
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

/** FNV-1a: spreads well enough to decide between equals, and is the same everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
