/** @jest-environment jsdom */
import { sayNotFinished } from '../../src/entries/sign-in-redirect/not-finished';

describe('sayNotFinished', () => {
  it.each([
    ['en-GB', 'en', 'Signing in', /choose Sign in again/],
    ['de-CH', 'de', 'Anmeldung', /wähle noch einmal „Anmelden“/],
    ['fr-FR', 'en', 'Signing in', /choose Sign in again/],
  ])('speaks the language of the browser: %s', (locale, language, title, words) => {
    const root = document.createElement('div');
    root.id = 'app';
    document.body.replaceChildren(root);
    sayNotFinished(document, locale);
    expect([document.documentElement.lang, document.title]).toEqual([language, title]);
    expect(document.getElementById('app')?.textContent).toMatch(words);
  });
});
