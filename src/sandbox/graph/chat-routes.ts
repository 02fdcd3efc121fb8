import { contentOf, shownJoinUrl } from './event-shape';
import { GraphRefusal } from './graph-refusal';
import { addressesOf, isOrganizer, type Mailbox } from './mailbox';
import { answer, documented, pathParam, type GraphApp, type RouteContext } from './route-context';

/** The chat of a meeting, which leads from a thread to the event. */
export function chatRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const spec = {
    method: 'GET',
    path: '/chats/:id',
    area: 'teams',
    scopes: ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
    page: 'https://learn.microsoft.com/graph/api/chat-get',
  } as const;
  documented(app, context, spec, (c) => {
    const id = pathParam(c, 'id');
    const { tenantId, directory, events } = mailbox.state.tenant();
    const event = events.find(({ threadId }) => threadId === id);
    if (event === undefined) throw new GraphRefusal(404, 'NotFound', 'The chat was not found.');
    const content = contentOf({ kind: 'series', event });
    const organizer = directory.find((entry) => addressesOf(entry).has(event.organizer.address.toLowerCase()));
    const { createdAt, modifiedAt } = mailbox.state.record(event.id);
    return answer({
      '@odata.context': `${mailbox.service}/$metadata#chats/$entity`,
      id,
      topic: content.subject,
      createdDateTime: new Date(createdAt).toISOString(),
      lastUpdatedDateTime: new Date(modifiedAt).toISOString(),
      chatType: 'meeting',
      tenantId,
      onlineMeetingInfo: {
        // An id in the organizer's mailbox: for everybody else it names nothing.
        calendarEventId: isOrganizer(mailbox, event) ? event.id : `AAMkAE${event.id.slice(6)}`,
        joinWebUrl: shownJoinUrl(mailbox, event) ?? null,
        organizer: { id: organizer?.id ?? null, displayName: null, userIdentityType: 'aadUser' },
      },
    });
  });
}
