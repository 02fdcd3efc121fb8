/** The text of an invitation as the calendar holds it: HTML, a whole document or a fragment, or plain text. */
export type InvitationBody = { readonly format: 'html' | 'text'; readonly content: string };
