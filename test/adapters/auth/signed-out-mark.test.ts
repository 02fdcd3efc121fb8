import { signedOutMark } from '../../../src/adapters/auth/signed-out-mark';

const BEFORE = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');

function storageIs(get: () => unknown): void {
  Object.defineProperty(globalThis, 'sessionStorage', { get, configurable: true });
}

/** The storage of a tab, whose keys are its own properties. */
function aStorage(kept: Record<string, string>): object {
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(kept, key),
  };
  return new Proxy(kept, { get: (_, key) => Reflect.get(methods, key) as unknown });
}

describe('signedOutMark', () => {
  afterEach(() => {
    if (BEFORE === undefined) Reflect.deleteProperty(globalThis, 'sessionStorage');
    else Object.defineProperty(globalThis, 'sessionStorage', BEFORE);
  });

  it('outlives a new start of the tab, and takes the tokens of the library away', () => {
    const kept: Record<string, string> = { 'msal.token': 'secret', other: 'stays' };
    storageIs(() => aStorage(kept));
    signedOutMark().set();
    expect(kept['msal.token']).toBeUndefined();
    expect(kept['other']).toBe('stays');
    const afterStart = signedOutMark();
    expect(afterStart.isSet()).toBe(true);
    afterStart.clear();
    expect(signedOutMark().isSet()).toBe(false);
  });

  it('[F21] stays in memory where the browser refuses storage, and throws nothing', () => {
    storageIs(() => {
      throw new DOMException('storage is blocked', 'SecurityError');
    });
    const mark = signedOutMark();
    expect(mark.isSet()).toBe(false);
    mark.set();
    expect(mark.isSet()).toBe(true);
    mark.clear();
    expect(mark.isSet()).toBe(false);
  });
});
