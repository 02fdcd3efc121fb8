import type { Delegation, Topic } from '../people/person';
import { compare } from '../shared/compare';
import { THEIR_TOPICS_ID, type AgendaItem, type AgendaItemId } from './agenda';
import type { ComposeInput } from './compose-input';
import type { Hat, Prompt, Situation } from './prompt';
import { commitmentReason, delegationReason, gapReason, type Gap } from './reasons';

const OPEN = { promptId: undefined, state: 'open' } as const;

/** The hat that the situation asks for: an open promise is looked at with it as well. */
export function leadingHat(situation: Situation, otherwise: Hat): Hat {
  if (situation === 'crisis') return 'manager';
  return situation === 'change' ? 'leader' : otherwise;
}

export function topicId({ id }: Topic): AgendaItemId {
  return `topic-${id}` as AgendaItemId;
}

export function theirTopicsLine({ name, situation, words }: ComposeInput): AgendaItem {
  const reason = words.t('reason.theirTopics', { name });
  return { ...OPEN, id: THEIR_TOPICS_ID, origin: 'their-topic', kind: 'topic', text: words.t('line.theirTopics'), hat: leadingHat(situation, 'leader'), audience: 'shared', minutes: 0, reason };
}

/** Their topics are shared: they know them. What the user wants to raise is not, until the user says it. */
export function topicLine(topic: Topic, { name, situation, words }: ComposeInput): AgendaItem {
  const base = { ...OPEN, id: topicId(topic), kind: 'topic', text: topic.text, minutes: 3 } as const;
  return topic.theirs
    ? { ...base, origin: 'their-topic', hat: leadingHat(situation, 'leader'), audience: 'shared', reason: words.t('reason.theirTopic', { name }) }
    : { ...base, origin: 'my-topic', hat: leadingHat(situation, 'manager'), audience: 'private', reason: words.t('reason.myTopic') };
}

export function promptLine(prompt: Prompt, reason: string): AgendaItem {
  const { id, kind, text, hat, audience, minutes } = prompt;
  return { id: `prompt-${id}` as AgendaItemId, origin: 'prompt', promptId: id, kind, text, hat, audience, minutes, reason, state: 'open' };
}

/** A commitment was agreed by both, so both may read it. */
export function commitmentLine(commitment: ComposeInput['commitments'][number], input: ComposeInput): AgendaItem {
  return {
    ...OPEN,
    id: `commitment-${commitment.id}` as AgendaItemId,
    origin: 'commitment',
    kind: 'commitment',
    text: commitment.text,
    hat: leadingHat(input.situation, 'manager'),
    audience: 'shared',
    minutes: 2,
    reason: commitmentReason(commitment, input),
  };
}

/** What is still held, or came back, is the user's own thought; what was handed over is known to both. */
export function delegationLine(delegation: Delegation, input: ComposeInput): AgendaItem {
  return {
    ...OPEN,
    id: `delegation-${delegation.id}` as AgendaItemId,
    origin: 'delegation',
    kind: 'delegation',
    text: delegationText(delegation, input),
    hat: leadingHat(input.situation, 'leader'),
    audience: delegation.state === 'handed-over' ? 'shared' : 'private',
    minutes: 3,
    reason: delegationReason(delegation, input),
  };
}

/** No question: a crisis has room for one only, and these come in every situation. */
function delegationText({ state, what }: Delegation, { words }: ComposeInput): string {
  return words.t(`line.delegation.${state === 'done' ? 'handed-over' : state}`, { what });
}

/** For a gap that no prompt of the library may close now: there is none, or all of them were used lately. */
export function gapLine(gap: Gap, input: ComposeInput): AgendaItem {
  const kind = gap === 'feedback' ? 'feedback' : 'action';
  const id = `gap-${gap}` as AgendaItemId;
  return { ...OPEN, id, origin: 'prompt', kind, text: input.words.t(`line.gap.${gap}`), hat: 'manager', audience: 'private', minutes: 4, reason: gapReason(gap, input) };
}

/** The most pressing first: what is overdue longest, then what is open longest. */
export function openCommitments({ commitments }: ComposeInput): readonly ComposeInput['commitments'][number][] {
  return commitments
    .filter(({ state }) => state === 'open')
    .sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.since, b.since) || compare(a.id, b.id));
}
