/**
 * What follows the address of a page that Teams opens. Teams puts the values of its context in the place of the braces, so that the page
 * knows who sits here, in which language and at which place before the first word is exchanged. After a `#` they reach no server.
 *
 * https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context#get-context-by-inserting-url-placeholder-values
 */
export const TELLS_OF_TAB = '#user={user.id}&locale={app.locale}&at={page.subPageId}';
export const TELLS_OF_PANEL = '#user={user.id}&locale={app.locale}&at={meeting.id}';
