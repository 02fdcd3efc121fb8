/** @jest-environment jsdom */
import { rememberAccount } from '../../src/adapters/store/last-account';
import { rememberLanguage } from '../../src/adapters/store/last-language';
import { localeAtStart } from '../../src/entries/locale-at-start';

const HOST = { locale: 'en-GB' };

describe('localeAtStart', () => {
  beforeEach(() => {
    localStorage.clear();
    rememberAccount({ accountId: 'alex', name: 'Alex Morgan', address: 'alex@example.com' });
  });

  it('is the host’s until the account chose a language on this device', () => {
    expect(localeAtStart(HOST)).toBe('en-GB');
    rememberLanguage('alex', 'de');
    expect(localeAtStart(HOST)).toBe('de');
    expect(localeAtStart({ locale: 'de-CH' })).toBe('de-CH');
    rememberLanguage('alex', undefined);
    expect(localeAtStart(HOST)).toBe('en-GB');
  });

  it('[I14] is nothing of another account’s choice', () => {
    rememberLanguage('alex', 'de');
    expect(localeAtStart({ ...HOST, user: { id: 'noor', address: 'noor@example.com' } })).toBe('en-GB');
    rememberAccount({ accountId: 'noor', name: 'Noor Haddad', address: 'noor@example.com' });
    expect(localeAtStart(HOST)).toBe('en-GB');
  });

  it('is the host’s where what was kept cannot be read', () => {
    localStorage.setItem('two-hats:last-language', '{');
    expect(localeAtStart(HOST)).toBe('en-GB');
  });
});
