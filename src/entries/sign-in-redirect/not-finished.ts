import { inLanguage } from '../../domain/shared/in-language';

const WORDS = {
  en: { language: 'en', title: 'Signing in', body: 'The sign-in did not finish. Close this window and choose Sign in again.' },
  de: { language: 'de', title: 'Anmeldung', body: 'Die Anmeldung wurde nicht fertig. Schließ dieses Fenster und wähle noch einmal „Anmelden“.' },
};

/** Says on the page, in the language of the browser, that the answer could not be handed over. */
export function sayNotFinished(page: Document, locale: string): void {
  const { language, title, body } = inLanguage(WORDS, locale);
  const message = page.createElement('p');
  message.textContent = body;
  page.documentElement.lang = language;
  page.title = title;
  page.getElementById('app')?.replaceChildren(message);
}
