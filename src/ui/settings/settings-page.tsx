import { useEffect } from 'react';

import { ColleaguesSetting } from '../people/colleagues-offer';
import { STARTER_FILE } from '../../domain/coaching/library/starter-file';
import { saveAs } from '../components/save-as';
import { useFormats } from '../shell/formats';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { SettingsView } from './settings-view';

/** Account, data, prompts, week. */
export function SettingsPage() {
  const { t } = useWords();
  const { settings, session, archive } = useServices();
  const { now, dateOf } = useFormats();
  useEffect(() => void settings.openPrompts(), [settings]);
  return (
    <SettingsView
      state={useWatched(settings)}
      actions={{
        onSyncNow: () => settings.syncNow(),
        onExport: async () => saveAs(t('settings.exportName', { day: dateOf(now()) }), await archive.everything(), 'application/zip'),
        onStarter: () => saveAs('prompts.yaml', [STARTER_FILE], 'application/yaml'),
        onLanguage: (language) => void settings.setLanguage(language),
        onWeekStart: (day) => void settings.setWeekStart(day),
        onSignOut: (removeDeviceCopy) => void session.signOut(removeDeviceCopy),
      }}
    >
      <ColleaguesSetting />
    </SettingsView>
  );
}
