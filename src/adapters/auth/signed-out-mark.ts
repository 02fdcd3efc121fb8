/** What every key of msal-browser begins with (`cache/CacheKeys.ts`). */
const LIBRARY_KEYS = 'msal';
const SIGNED_OUT = 'two-hats-signed-out';

/**
 * That the user signed out. A host would sign them in again at once; this keeps them out until they click, as long as the
 * tab lives. Where the browser refuses storage it is kept in memory, as msal-browser then keeps its tokens.
 */
export type SignedOutMark = { readonly isSet: () => boolean; /** Takes away what the library keeps of the user, too. */ readonly set: () => void; readonly clear: () => void };

export function signedOutMark(): SignedOutMark {
  let isSetHere = false;
  return {
    isSet: () => isSetHere || (inStorage((storage) => storage.getItem(SIGNED_OUT) !== null) ?? false),
    set: () => {
      isSetHere = true;
      inStorage((storage) => {
        for (const key of Object.keys(storage)) if (key.startsWith(LIBRARY_KEYS)) storage.removeItem(key);
        storage.setItem(SIGNED_OUT, 'true');
      });
    },
    clear: () => {
      isSetHere = false;
      inStorage((storage) => storage.removeItem(SIGNED_OUT));
    },
  };
}

/** Undefined where storage is refused: it throws as soon as it is looked at. */
function inStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(sessionStorage);
  } catch {
    return undefined;
  }
}
