import { calledName } from '../../../src/domain/people/called-name';

describe('calledName', () => {
  it.each([
    ['Noor Haddad', 'Noor'],
    [' Haddad, Noor ', 'Noor'],
    ['李 雷', '李 雷'],
    ['نور حداد', 'نور حداد'],
    ['Madonna', 'Madonna'],
    ['', ''],
  ])('calls %j %j', (name, called) => {
    expect(calledName(name)).toBe(called);
  });
});
