import type { ComponentType } from 'react';

import { late } from '../components/late';
import type { Late } from '../components/late';
import { ReframeOffer } from '../components/late-reframe';
import { Waiting } from '../components/waiting';
import { BrokenNote, QuickForm } from '../notebook/late-parts';
import { ExportPerson } from '../people/late-export';
import { ToolForm } from '../people/late-parts';
import { UnsafeDialog } from '../safety/late-parts';
import { FilesToLookAt, ImportNotes, KeepNotes, OwnFolderSetting } from '../settings/late-parts';
import { TwoVersions } from '../versions/late-parts';
import { useWords } from './words';

// Only the first screen is in the first download.
export const Prepare = page(async () => (await import('../agenda/prepare')).Prepare);
export const SetAside = late(async () => (await import('../agenda/set-aside')).SetAside);
export const MeetingAt = page(async () => (await import('../upcoming/meeting-at')).MeetingAt);
export const PeoplePage = page(async () => (await import('../people/people-page')).PeoplePage);
export const PersonPage = page(async () => (await import('../people/person-page')).PersonPage);
export const NotesPage = page(async () => (await together(import('../notebook/notes-page'), import('../../workflows/notes-list'))).NotesPage);
export const NotePage = page(async () => (await import('../notebook/note-page')).NotePage);
export const TwoFolders = late(async () => (await import('../safety/two-folders')).TwoFolders);
export const TrashPage = page(async () => (await together(import('../trash/trash-page'), import('../../workflows/create-trash'))).TrashPage);
export const InsightsPage = page(async () => (await together(import('../insights/insights-page'), import('../../workflows/create-insights'))).InsightsPage);
export const SettingsPage = page(async () => (await import('../settings/settings-page')).SettingsPage);

/** Without the network each page is there all the same, with what is a click away on it, and first of all what is not in OneDrive yet. */
export const LATE_PARTS = [
  UnsafeDialog, NotesPage, NotePage, QuickForm, PeoplePage, PersonPage, ToolForm, Prepare, ReframeOffer, SetAside, SettingsPage, FilesToLookAt, KeepNotes, ImportNotes, OwnFolderSetting, TwoVersions,
  BrokenNote, ExportPerson, InsightsPage, TrashPage,
];

/** A page, once what it will ask for first is here as well. */
async function together<Page>(script: Promise<Page>, workflow: Promise<unknown>): Promise<Page> {
  const [loaded] = await Promise.all([script, workflow]);
  return loaded;
}

function page<Props extends object>(fetchPage: () => Promise<ComponentType<Props>>): Late<Props> {
  return late(fetchPage, Loading);
}

function Loading() {
  const { t } = useWords();
  return <Waiting words={t('shell.loading')} />;
}
