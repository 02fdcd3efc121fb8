import type { HostUser } from '../../workflows/ports';

/** What Teams wrote into the page's address before it opened it (`content-address.mjs`). No proof of anything: Teams is asked as well. */
export type Told = { readonly user: HostUser; readonly locale: string; readonly at: string };

const BEGIN = '#user=';

/** Reads it and takes it out of the address, where the places within the app stand. Told anew, the page begins anew. */
export function takeTold(): Told | undefined {
  const told = readTold(location.hash);
  if (location.hash.startsWith(BEGIN)) history.replaceState(history.state, '', location.pathname + location.search);
  window.addEventListener('hashchange', () => {
    if (location.hash.startsWith(BEGIN)) location.reload();
  });
  return told;
}

/** Undefined where a program put no values in the place of the braces, or where there is nothing of the kind. */
export function readTold(hash: string): Told | undefined {
  const [user, locale, at = ''] = (/^#user=([^&]*)&locale=([^&]*)&at=(.*)$/.exec(hash) ?? []).slice(1).map(value);
  return user === undefined || locale === undefined ? undefined : { user: { id: user, address: undefined }, locale, at };
}

/** Not by `URLSearchParams`, to which a plus is a space: it is none in the ids of meetings. */
function value(encoded: string): string | undefined {
  try {
    const text = decodeURIComponent(encoded);
    return /^(?:undefined|null)?$|[{}]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
