import type { EventId } from '../../domain/calendar/event';
import type { InvitationBody } from '../../domain/invitation/invitation-body';
import { Failure } from '../../domain/shared/failure';
import type { Invitation, InviteWriter } from '../../workflows/ports';
import type { GraphClient } from './client';
import { decodeInvitationKind } from './decode-event';
import { decodeFields, decodeString } from './decode-value';
import { eventPath } from './event-path';
import { translateErrors } from './translate-errors';

const PREFER = { Prefer: 'IdType="ImmutableId"' };

/**
 * Reads and replaces the body of an invitation through Graph.
 *
 * `If-Match` is not documented for events: some mailboxes honour it, some ignore it. So the body is read once more
 * right before it is written, and again after, because Exchange rewrites what it stores.
 */
export function graphInviteWriter(client: GraphClient): InviteWriter {
  const read = (eventId: EventId): Promise<Invitation> =>
    translateErrors('read an invitation', false, async () => {
      const path = `${eventPath(eventId)}?$select=id,type,body,isOrganizer,changeKey`;
      const { body } = await client.send('read an invitation', { method: 'GET', path, headers: PREFER });
      return decodeInvitation(eventId, body);
    });

  const replace = async (eventId: EventId, body: InvitationBody, changeTag: string): Promise<void> => {
    await client.send('write an invitation', {
      method: 'PATCH',
      path: eventPath(eventId),
      headers: { ...PREFER, 'If-Match': changeTag },
      body: { body: { contentType: body.format, content: body.content } },
    });
  };

  return {
    reachesSeries: true,
    read,
    write: async (eventId, body, changeTag) => {
      const before = await read(eventId);
      if (before.changeTag !== changeTag) throw new Failure('changed-elsewhere', 'write an invitation');
      // Each PATCH by the organizer may mail the other person: never one that changes nothing.
      if (before.body.format === body.format && before.body.content === body.content) return before;
      try {
        await replace(eventId, body, changeTag);
      } catch (error) {
        if (!(error instanceof Failure) || error.reason !== 'unknown-outcome') throw error;
        const after = await read(eventId);
        if (after.changeTag === changeTag || after.body.content === before.body.content) throw error;
        return after;
      }
      const after = await read(eventId);
      if (after.changeTag === changeTag) throw new Failure('unknown-outcome', 'write an invitation');
      return after;
    },
  };
}

function decodeInvitation(eventId: EventId, value: unknown): Invitation {
  const event = decodeFields(value, '$');
  const body = decodeFields(event.body, '$.body');
  return {
    eventId,
    isOrganizer: event.isOrganizer === true,
    kind: decodeInvitationKind(event.type),
    body: {
      format: body.contentType === 'text' ? 'text' : 'html',
      content: decodeString(body.content, '$.body.content'),
    },
    changeTag: decodeString(event['@odata.etag'], '$.@odata.etag'),
  };
}
