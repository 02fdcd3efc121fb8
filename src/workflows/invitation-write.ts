import type { EventId } from '../domain/calendar/event';
import { blockWordsIn } from '../domain/invitation/block-words';
import { findBlock, isCurrent, ownLines, putBlock, putBlockBack, removeBlock, theirLines } from '../domain/invitation/invitation-block';
import type { InvitationBody } from '../domain/invitation/invitation-body';
import type { OwnLines } from '../domain/invitation/own-lines';
import { type AgendaForm, asOneLine, formOf, type SharedAgenda } from '../domain/invitation/shared-agenda';
import { Failure, reasonOf, type FailureReason } from '../domain/shared/failure';
import type { BlockLink } from './block-link';
import type { Invitation, InviteWriter } from './ports';

export type WriteOutcome =
  /** `kept` are others' words that stood in the block and now stand below it, or in its place. */
  | { readonly kind: 'written'; readonly before: InvitationBody; readonly after: InvitationBody; readonly kept: readonly string[] }
  /** The invitation is as it should be already: nothing was sent. */
  | { readonly kind: 'nothing-to-do'; readonly body: InvitationBody }
  /** Somebody wrote into the block what the user has not seen: nothing was sent. */
  | { readonly kind: 'unseen'; readonly theirs: readonly string[] }
  | { readonly kind: 'not-organizer' };

/** What is to be written, and where. */
export type Target = {
  readonly eventId: EventId;
  /** Lines that may be ours in a block that somebody wrote into: all other words in it are theirs, and kept (V10). */
  readonly own: OwnLines;
  /** Which of those the user was shown; `all` where nobody can be asked. */
  readonly seen: readonly string[] | 'all';
  /** Where a block that is written leads; nowhere without. */
  readonly link?: BlockLink;
};

/** Puts the agenda into the invitation, in the language of `locale`: twice is as once. @throws {Failure} */
export function addAgenda(writer: InviteWriter, target: Target, agenda: SharedAgenda, locale: string): Promise<WriteOutcome> {
  const own = new Set([...target.own, ...ownLines(agenda)]);
  return change(writer, { ...target, own }, (body, link) => putBlock(body, agenda, { ...blockWordsIn(locale), link }, own), agenda.lines.length === 0 ? 'absent' : 'present');
}

/** Takes the agenda out of the invitation; everything else stays as it is. @throws {Failure} */
export function removeAgenda(writer: InviteWriter, target: Target): Promise<WriteOutcome> {
  return change(writer, target, (body) => removeBlock(body, target.own), 'absent');
}

/**
 * Takes back a write: the very bytes from before, if nobody wrote since; else the block alone goes back to what it was
 * and the rest stays as others left it. @throws {Failure}
 */
export function undoWrite(
  writer: InviteWriter,
  target: Omit<Target, 'seen'>,
  last: { readonly before: InvitationBody; readonly after: InvitationBody },
  agenda: SharedAgenda,
  locale: string,
): Promise<WriteOutcome> {
  const own = new Set([...target.own, ...ownLines(agenda)]);
  const back = (body: InvitationBody, link: string | undefined): InvitationBody => {
    if (isSame(body, last.after)) return last.before;
    const isRewritable = body.format === last.before.format || presence(last.before) === 'absent';
    return isRewritable ? putBlockBack(body, last.before, own) : putBlock(body, agenda, { ...blockWordsIn(locale), link }, own);
  };
  return change(writer, { ...target, own, seen: 'all' }, back, presence(last.before));
}

const IS_WORTH_ANOTHER_TRY: ReadonlySet<FailureReason> = new Set(['changed-elsewhere', 'unknown-outcome']);

/**
 * Reads, changes and writes on the condition that nobody wrote in between; where somebody did, once more from what they
 * wrote. What was written is looked at again: a service may rewrite a body.
 */
async function change(
  writer: InviteWriter,
  { eventId, own, seen, link }: Target,
  transform: (body: InvitationBody, link: string | undefined) => InvitationBody,
  expected: 'present' | 'absent',
): Promise<WriteOutcome> {
  for (let isLastTry = false; ; isLastTry = true) {
    const read = await writer.read(eventId);
    if (!read.isOrganizer) return { kind: 'not-organizer' };
    const next = transform(read.body, await link?.(read.kind));
    if (isSame(next, read.body)) return { kind: 'nothing-to-do', body: read.body };
    const kept = theirLines(read.body, own);
    if (seen !== 'all' && kept.some((line) => !seen.includes(line))) return { kind: 'unseen', theirs: kept };
    try {
      const written = await writtenOrRead(writer, read, next);
      if (presence(written.body) !== expected) throw new Failure('unexpected', 'verify invitation');
      return { kind: 'written', before: read.body, after: written.body, kept };
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

/** How the invitation stands to `agenda`: without one of ours, showing just this one, or another; and in which form. */
export function standing(body: InvitationBody, agenda: SharedAgenda): { readonly kind: 'absent' | 'current' | 'other'; readonly form: AgendaForm } {
  const found = findBlock(body);
  if (found.kind !== 'present') return { kind: 'absent', form: 'lines' };
  const form = formOf(found.lines);
  const isAsWished = [agenda, ...(form === 'one-line' ? asOneLine(agenda) : [])].some((wish) => isCurrent(body, wish));
  return { kind: isAsWished ? 'current' : 'other', form };
}

function isSame(a: InvitationBody, b: InvitationBody): boolean {
  return a.format === b.format && a.content === b.content;
}
