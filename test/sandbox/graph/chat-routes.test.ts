import { aGraph } from './support/a-graph';
import { aTenant, anEvent, NOOR } from './support/a-tenant';

describe('chatRoutes', () => {
  const event = anEvent({ joinUrl: 'https://teams.microsoft.com/meet/1?p=x', threadId: '19:meeting_x@thread.v2' });
  const path = `/chats/${encodeURIComponent('19:meeting_x@thread.v2')}`;

  it('leads from a thread to the organizer’s event', async () => {
    expect((await aGraph({ tenant: aTenant([event]) }).ask('GET', path)).body).toMatchObject({ chatType: 'meeting', onlineMeetingInfo: { calendarEventId: event.id, joinWebUrl: event.joinUrl } });
  });

  it('gives an attendee an event id that names nothing in their mailbox', async () => {
    const graph = aGraph({ tenant: aTenant([{ ...event, organizer: { name: 'Noor', address: NOOR.mail } }]) });
    const { onlineMeetingInfo } = (await graph.ask('GET', path)).body as { onlineMeetingInfo: { calendarEventId: string } };
    expect((await graph.ask('GET', `/me/events/${encodeURIComponent(onlineMeetingInfo.calendarEventId)}`)).status).toBe(404);
  });

  it('knows no other thread', async () => {
    expect((await aGraph().ask('GET', path)).status).toBe(404);
  });
});
