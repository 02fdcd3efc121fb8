import { readPerson, readSwitches } from '../../../src/sandbox/hosts/outlook-switches';

describe('readSwitches', () => {
  it('plays the newest Outlook in the user’s own calendar where nothing is asked', () => {
    expect(readSwitches('?mailbox=2&fails=body&shared=nobody')).toEqual({ set: 15, sharedBy: undefined, failing: undefined });
  });

  it('reads which Outlook, whose calendar, and what fails with which error', () => {
    expect(readSwitches('?mailbox=1.10&fails=38:9041&shared=Noor%20Haddad%20%3Cnoor@example.org%3E')).toEqual({
      set: 10,
      sharedBy: { name: 'Noor Haddad', address: 'noor@example.org' },
      failing: { dispatchId: 38, errorCode: 9041 },
    });
    expect(readSwitches('?fails=38').failing?.errorCode).toBe(9042);
  });
});

describe('readPerson', () => {
  it('takes the address where there is no name', () => {
    expect(readPerson(' mia@example.org ')).toEqual({ name: 'mia@example.org', address: 'mia@example.org' });
  });
});
