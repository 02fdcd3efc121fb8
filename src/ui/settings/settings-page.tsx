import { useEffect } from 'react';

import { ColleaguesSetting } from '../people/colleagues-offer';
import { STARTER_FILE } from '../../domain/coaching/library/starter-file';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { SettingsView } from './settings-view';
import { zipOf } from './zip';

/** Account, data, prompts, week. */
export function SettingsPage() {
  const { t } = useWords();
  const { settings, session } = useServices();
  useEffect(() => void settings.openPrompts(), [settings]);
  return (
    <SettingsView
      state={useWatched(settings)}
      actions={{
        onSyncNow: () => settings.syncNow(),
        onExport: async () => saveAs(t('settings.exportName'), zipOf(await settings.everything()), 'application/zip'),
        onStarter: () => saveAs('prompts.yaml', STARTER_FILE, 'application/yaml'),
        onLanguage: (language) => void settings.setLanguage(language),
        onWeekStart: (day) => void settings.setWeekStart(day),
        onSignOut: (removeDeviceCopy) => void session.signOut(removeDeviceCopy),
      }}
    >
      <ColleaguesSetting />
    </SettingsView>
  );
}

function saveAs(name: string, content: Uint8Array<ArrayBuffer> | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
