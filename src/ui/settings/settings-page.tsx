import { useEffect, useState } from 'react';

import { ColleaguesSetting } from '../people/colleagues-offer';
import { starterFileIn } from '../../domain/coaching/library/starter-file';
import { SETTINGS_PATH } from '../../domain/notes/paths';
import { NotAllHere } from '../components/not-all-here';
import { saveAs } from '../components/save-as';
import { useFormats } from '../shell/formats';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { TwoVersions } from '../versions/late-parts';
import { UnsafeDialog } from '../safety/late-parts';
import { BrokenFile, FilesToLookAt, ImportNotes, KeepNotes, OwnFolderSetting } from './late-parts';
import { SettingsView } from './settings-view';
import { SignOutDialog } from './sign-out-dialog';

/** Account, data, prompts, week. */
export function SettingsPage() {
  const { t, locale } = useWords();
  const { now, dateOf } = useFormats();
  const { settings, session, notebook, safety, archive } = useServices();
  const [opened, setOpened] = useState<'unsafe' | 'sign-out' | 'sign-out-and-remove'>();
  const close = () => setOpened(undefined);
  useEffect(() => void settings.openPrompts(), [settings]);
  /** What is still being typed counts as well; where all is safe there is nothing to ask. */
  const signOut = async (removesCopy: boolean) => {
    await notebook.flush();
    if (safety.unsafe.snapshot().length === 0) await session.signOut(removesCopy);
    else setOpened(removesCopy ? 'sign-out-and-remove' : 'sign-out');
  };
  const state = useWatched(settings);
  return (
    <SettingsView
      notAllHere={<NotAllHere />}
      state={state}
      actions={{
        onSyncNow: () => settings.syncNow(),
        onExport: async () => saveAs(t('settings.exportName', { day: dateOf(now()) }), await archive.everything(), 'application/zip'),
        onStarter: () => saveAs('prompts.yaml', [starterFileIn(locale)], 'application/yaml'),
        onLanguage: (language) => void settings.setLanguage(language),
        onWeekStart: (day) => void settings.setWeekStart(day),
        onShowUnsafe: () => setOpened('unsafe'),
        onSignOut: (removeDeviceCopy) => void signOut(removeDeviceCopy),
      }}
    >
      <FilesToLookAt />
      <BrokenFile path={SETTINGS_PATH} />
      <TwoVersions isQuiet path={SETTINGS_PATH} of={state} />
      <OwnFolderSetting />
      <ColleaguesSetting />
      <ImportNotes />
      <KeepNotes />
      {opened === 'unsafe' && <UnsafeDialog onClose={close} />}
      {(opened === 'sign-out' || opened === 'sign-out-and-remove') && <SignOutDialog removesCopy={opened === 'sign-out-and-remove'} onClose={close} />}
    </SettingsView>
  );
}
