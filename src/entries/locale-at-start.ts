import { lastAccount } from '../adapters/store/last-account';
import { lastLanguage } from '../adapters/store/last-language';
import { chosenLocale } from '../domain/shared/chosen-locale';
import type { Host } from '../workflows/ports';
import { isSameAccount } from './is-same-account';

/** What the page begins to speak, before the settings are read: what whoever sits here chose last, else what their host speaks. */
export function localeAtStart({ locale, user }: Pick<Host, 'locale' | 'user'>): string {
  const account = lastAccount();
  const isTheirs = account !== undefined && isSameAccount(account, user);
  return chosenLocale(isTheirs ? lastLanguage(account.accountId) : undefined, locale);
}
