import type { CalendarEvent } from '../domain/calendar/event';
import { overrideKeys } from '../domain/calendar/meeting-key';
import type { OverrideEntry } from '../domain/notes/settings-file';
import type { NoteFiles } from './note-files';
import type { OverrideScope } from './upcoming';

type SettingsWriter = Pick<NoteFiles, 'editSettings'>;

/**
 * Keeps the user's word on a meeting or its series. A word on the series takes back an earlier one on this very meeting,
 * which would beat it.
 *
 * @param address of whom they meet, where several are invited
 * @throws {Failure}
 */
export async function keepOverride(files: SettingsWriter, event: CalendarEvent, scope: OverrideScope, as: OverrideEntry['as'], address?: string): Promise<void> {
  const keys = overrideKeys(event);
  const key = scope === 'series' && keys.series !== undefined ? keys.series : keys.event;
  const replaced = new Set([keys.event, key]);
  await files.editSettings((settings) => ({
    ...settings,
    overrides: [...settings.overrides.filter((entry) => !replaced.has(entry.key)), { key, as, ...(address !== undefined && { with: address.trim().toLowerCase() }) }],
  }));
}

/** Takes back the word on this meeting; where there is none, the one on its series. @throws {Failure} */
export async function forgetOverride(files: SettingsWriter, event: CalendarEvent): Promise<void> {
  const keys = overrideKeys(event);
  await files.editSettings((settings) => {
    const own = settings.overrides.some(({ key }) => key === keys.event);
    const forgotten = own ? keys.event : keys.series;
    return { ...settings, overrides: settings.overrides.filter(({ key }) => key !== forgotten) };
  });
}
