import type { EventId } from '../domain/calendar/event';
import { blockWordsIn } from '../domain/invitation/block-words';
import { findBlock, isCurrent, putBlock, removeBlock } from '../domain/invitation/invitation-block';
import type { InvitationBody } from '../domain/invitation/invitation-body';
import type { SharedAgenda } from '../domain/invitation/shared-agenda';
import { Failure, reasonOf, type FailureReason } from '../domain/shared/failure';
import type { Invitation, InviteWriter } from './ports';

export type WriteOutcome =
  | { readonly kind: 'written'; readonly before: InvitationBody; readonly after: InvitationBody }
  /** The invitation is as it should be already: nothing was sent. */
  | { readonly kind: 'nothing-to-do'; readonly body: InvitationBody }
  | { readonly kind: 'not-organizer' };

/** Puts the agenda into the invitation, in the language of `locale`: twice is as once. @throws {Failure} */
export function addAgenda(writer: InviteWriter, eventId: EventId, agenda: SharedAgenda, locale: string): Promise<WriteOutcome> {
  const expected = agenda.lines.length === 0 ? 'absent' : 'present';
  return change(writer, eventId, (body) => putBlock(body, agenda, blockWordsIn(locale)), expected);
}

/** Takes the agenda out of the invitation; everything else stays as it is. @throws {Failure} */
export function removeAgenda(writer: InviteWriter, eventId: EventId): Promise<WriteOutcome> {
  return change(writer, eventId, removeBlock, 'absent');
}

/**
 * Takes back a write: the very bytes from before, if nobody wrote since; else the block alone goes back to what it was
 * and the rest stays as others left it. @throws {Failure}
 */
export function undoWrite(
  writer: InviteWriter,
  eventId: EventId,
  last: { readonly before: InvitationBody; readonly after: InvitationBody },
  agenda: SharedAgenda,
  locale: string,
): Promise<WriteOutcome> {
  return change(writer, eventId, (body) => (isSame(body, last.after) ? last.before : withBlockOf(last.before, body, agenda, locale)), presence(last.before));
}

const IS_WORTH_ANOTHER_TRY: ReadonlySet<FailureReason> = new Set(['changed-elsewhere', 'unknown-outcome']);

/**
 * Reads, changes and writes on the condition that nobody wrote in between; where somebody did, once more from what they
 * wrote. What was written is looked at again: a service may rewrite a body.
 */
async function change(
  writer: InviteWriter,
  eventId: EventId,
  transform: (body: InvitationBody) => InvitationBody,
  expected: 'present' | 'absent',
): Promise<WriteOutcome> {
  for (let isLastTry = false; ; isLastTry = true) {
    const read = await writer.read(eventId);
    if (!read.isOrganizer) return { kind: 'not-organizer' };
    const next = transform(read.body);
    if (isSame(next, read.body)) return { kind: 'nothing-to-do', body: read.body };
    try {
      const written = await writtenOrRead(writer, read, next);
      if (presence(written.body) !== expected) throw new Failure('unexpected', 'verify invitation');
      return { kind: 'written', before: read.body, after: written.body };
    } catch (error) {
      if (isLastTry || !IS_WORTH_ANOTHER_TRY.has(reasonOf(error))) throw error;
    }
  }
}

/** After a lost answer the invitation is read: it tells whether the write took effect. */
async function writtenOrRead(writer: InviteWriter, read: Invitation, next: InvitationBody): Promise<Invitation> {
  try {
    return await writer.write(read.eventId, next, read.changeTag);
  } catch (error) {
    if (reasonOf(error) !== 'unknown-outcome') throw error;
    const now = await writer.read(read.eventId);
    if (now.changeTag === read.changeTag) throw error;
    return now;
  }
}

/** Fragments of a block that someone edited are no block: they are theirs, and a new one is put above them. */
export function presence(body: InvitationBody): 'present' | 'absent' {
  return findBlock(body).kind === 'present' ? 'present' : 'absent';
}

/** How the invitation stands to `agenda`: without one of ours, showing just this one, or another. */
export function standing(body: InvitationBody, agenda: SharedAgenda): 'absent' | 'current' | 'other' {
  if (presence(body) === 'absent') return 'absent';
  return isCurrent(body, agenda) ? 'current' : 'other';
}

function withBlockOf(before: InvitationBody, now: InvitationBody, agenda: SharedAgenda, locale: string): InvitationBody {
  const [then, here] = [findBlock(before), findBlock(now)];
  if (then.kind !== 'present') return removeBlock(now);
  if (here.kind !== 'present' || before.format !== now.format) return putBlock(now, agenda, blockWordsIn(locale));
  const block = before.content.slice(then.start, then.end);
  return { ...now, content: now.content.slice(0, here.start) + block + now.content.slice(here.end) };
}

function isSame(a: InvitationBody, b: InvitationBody): boolean {
  return a.format === b.format && a.content === b.content;
}
