import type { Agenda } from '../coaching/agenda';
import { inLanguage } from '../shared/in-language';

declare const shared: unique symbol;

/** A line that the other person may read. Only `sharedAgenda` can make one, and it takes none that is private. */
export type SharedLine = { readonly text: string; readonly minutes: number; readonly [shared]: true };

/** What the invitation may hold. By its type it cannot carry a private item, a reason, a hat or a note (I12). */
export type SharedAgenda = { readonly lines: readonly SharedLine[] };

/** The part of an agenda that may be put into the invitation, in the agenda's order; skipped items stay out. */
export function sharedAgenda(agenda: Pick<Agenda, 'items'>): SharedAgenda {
  return {
    lines: agenda.items
      .filter((item) => item.audience === 'shared' && item.state !== 'skipped')
      .map(({ text, minutes }) => ({ text, minutes }) as SharedLine),
  };
}

/** Every line that an agenda may have put into an invitation, those skipped since among them. */
export function onceShared({ items }: Pick<Agenda, 'items'>): SharedAgenda {
  return sharedAgenda({ items: items.map((item) => ({ ...item, state: 'open' })) });
}

const NEXT_TOPICS = { en: 'Next topics', de: 'Nächste Themen', fr: 'Prochains sujets', es: 'Próximos temas' } as const;

/** How an agenda stands in an invitation: its lines, or one line that names their topics, for a series whose text is to stay. */
export type AgendaForm = 'lines' | 'one-line';

/** The agenda in a form, in the language of `locale`. */
export function inForm(agenda: SharedAgenda, form: AgendaForm, locale: string): SharedAgenda {
  if (form === 'lines' || agenda.lines.length === 0) return agenda;
  const text = `${inLanguage<string>(NEXT_TOPICS, locale)}: ${agenda.lines.map((line) => line.text.trim()).join(' · ')}`;
  return { lines: [{ text, minutes: 0 } as SharedLine] };
}

/** The agenda as one line, in every language that we ever wrote it in. */
export function asOneLine(agenda: SharedAgenda): readonly SharedAgenda[] {
  return Object.keys(NEXT_TOPICS).map((language) => inForm(agenda, 'one-line', language));
}

/** In which form a block with these lines is. */
export function formOf(lines: readonly string[]): AgendaForm {
  return lines.length === 1 && Object.values(NEXT_TOPICS).some((label) => lines[0]?.startsWith(`${label}:`)) ? 'one-line' : 'lines';
}
