import { escapeHtml } from '../invitation/html-entities';
import { seenHtml } from '../invitation/html-lines';
import type { InvitationBody } from '../invitation/invitation-body';
import { plainLine } from '../invitation/plain-line';
import { inLanguage } from '../shared/in-language';
import type { CalendarEvent, EventId } from './event';

/** What is kept with a time that we set aside, where only we look: what it is for, and what we wrote. */
export type SetAsideMark = {
  readonly meetingId: EventId;
  /** When the 1:1 began as the time was set aside for it. */
  readonly meetingStartsAt: number;
  readonly subject: string;
  /** The words of the link, all that its text is. */
  readonly line: string;
};

const SUBJECTS = {
  en: (name: string) => `Prepare: ${name}`,
  de: (name: string) => `Vorbereiten: ${name}`,
  fr: (name: string) => `Préparer : ${name}`,
  es: (name: string) => `Preparar: ${name}`,
} as const satisfies Record<string, (name: string) => string>;

/** The subject of a time set aside for a 1:1, as somebody who speaks `locale` writes it. It may change: the mark keeps the one that was written. */
export function setAsideSubject(locale: string, name: string): string {
  return inLanguage<(name: string) => string>(SUBJECTS, locale)(name);
}

const VERSION = 1;

export function writeMark(mark: SetAsideMark): string {
  return JSON.stringify({ 'two-hats': VERSION, ...mark });
}

/** The mark that a text is; undefined for none, or for one of a later version, which is not ours to judge. */
export function readMark(text: string | undefined): SetAsideMark | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<Record<string, unknown>> | null;
    if (value?.['two-hats'] !== VERSION) return undefined;
    const { meetingId, meetingStartsAt, subject, line } = value;
    if (typeof meetingId !== 'string' || typeof meetingStartsAt !== 'number' || typeof subject !== 'string' || typeof line !== 'string') return undefined;
    return { meetingId: meetingId as EventId, meetingStartsAt, subject, line };
  } catch {
    return undefined;
  }
}

/** The text of a time that is set aside: a link, and nothing else. */
export function setAsideBody(line: string, link: string): InvitationBody {
  return { format: 'html', content: `<p><a href="${escapeHtml(link)}">${escapeHtml(line)}</a></p>` };
}

/** What of an event tells whether it is still what we wrote. */
export type WrittenTime = {
  readonly subject: string;
  /** Nobody invited, nothing attached, no call, no series. */
  readonly isBare: boolean;
  readonly body: InvitationBody;
};

/**
 * Whether an event is still what we wrote (O25). With another subject, a guest, or a word or picture in its text it is the user's, and
 * never taken out by us. At another time it is still ours.
 */
export function isUntouched({ subject, isBare, body }: WrittenTime, mark: SetAsideMark): boolean {
  return isBare && plainLine(subject) === plainLine(mark.subject) && seenIn(body) === plainLine(mark.line);
}

function seenIn({ format, content }: InvitationBody): string {
  if (format === 'text') return plainLine(content.replace(/<https?:[^>]*>/gi, ' '));
  return seenHtml(content).lines.map(({ text }) => text).join(' ');
}

/** Whether nothing is left to prepare (O24): the 1:1 is gone, cancelled, at another time, or no 1:1 any more. */
export function isUnused(mark: SetAsideMark, meeting: CalendarEvent | undefined, isOneOnOne: (meeting: CalendarEvent) => boolean): boolean {
  return meeting === undefined || meeting.isCancelled || meeting.startsAt !== mark.meetingStartsAt || !isOneOnOne(meeting);
}
