import { derived, ticks } from './derived';
import type { Identity } from './identity';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import type { Cloud, Surroundings } from './ports';
import type { PromptLibrary } from './prompt-library';
import type { LanguageChoice, Settings, SettingsState } from './settings';

type SettingsPorts = {
  readonly identity: Identity;
  readonly shelf: NoteShelf;
  readonly noteFiles: Pick<NoteFiles, 'editSettings'>;
  readonly cloud: Pick<Cloud, 'waiting' | 'subscribe' | 'syncNow'>;
  readonly prompts: PromptLibrary;
  readonly languages: readonly LanguageChoice[];
  readonly surroundings: Pick<Surroundings, 'words'>;
};

export function createSettings(ports: SettingsPorts): Settings {
  const { identity, shelf, cloud } = ports;
  const state = derived([identity, shelf.files, ports.prompts, ports.surroundings.words, ticks(cloud.subscribe)], (): SettingsState => {
    const who = identity.snapshot();
    return {
      accountName: who.kind === 'known' ? who.me.name : '',
      accountAddress: who.kind === 'known' ? (who.me.addresses[0] ?? '') : '',
      prompts: ports.prompts.snapshot(),
      notesHere: shelf.notePaths().length,
      notYetInOneDrive: cloud.waiting().length,
      language: ports.surroundings.words.snapshot().locale.split('-')[0] ?? '',
      languages: ports.languages,
      weekStart: shelf.settings().weekStart ?? 'monday',
    };
  });
  return {
    ...state,
    setLanguage: (language) => ports.noteFiles.editSettings((settings) => ({ ...settings, language })),
    setWeekStart: (weekStart) => ports.noteFiles.editSettings((settings) => ({ ...settings, weekStart })),
    openPrompts: ports.prompts.open,
    syncNow: async () => {
      await Promise.all([cloud.syncNow(), ports.prompts.refresh()]);
    },
  };
}
