/** What the product cannot do without: who you are, your calendar, and a folder of its own in OneDrive. */
export const CORE_SCOPES = ['User.Read', 'Calendars.ReadWrite', 'Files.ReadWrite.AppFolder'] as const;

/** Asked for, with words, where a tenant's OneDrive refuses the app folder. */
export const WIDER_FILES_SCOPES = ['Files.ReadWrite'] as const;

/** Asked for, with words, to tell distribution lists from people and to name one's manager. */
export const COLLEAGUES_SCOPES = ['User.ReadBasic.All'] as const;
