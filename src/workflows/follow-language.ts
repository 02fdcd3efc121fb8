import { chosenLocale } from '../domain/shared/chosen-locale';
import type { Words } from '../domain/shared/words';
import type { NoteShelf } from './note-shelf';

type LanguagePorts = {
  readonly shelf: Pick<NoteShelf, 'files' | 'settings'>;
  readonly hostLocale: string;
  /** What is on the screen. */
  readonly spoken: () => Words;
  readonly load: (locale: string) => Promise<Words>;
  /** Puts the words on the screen, and begins with `language` the next time. */
  readonly speak: (words: Words, language: string | undefined) => void;
};

/** Speaks the language that `settings.yaml` names, whoever wrote it there: this device, another one, or a hand. */
export function followLanguage({ shelf, hostLocale, spoken, load, speak }: LanguagePorts): void {
  let wanted: string | undefined;
  const look = () => {
    if (shelf.files.snapshot().kind !== 'ready') return;
    const { language } = shelf.settings();
    const locale = chosenLocale(language, hostLocale);
    if (locale === wanted) return;
    wanted = locale;
    // Words of the same language, loaded again, would have the whole screen drawn anew.
    void (spoken().locale === locale ? Promise.resolve(spoken()) : load(locale)).then(
      (words) => {
        if (wanted === locale) speak(words, language);
      },
      () => {
        if (wanted === locale) wanted = undefined; // Looked for again with the next change.
      },
    );
  };
  shelf.files.subscribe(look);
  look();
}
