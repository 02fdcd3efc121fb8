import { isInMeeting, meetingOf } from '../../../src/adapters/hosts/teams-meeting';

const [ALEX, NOOR] = ['aaaaaaaa-1111-4111-8111-111111111111', 'BBBBBBBB-2222-4222-8222-222222222222'];
const CHAT = { id: `19:${NOOR}_${ALEX}@unq.gbl.spaces` };
const user = { id: ALEX, loginHint: 'Alex@example.com' };
const told = (details: object) => ({ details, conversation: {}, organizer: {} }) as unknown as Parameters<typeof meetingOf>[1];

describe('meetingOf', () => {
  it('reads the thread out of the meeting’s id where there is no chat, and nothing out of any other id', () => {
    expect(meetingOf({ meeting: { id: btoa('0#19:meeting_x@thread.v2#0') } }, undefined)).toMatchObject({ threadId: '19:meeting_x@thread.v2' });
    for (const id of ['%%%', btoa('1*a*0**19:meeting_x@thread.v2'), '']) expect(meetingOf({ meeting: { id } }, undefined).threadId).toBeUndefined();
  });

  it('takes no time for one where there is none', () => {
    expect(meetingOf({}, told({ scheduledStartTime: '', type: 'groupCall' }))).toMatchObject({ startsAt: undefined, endsAt: undefined, call: { isGroup: true } });
  });

  it('tells from the chat of two who the other is, whatever the case of the ids', () => {
    expect(meetingOf({ chat: CHAT, user: { id: ALEX.toUpperCase() } }, undefined).call).toEqual({ isGroup: false, otherId: NOOR.toLowerCase(), otherAddress: undefined });
    expect(meetingOf({ chat: CHAT }, undefined).call).toEqual({ isGroup: false, otherId: undefined, otherAddress: undefined });
  });

  it.each([
    ['noor@example.com', 'noor@example.com'],
    ['alex@EXAMPLE.com', undefined],
    ['+49 30 1234', undefined],
    [{ val: 'x' }, undefined],
  ])('takes the caller %p for the other one: %p', (email, otherAddress) => {
    expect(meetingOf({ user }, told({ type: 'oneOnOneCall', originalCallerInfo: { email } })).call).toMatchObject({ otherAddress });
  });

  it('takes a meeting for no call', () => {
    expect(meetingOf({ chat: { id: '19:meeting_x@thread.v2' } }, told({ type: 'Recurring', title: 'Noor / Alex', scheduledStartTime: '2026-11-24T09:00:00Z' }))).toMatchObject({ title: 'Noor / Alex', startsAt: Date.UTC(2026, 10, 24, 9) });
    expect(meetingOf({ chat: { id: '19:meeting_x@thread.v2' } }, undefined)).not.toHaveProperty('call');
  });
});

describe('isInMeeting', () => {
  it('is told by a meeting, and in a call by the frame', () => {
    expect(isInMeeting({ meeting: { id: 'x' }, page: { frameContext: 'content' } })).toBe(true);
    expect(isInMeeting({ page: { frameContext: 'sidePanel' } })).toBe(true);
    expect(isInMeeting({ page: { frameContext: 'content' } })).toBe(false);
  });
});
