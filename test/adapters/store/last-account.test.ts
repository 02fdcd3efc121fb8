/** @jest-environment jsdom */
import { lastAccount, rememberAccount } from '../../../src/adapters/store/last-account';

const alex = { accountId: 'a1', name: 'Alex Morgan', address: 'alex@contoso.test' };

describe('lastAccount', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    localStorage.clear();
  });

  it('is who was remembered, until they are forgotten', () => {
    expect(lastAccount()).toBeUndefined();
    rememberAccount(alex);
    expect(lastAccount()).toEqual(alex);
    rememberAccount(undefined);
    expect(lastAccount()).toBeUndefined();
  });

  it.each(['{', '7', '{"accountId":3}', '[]'])('is nobody when the record reads %s', (text) => {
    localStorage.setItem('two-hats:last-account', text);
    expect(lastAccount()).toBeUndefined();
  });

  it('[F21] is nobody, and throws nothing, where storage is refused', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    rememberAccount(alex);
    expect(lastAccount()).toBeUndefined();
  });
});
