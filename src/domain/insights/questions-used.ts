import type { Hat, PromptId, Tool } from '../coaching/prompt';
import { TOOLS } from '../coaching/prompt';
import { noteProof, notesWithin, type Facts, type NoteFact, type Proof, type Span } from './facts';
import { groupBy } from '../shared/group-by';

/** A question that was asked, and each 1:1 in which it was, newest first. */
export type UsedQuestion = { readonly text: string; readonly hat: Hat | undefined; readonly proofs: readonly Proof[] };

export type Questions = {
  /** Most asked first. */
  readonly asked: readonly UsedQuestion[];
  /** How often each tool of the leader came up (S3), those that did not included. */
  readonly tools: readonly { readonly tool: Tool; readonly count: number }[];
};

/** The questions of the library that were covered, and the coaching questions that were asked, in a span of days. */
export function questionsUsed({ notes, prompts }: Facts, span: Span): Questions {
  const uses = notesWithin(notes, span).flatMap(usesIn);
  const asked = [...groupBy(uses, ({ key }) => key).values()].map((same): UsedQuestion => {
    const promptId = same.find((use) => use.promptId !== undefined)?.promptId;
    const prompt = promptId === undefined ? undefined : prompts.get(promptId);
    return { text: prompt?.text ?? same[0]?.text ?? '', hat: prompt?.hat ?? same[0]?.hat, proofs: same.map(({ fact, text }) => noteProof(fact, text)) };
  });
  const tools = uses.flatMap(({ promptId }) => (promptId === undefined ? [] : (prompts.get(promptId)?.tool ?? [])));
  return {
    asked: asked.sort((a, b) => b.proofs.length - a.proofs.length || (a.text < b.text ? -1 : 1)),
    tools: TOOLS.map((tool) => ({ tool, count: tools.filter((each) => each === tool).length })),
  };
}

type Use = { readonly key: string; readonly promptId: PromptId | undefined; readonly text: string; readonly hat: Hat | undefined; readonly fact: NoteFact };

/** A question counts once in a 1:1, though it stand in the agenda and among the coaching questions. */
function usesIn(fact: NoteFact): readonly Use[] {
  const covered = fact.note.agenda
    .filter(({ state, kind, promptId }) => state === 'covered' && promptId !== undefined && (kind === 'question' || kind === 'reflection'))
    .map(({ promptId, text, hat }) => ({ promptId, text, hat }));
  const turns = fact.note.coaching.map(({ promptId, question }) => ({ promptId, text: question, hat: 'leader' as const }));
  const uses = [...covered, ...turns].map((use): Use => ({ ...use, key: use.promptId ?? use.text, fact }));
  return [...new Map(uses.map((use) => [use.key, use])).values()];
}
