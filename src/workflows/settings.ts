import type { PromptsInUse } from './prompt-library';
import type { Watched } from './store';

/** Facts about prompts in use and where the data is, for the Settings page; all of them true. */
export type SettingsState = {
  readonly accountName: string;
  readonly accountAddress: string;
  readonly prompts: PromptsInUse;
  readonly notesHere: number;
  readonly notYetInOneDrive: number;
  readonly weekStart: 'monday' | 'sunday' | 'saturday';
  /** Which of `languages` is spoken. */
  readonly language: string;
  readonly languages: readonly LanguageChoice[];
};

/** A language, with the name that its speakers give it. */
export type LanguageChoice = { readonly language: string; readonly name: string };

export type Settings = Watched<SettingsState> & {
  readonly setLanguage: (language: string) => Promise<void>;
  readonly setWeekStart: (day: SettingsState['weekStart']) => Promise<void>;
  /** Reads what prompts there are, for a page that may be the first that is opened. */
  readonly openPrompts: () => Promise<void>;
  /** Uploads what waits and looks for changes, of the notes and of the organisation's prompts, now. */
  readonly syncNow: () => Promise<void>;
};
