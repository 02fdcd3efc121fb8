import { foundMeetingStates, prepareViewStates } from '../../ui/agenda/prepare-view.states';
import { taskPaneStates } from '../../ui/agenda/task-pane.states';
import { previewDialogStates } from '../../ui/agenda/preview-dialog.states';
import { setAsideStates } from '../../ui/agenda/set-aside.states';
import type { Looks } from '../../ui/components/look.states';
import { insightsViewStates } from '../../ui/insights/insights-view.states';
import { noteViewStates, versionsStates } from '../../ui/notebook/note-view.states';
import { notesViewStates } from '../../ui/notebook/notes-view.states';
import { panelViewStates } from '../../ui/notebook/panel-view.states';
import { peopleViewStates, personViewStates, toolFormStates } from '../../ui/people/people.states';
import { colleaguesOfferStates } from '../../ui/people/colleagues-offer.states';
import { askedStates, signOutStates, unsafeStates } from '../../ui/safety/safety.states';
import { importViewStates } from '../../ui/settings/import-view.states';
import { keepNotesStates } from '../../ui/settings/keep-notes.states';
import { ownFolderStates } from '../../ui/settings/own-folder.states';
import { settingsViewStates } from '../../ui/settings/settings-view.states';
import { shellStates } from '../../ui/shell/shell.states';
import { deletePersonStates, trashViewStates } from '../../ui/trash/trash.states';
import { twoVersionsStates } from '../../ui/versions/two-versions.states';
import { upcomingViewStates } from '../../ui/upcoming/upcoming-view.states';

/** Every view of the product with every look it has. */
export const ALL_LOOKS: Readonly<Record<string, Looks>> = {
  Upcoming: upcomingViewStates,
  Prepare: prepareViewStates,
  'Outlook pane': taskPaneStates,
  'What the other person will see': previewDialogStates,
  'Set aside 10 minutes': setAsideStates,
  'Finding the meeting': foundMeetingStates,
  'Side panel': panelViewStates,
  Notes: notesViewStates,
  Note: noteViewStates,
  'Earlier versions': versionsStates,
  'Two versions': twoVersionsStates,
  Trash: trashViewStates,
  'Delete a person': deletePersonStates,
  People: peopleViewStates,
  Person: personViewStates,
  'Forms of a person’s page': toolFormStates,
  Insights: insightsViewStates,
  Settings: settingsViewStates,
  'Import notes': importViewStates,
  'Keep notes for': keepNotesStates,
  'Move to the app folder': ownFolderStates,
  'Not yet in OneDrive': unsafeStates,
  'Sign out': signOutStates,
  'What OneDrive asks': askedStates,
  'Names of colleagues': colleaguesOfferStates,
  Shell: shellStates,
};
