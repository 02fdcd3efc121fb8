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
};

export type Settings = Watched<SettingsState> & {
  readonly setWeekStart: (day: SettingsState['weekStart']) => Promise<void>;
  /** Reads what prompts there are, for a page that may be the first that is opened. */
  readonly openPrompts: () => Promise<void>;
  /** Uploads what waits and looks for changes, of the notes and of the organisation's prompts, now. */
  readonly syncNow: () => Promise<void>;
  /** Every file of this device, ready to be zipped or saved: path and text. */
  readonly everything: () => Promise<readonly { readonly path: string; readonly text: string }[]>;
};
