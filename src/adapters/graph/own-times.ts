import type { EventId } from '../../domain/calendar/event';
import type { OwnTime, OwnTimes } from '../../workflows/ports';
import type { GraphClient } from './client';
import { decodeFields, decodeString, optionalFields, optionalList, optionalString } from './decode-value';
import { eventPath } from './event-path';
import { translateErrors } from './translate-errors';

/** An extended property of ours on an event: its set is a GUID of our own, its name minds its case. */
const MARK = 'String {5b0c6f5e-6d2b-4c0e-9d3e-2f8a1c7b4e60} Name TwoHatsSetAside';
const FIELDS = 'id,type,subject,body,attendees,hasAttachments,isOnlineMeeting';
const PREFER = { Prefer: 'IdType="ImmutableId", outlook.body-content-type="html"' };

/** Times that are set aside, through Graph. */
export function graphOwnTimes(client: GraphClient): OwnTimes {
  return {
    read: (eventId) =>
      translateErrors('read a time set aside', false, async () => {
        const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${MARK}')`);
        const path = `${eventPath(eventId)}?$select=${FIELDS}&$expand=${expand}`;
        const { body } = await client.send('read a time set aside', { method: 'GET', path, headers: PREFER });
        return decodeOwnTime(body);
      }),
    add: (time, onceId) =>
      translateErrors('set a time aside', true, async () => {
        const { body } = await client.send('set a time aside', {
          method: 'POST',
          path: '/me/events',
          headers: PREFER,
          body: {
            subject: time.subject,
            body: { contentType: time.body.format, content: time.body.content },
            start: inUtc(time.startsAt),
            end: inUtc(time.endsAt),
            sensitivity: 'private',
            showAs: 'busy',
            isReminderOn: true,
            reminderMinutesBeforeStart: 0,
            transactionId: onceId,
            singleValueExtendedProperties: [{ id: MARK, value: time.mark }],
          },
        });
        return decodeString(decodeFields(body, '$').id, '$.id') as EventId;
      }),
    remove: async (eventId, changeTag) => {
      // The condition is not documented for events: where it is passed over, the reading just before is what guards the user's words.
      await client.send('take out a time set aside', { method: 'DELETE', path: eventPath(eventId), headers: { ...PREFER, 'If-Match': changeTag } });
    },
  };
}

function inUtc(at: number): { readonly dateTime: string; readonly timeZone: 'UTC' } {
  return { dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' };
}

function decodeOwnTime(value: unknown): OwnTime {
  const event = decodeFields(value, '$');
  const { contentType, content } = optionalFields(event.body);
  const isSingle = optionalString(event.type)?.toLowerCase() === 'singleinstance';
  const kept = optionalList(event.singleValueExtendedProperties).map((property) => optionalFields(property));
  return {
    subject: optionalString(event.subject) ?? '',
    isBare: isSingle && optionalList(event.attendees).length === 0 && event.hasAttachments !== true && event.isOnlineMeeting !== true,
    body: { format: optionalString(contentType)?.toLowerCase() === 'text' ? 'text' : 'html', content: optionalString(content) ?? '' },
    mark: optionalString(kept.find(({ id }) => optionalString(id)?.toLowerCase() === MARK.toLowerCase())?.value),
    changeTag: decodeString(event['@odata.etag'], '$["@odata.etag"]'),
  };
}
