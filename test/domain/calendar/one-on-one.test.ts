import fc from 'fast-check';

import type { CalendarEvent } from '../../../src/domain/calendar/event';
import { meetingShape, type Recognition } from '../../../src/domain/calendar/one-on-one';
import { anEvent, invitee, ME, NOOR, SAM } from './an-event';

const recognition = (over: Partial<Recognition> = {}): Recognition => ({
  myAddresses: new Set(['alex@contoso.example']),
  personOf: (address) => address,
  overrideOf: () => undefined,
  ...over,
});
const shapeOf = (over: Partial<CalendarEvent>, known: Partial<Recognition> = {}) => meetingShape(anEvent(over), recognition(known));
const withNoor = { kind: 'one-on-one', counterpart: NOOR, because: 'two-people' };
const other = (because: string) => ({ kind: 'other', because });
const byNoor = { organizer: NOOR, isOrganizer: false, myAnswer: 'accepted' } as const;
const room = invitee({ name: 'Room 4', address: 'room4@contoso.example' }, { kind: 'resource' });

describe('meetingShape', () => {
  it('[O1] sees a 1:1 in a meeting of two, whoever organises it', () => {
    expect(shapeOf({})).toEqual(withNoor);
    expect(shapeOf({ ...byNoor, invitees: [invitee(ME)] })).toEqual(withNoor);
  });

  it('[O1] sees none in a meeting alone, or of three', () => {
    expect(shapeOf({ invitees: [] })).toEqual(other('alone'));
    expect(shapeOf({ invitees: [invitee(ME)] })).toEqual(other('alone'));
    expect(shapeOf({ invitees: [invitee(NOOR), invitee(SAM, { isOptional: true })] })).toEqual(other('group'));
  });

  it('[O2] does not count rooms, not even as organizer', () => {
    expect(shapeOf({ invitees: [invitee(NOOR), room] })).toEqual(withNoor);
    expect(shapeOf({ invitees: [room] })).toEqual(other('alone'));
    expect(shapeOf({ organizer: { ...room }, isOrganizer: false, invitees: [room, invitee(ME), invitee(NOOR)] })).toEqual(withNoor);
  });

  it('[O3] counts the organizer once when the list names them again', () => {
    expect(shapeOf({ ...byNoor, invitees: [invitee(NOOR, { answer: 'organizer' }), invitee(ME)] })).toEqual(withNoor);
    expect(shapeOf({ ...byNoor, invitees: [invitee(ME), invitee(SAM)] })).toEqual(other('group'));
  });

  it('[O3] passes over an organizer of whom nothing is known', () => {
    expect(shapeOf({ organizer: { name: '', address: ' ' }, isOrganizer: false, invitees: [invitee(ME), invitee(NOOR)] })).toEqual(withNoor);
  });

  it('[O4] takes two addresses of one person for one, in any letter case', () => {
    const personOf = (address: string) => (address === 'n.haddad@old.example' ? 'noor@contoso.example' : address);
    const twice = [invitee(NOOR), invitee({ name: 'N. Haddad', address: 'N.Haddad@Old.example' })];
    expect(shapeOf({ invitees: twice }, { personOf })).toEqual(withNoor);
    expect(shapeOf({ invitees: twice })).toEqual(other('group'));
    expect(shapeOf({ invitees: [invitee(NOOR), invitee({ ...NOOR, address: ' NOOR@contoso.EXAMPLE ' })] })).toEqual(withNoor);
  });

  it('[O4] knows the user under every address, and as the organizer under an address nobody told', () => {
    const alias = { name: 'Alex', address: 'a.morgan@contoso.example' };
    expect(shapeOf({ invitees: [invitee(NOOR), invitee(alias)] }, { myAddresses: new Set(['alex@contoso.example', alias.address]) })).toEqual(withNoor);
    expect(shapeOf({ organizer: alias })).toEqual(withNoor);
    const personOf = (address: string) => (address.startsWith('a') ? 'me' : address);
    expect(shapeOf({ invitees: [invitee(NOOR), invitee(alias)] }, { personOf })).toEqual(withNoor);
    expect(shapeOf({ ...byNoor, invitees: [invitee(alias)] }, { personOf })).toEqual(withNoor);
  });

  it('[O4] tells people without an address apart by their name, and shows a name where one is known', () => {
    expect(shapeOf({ invitees: [invitee({ name: 'Noor', address: '' }), invitee({ name: 'Sam', address: '' })] })).toEqual(other('group'));
    expect(shapeOf({ invitees: [invitee({ name: '', address: NOOR.address }), invitee(NOOR)] })).toEqual(withNoor);
  });

  it('[O5] sees none in a cancelled meeting, whatever the user said', () => {
    expect(shapeOf({ isCancelled: true })).toEqual(other('cancelled'));
    expect(shapeOf({ isCancelled: true }, { overrideOf: () => 'one-on-one' })).toEqual(other('cancelled'));
  });

  it('[O6] sees none in what the user declined', () => {
    expect(shapeOf({ ...byNoor, myAnswer: 'declined', invitees: [invitee(ME)] })).toEqual(other('declined'));
  });

  it('[O7] sees none when the only counterpart declined, unless they accepted under another address', () => {
    const personOf = (address: string) => (address.startsWith('n') ? 'noor' : address);
    const old = { name: 'Noor', address: 'n@old.example' };
    expect(shapeOf({ invitees: [invitee(NOOR, { answer: 'declined' })] })).toEqual(other('declined-by-counterpart'));
    expect(shapeOf({ invitees: [invitee(NOOR, { answer: 'declined' }), invitee(old, { answer: 'none' })] }, { personOf })).toEqual(other('declined-by-counterpart'));
    expect(shapeOf({ invitees: [invitee(NOOR, { answer: 'declined' }), invitee(old)] }, { personOf })).toEqual(withNoor);
    expect(shapeOf({ invitees: [invitee(NOOR, { answer: 'declined' }), invitee(old, { answer: 'tentative' })] }, { personOf })).toEqual(withNoor);
    expect(shapeOf({ invitees: [invitee(NOOR, { answer: 'tentative' })] })).toEqual(withNoor);
  });

  it('[O8] counts a person who declined when it tells a group from a 1:1', () => {
    expect(shapeOf({ invitees: [invitee(NOOR), invitee(SAM, { answer: 'declined' })] })).toEqual(other('group'));
  });

  it('[O9] sees none in an all-day event', () => {
    expect(shapeOf({ isAllDay: true })).toEqual(other('all-day'));
  });

  it('[O10] sees none where a list is invited', () => {
    const list = invitee({ name: 'Team', address: 'team@contoso.example' }, { kind: 'group' });
    expect(shapeOf({ invitees: [invitee(NOOR), list] })).toEqual(other('distribution-list'));
    expect(shapeOf({ invitees: [list] })).toEqual(other('distribution-list'));
  });

  it.each(['https://teams.microsoft.com/l/meetup-join/19%3acafe%40thread.tacv2/1700?context=x', 'https://teams.microsoft.com/l/meetup-join/19:cafe@thread.tacv2/1700'])('[O10] sees none in a meeting of a channel, by %s', (joinUrl) => {
    expect(shapeOf({ joinUrl })).toEqual(other('distribution-list'));
    expect(shapeOf({ joinUrl, invitees: [] })).toEqual(other('alone'));
    expect(shapeOf({ joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_A%40thread.v2/0' })).toEqual(withNoor);
  });

  it('[O11] does not trust a hidden list, except for the organizer, who sees it whole', () => {
    expect(shapeOf({ ...byNoor, hidesInvitees: true, invitees: [invitee(ME)] })).toEqual(other('guests-hidden'));
    expect(shapeOf({ hidesInvitees: true })).toEqual(withNoor);
  });

  it("[O12] takes the user's word against a 1:1", () => {
    expect(shapeOf({}, { overrideOf: () => 'not-one-on-one' })).toEqual(other('removed-by-you'));
  });

  it.each<[string, Partial<CalendarEvent>]>([
    ['a declined meeting', { ...byNoor, myAnswer: 'declined', invitees: [invitee(ME)] }],
    ['a meeting that they declined', { invitees: [invitee(NOOR, { answer: 'declined' })] }],
    ['an all-day event', { isAllDay: true }],
    ['a meeting with hidden guests', { ...byNoor, hidesInvitees: true, invitees: [invitee(ME)] }],
    ['a group, with its organizer', { ...byNoor, invitees: [invitee(SAM), invitee(ME)] }],
    ['a group of the user, with the first person', { invitees: [invitee(NOOR), invitee(SAM)] }],
  ])("[O12] takes the user's word for %s", (_, over) => {
    expect(shapeOf(over, { overrideOf: () => 'one-on-one' })).toEqual({ ...withNoor, because: 'your-word' });
  });

  it('[O12] meets nobody where there is nobody, whatever the user said', () => {
    expect(shapeOf({ invitees: [room] }, { overrideOf: () => 'one-on-one' })).toEqual(other('alone'));
  });

  describe('for any list of invitees', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'alex'), { maxLength: 5 });
    const noise = fc.record({ upper: fc.boolean(), twice: fc.boolean(), rooms: fc.integer({ min: 0, max: 2 }), listsMe: fc.boolean() });

    it('[O1] sees a 1:1 exactly when one other person is in it, whatever stands beside them', () => {
      fc.assert(
        fc.property(people, noise, fc.boolean(), (names, { upper, twice, rooms, listsMe }, organized) => {
          const persons = names.map((name) => invitee({ name, address: upper ? `${name}@CONTOSO.example` : `${name}@contoso.example` }));
          const [first] = persons;
          const invitees = [
            ...persons,
            ...(twice && first !== undefined ? [first] : []),
            ...(listsMe ? [invitee(ME)] : []),
            ...Array.from({ length: rooms }, (_, index) => ({ ...room, address: `room${index}@contoso.example` })),
          ];
          const organizer = organized ? ME : { name: 'b', address: 'b@contoso.example' };
          const others = new Set([...names, ...(organized ? [] : ['b'])].filter((name) => name !== 'alex'));
          const { kind } = shapeOf({ invitees, organizer, isOrganizer: organized, myAnswer: 'accepted' });
          expect(kind).toBe(others.size === 1 ? 'one-on-one' : 'other');
        }),
      );
    });

    it('[O4] never names the user as the counterpart', () => {
      fc.assert(
        fc.property(people, fc.constantFrom('one-on-one' as const, undefined), (names, word) => {
          const shape = shapeOf({ invitees: names.map((name) => invitee({ name, address: `${name}@contoso.example` })) }, { overrideOf: () => word });
          if (shape.kind === 'one-on-one') expect(shape.counterpart.address.toLowerCase()).not.toBe('alex@contoso.example');
        }),
      );
    });
  });
});
