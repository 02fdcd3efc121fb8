/** Who you are: what nothing works without. */
export const PROFILE_SCOPES = ['User.Read'] as const;

/** Asked for at the sign-in: who you are, and the calendar in which the 1:1s stand. */
export const SIGN_IN_SCOPES = [...PROFILE_SCOPES, 'Calendars.ReadWrite'] as const;

/** A folder of its own in OneDrive: asked for, with words, once there is a note to put there. */
export const NOTES_SCOPES = ['Files.ReadWrite.AppFolder'] as const;

/** Asked for, with words, where a tenant's OneDrive refuses the app folder. */
export const WIDER_FILES_SCOPES = ['Files.ReadWrite'] as const;

/** Asked for, with words, to tell distribution lists from people and to name one's manager. */
export const COLLEAGUES_SCOPES = ['User.ReadBasic.All'] as const;
