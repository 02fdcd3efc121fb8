import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';

import type { LocalDate } from '../../domain/notes/note';
import { memo } from '../../domain/shared/memo';
import { daysBetween, localDate, MINUTE } from '../../domain/shared/time';

/** How moments and days are written for this user. Times are epoch ms. */
export type Formats = {
  readonly now: () => number;
  readonly time: (at: number) => string;
  readonly span: (from: number, to: number) => string;
  /** `Today`, `Tomorrow`, or the weekday and date. */
  readonly day: (at: number) => string;
  /** The day in the user's zone, as notes name it. */
  readonly dateOf: (at: number) => LocalDate;
  /** Day and month; the year too where it is not the present one. */
  readonly date: (date: LocalDate | string) => string;
  readonly month: (date: LocalDate | string) => string;
  readonly moment: (at: number) => string;
};

type Setting = { readonly locale: string; readonly timeZone: string; readonly now: () => number };

export function formatsFor({ locale, timeZone, now }: Setting): Formats {
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  // A style, not parts: only so does the locale decide about a leading zero (2:30 PM, but 09:30).
  const time = format({ timeStyle: 'short' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const moment = format({ dateStyle: 'medium', timeStyle: 'short' });
  const date = format({ day: 'numeric', month: 'short', year: 'numeric' }, 'UTC');
  const dateOfThisYear = format({ day: 'numeric', month: 'short' }, 'UTC');
  const month = format({ month: 'long', year: 'numeric' }, 'UTC');
  const dateOf = (at: number) => localDate(at, timeZone);
  // A long list asks for it with each row, and no zone changes its day within a minute.
  const today = memo(() => Math.floor(now() / MINUTE), () => dateOf(now()));
  const nearDay = nearDays(locale);

  return {
    now,
    time: (at) => time.format(at),
    span: (from, to) => time.formatRange(from, to),
    day: (at) => {
      const distance = daysBetween(today(), dateOf(at));
      const written = day.format(at);
      return distance === 0 || distance === 1 ? `${nearDay(distance)}, ${written}` : written;
    },
    dateOf,
    date: (value) => writtenOr(value, value.slice(0, 4) === today().slice(0, 4) ? dateOfThisYear : date),
    month: (value) => writtenOr(value, month),
    moment: (at) => moment.format(at),
  };
}

/** `Today` and `Tomorrow` as the locale says them, fit to begin a line. */
function nearDays(locale: string): (distance: 0 | 1) => string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (distance) => {
    const [first = '', ...rest] = relative.format(distance, 'day');
    return first.toLocaleUpperCase(locale) + rest.join('');
  };
}

/** A date that a person wrote by hand may be none; then it is shown as it stands. */
function writtenOr(value: string, format: Intl.DateTimeFormat): string {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : format.format(at);
}

const GALLERY_NOW = Date.UTC(2026, 10, 24, 9, 0);
const FormatsContext = createContext<Formats>(formatsFor({ locale: 'en-GB', timeZone: 'UTC', now: () => GALLERY_NOW }));

export function FormatsProvider({ locale, timeZone, now, children }: Setting & { children: ReactNode }) {
  const formats = useMemo(() => formatsFor({ locale, timeZone, now }), [locale, timeZone, now]);
  return <FormatsContext value={formats}>{children}</FormatsContext>;
}

export function useFormats(): Formats {
  return use(FormatsContext);
}
