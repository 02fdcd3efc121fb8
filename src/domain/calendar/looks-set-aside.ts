import { plainLine } from '../invitation/plain-line';
import { inLanguage } from '../shared/in-language';
import type { CalendarEvent } from './event';

/** All that a time set aside says, the words of its link: every wording that we ever wrote, so that an old one is still known. */
const LINES = {
  en: 'Open the agenda in Two Hats',
  de: 'Agenda in Two Hats öffnen',
  fr: 'Ouvrir l’ordre du jour dans Two Hats',
  es: 'Abrir la agenda en Two Hats',
} as const satisfies Record<string, string>;

/** What a time is set aside with by somebody who speaks `locale`. */
export function setAsideLine(locale: string): string {
  return inLanguage<string>(LINES, locale);
}

/** Whether an event looks like a time that we set aside (O26). A hint for lists; its mark decides. */
export function looksSetAside({ kind, isPrivate, isAllDay, invitees, bodyPreview }: CalendarEvent): boolean {
  if (kind !== 'single' || !isPrivate || isAllDay || invitees.length > 0) return false;
  const preview = plainLine(bodyPreview);
  return Object.values(LINES).some((line) => preview.startsWith(plainLine(line)));
}
