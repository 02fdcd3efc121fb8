import { MONDAY_TO_FRIDAY, type WorkingDays } from './absences';

/**
 * The days on which people work where a locale is at home, as far as `Intl` knows: Sunday to Thursday in Arabic as spoken in Egypt. Nothing of the
 * mailbox is read for it; where nothing is known it is Monday to Friday.
 */
export function workingDaysOf(locale: string): WorkingDays {
  try {
    const region = new Intl.Locale(locale).maximize();
    const weekend = weekendOf(region);
    const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => !weekend.includes(day));
    return weekend.length === 0 || days.length === 0 ? MONDAY_TO_FRIDAY : new Set(days);
  } catch {
    return MONDAY_TO_FRIDAY; // No locale at all.
  }
}

/** Browsers have it as a method or, earlier, as a value; some not at all. Sunday is 7 there. */
function weekendOf(locale: Intl.Locale): readonly number[] {
  const method: unknown = Reflect.get(locale, 'getWeekInfo');
  const week: unknown = typeof method === 'function' ? Reflect.apply(method, locale, []) : Reflect.get(locale, 'weekInfo');
  const weekend: unknown = typeof week === 'object' && week !== null ? Reflect.get(week, 'weekend') : undefined;
  return Array.isArray(weekend) ? weekend.filter((day) => typeof day === 'number').map((day) => day % 7) : [];
}
