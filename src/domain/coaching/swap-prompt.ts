import type { Agenda, AgendaItemId } from './agenda';
import { promptLine } from './agenda-lines';
import type { ComposeInput } from './compose-input';
import { readPast } from './past';
import type { Prompt, PromptId } from './prompt';
import { hash, isQuestion, promptIds, spokenOf, suits } from './prompt-pool';
import { lastUseReason } from './reasons';

/**
 * Puts another prompt of the same kind and hat in an item's place, in the same minutes: one never used with this
 * person, else one not used lately. Asked again and again it goes through them all. Only prompts can be swapped;
 * without another the agenda stays as it is.
 */
export function swapPrompt(agenda: Agenda, itemId: AgendaItemId, input: ComposeInput): Agenda {
  const item = agenda.items.find(({ id }) => id === itemId);
  const current = input.prompts.find(({ id }) => id === item?.promptId);
  if (item === undefined || current === undefined) return agenda;

  const past = readPast(input.history, input.prompts, input.date);
  const standing = promptIds(agenda.items);
  const spoken = spokenOf(input, agenda.items.filter(({ id }) => id !== itemId));
  const ofTheKind = input.prompts.filter(
    (prompt) =>
      prompt.kind === current.kind &&
      prompt.hat === current.hat &&
      isQuestion(prompt) === isQuestion(current) &&
      (prompt.when === undefined || prompt.when === current.when) &&
      suits(prompt, agenda.situation, input.relation) &&
      !standing.has(prompt.id) &&
      !past.resting.has(prompt.id),
  );
  const free = ofTheKind.filter(({ about }) => about === undefined || !spoken.has(about));
  const others = free.length > 0 ? free : ofTheKind;
  const unused = others.filter(({ id }) => !past.lastUse.has(id));
  const fresh = others.filter(({ id }) => !past.recent.has(id));
  const next = nextInTurn([unused, fresh, others].find((tier) => tier.length > 0) ?? [], current.id, input.meetingKey);
  if (next === undefined) return agenda;
  const line = { ...promptLine(next, lastUseReason(next, past, input)), minutes: item.minutes };
  return { ...agenda, items: agenda.items.map((other) => (other.id === itemId ? line : other)) };
}

/** All in a fixed turn that begins after the current one, so that repeated swaps do not go back and forth. */
function nextInTurn(prompts: readonly Prompt[], current: PromptId, seed: string): Prompt | undefined {
  const turn = ({ id }: Pick<Prompt, 'id'>): number => (hash(`${seed} ${id}`) - hash(`${seed} ${current}`)) >>> 0;
  return prompts.reduce<Prompt | undefined>((best, prompt) => (best === undefined || turn(prompt) < turn(best) ? prompt : best), undefined);
}
