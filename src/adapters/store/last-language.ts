const KEY = 'two-hats:last-language';

/** The language that an account last chose on this device; undefined where it chose none, or where storage is refused. */
export function lastLanguage(accountId: string | undefined): string | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('accountId' in kept) || !('language' in kept)) return undefined;
    return kept.accountId === accountId && typeof kept.language === 'string' ? kept.language : undefined;
  } catch {
    return undefined; // Refused storage throws on access; an unreadable record is no record.
  }
}

/** Where storage is refused, the next start speaks the host's language until the settings are read. */
export function rememberLanguage(accountId: string, language: string | undefined): void {
  try {
    if (language === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ accountId, language }));
  } catch {
    // The settings are read in a moment anyway.
  }
}
