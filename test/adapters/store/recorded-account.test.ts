import 'fake-indexeddb/auto';

import { lastAccount } from '../../../src/adapters/store/last-account';
import { recordAccount, recordedAccount } from '../../../src/adapters/store/recorded-account';

const alex = { accountId: 'a1', name: 'Alex Morgan', address: 'alex@contoso.test' };

describe('recordedAccount', () => {
  const kept = new Map<string, string>();
  beforeAll(() => {
    Object.assign(globalThis, { localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } });
  });
  beforeEach(async () => {
    await recordAccount(undefined);
    kept.clear();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('[F22] is who was recorded, and is remembered from then on', async () => {
    await recordAccount(alex);
    expect([await recordedAccount(), lastAccount()]).toEqual([alex, alex]);
  });

  it('is nobody before anybody was and after they were forgotten, and leaves no database', async () => {
    expect(await recordedAccount()).toBeUndefined();
    await recordAccount(alex);
    await recordAccount(undefined);
    expect([await recordedAccount(), lastAccount(), await indexedDB.databases()]).toEqual([undefined, undefined, []]);
  });

  it.each([7, { accountId: 3 }])('is nobody when the record reads %j', async (record) => {
    await recordAccount(record as never);
    expect(await recordedAccount()).toBeUndefined();
  });

  it('[F21] is nobody, and throws nothing, where storage is refused', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await recordAccount(alex);
    expect(await recordedAccount()).toBeUndefined();
  });

  it('[F21] is nobody where the browser says nothing', async () => {
    jest.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as never);
    jest.useFakeTimers();
    const asked = recordedAccount();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBeUndefined();
  });
});
