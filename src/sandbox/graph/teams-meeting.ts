import { createHash, randomUUID } from 'node:crypto';

import type { StoredEvent } from '../people/tenant';
import { escapeText } from './html-entities';

/** Where a meeting is joined. The short form holds no thread id, the long one does. */
export function joinUrlOf(event: StoredEvent, form: 'as-stored' | 'long', tenantId: string, organizerId: string): string | undefined {
  const { joinUrl, threadId } = event;
  if (joinUrl === undefined || joinUrl === '') return undefined;
  if (form === 'as-stored' || threadId === undefined) return joinUrl;
  // Codes in lower case, as in Microsoft's own links: they differ from what encodeURIComponent makes.
  const thread = encodeURIComponent(threadId).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=%7b%22Tid%22%3a%22${tenantId}%22%2c%22Oid%22%3a%22${organizerId}%22%7d`;
}

/** A new meeting: its thread, and the short link that cannot be taken apart. */
export function newMeeting(): { readonly joinUrl: string; readonly threadId: string } {
  const key = randomUUID();
  const threadId = `19:meeting_${Buffer.from(key).toString('base64').replaceAll('=', '')}@thread.v2`;
  const hash = createHash('sha256').update(key).digest();
  const number = String(hash.readUIntBE(0, 6)).padStart(15, '2').slice(0, 13);
  return { threadId, joinUrl: `https://teams.microsoft.com/meet/${number}?p=${hash.toString('base64url').slice(0, 18)}` };
}

export function conferenceId(joinUrl: string): string {
  const hash = createHash('sha256').update(joinUrl).digest();
  return String(100_000_000 + (hash.readUInt32BE(0) % 900_000_000));
}

/** Whether a body still holds the way into the meeting. Exchange takes the meeting away together with it. */
export function holdsMeeting(html: string, joinUrl: string): boolean {
  return html.includes(joinUrl) || html.includes(escapeText(joinUrl));
}

/** The block that Teams writes at the end of an invitation: two rows of underscores, the link between them. */
export function meetingBlock(joinUrl: string): string {
  const row = '<div style="width:100%; height:20px"><span style="white-space:nowrap; color:gray; opacity:.36">' + '_'.repeat(80) + '</span></div>';
  const link =
    `<a href="${escapeText(joinUrl)}" target="_blank" rel="noreferrer noopener" ` +
    `style="font-size:18px; text-decoration:underline; color:#6264a7">Join the meeting now</a>`;
  return (
    `\r\n${row}\r\n<div style="color:#252424; font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif">\r\n` +
    `<div style="margin-top:24px; margin-bottom:10px"><span style="font-size:20px">Microsoft Teams meeting</span></div>\r\n` +
    `<div style="margin-bottom:20px">${link}</div>\r\n` +
    `<div><span style="font-size:12px">Meeting ID:</span> <span style="font-size:14px">${conferenceId(joinUrl)}</span></div>\r\n` +
    `</div>\r\n${row}`
  );
}
