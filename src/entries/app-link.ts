import type { DeepLink } from '../workflows/ports';

/** A name space of our own for ids that are made from a deployment's address; the package's id is made the same way. */
const ID_NAMESPACE = '8b5c0f52-1d2e-4e0a-9a53-6f0d1f4f2a11';
/** The personal tab, as the package names it. */
const TAB = 'two-hats';

/**
 * A link that opens the personal tab at a place inside it, in Teams or, without Teams, in the browser. Whoever gets it sees where the
 * app is and the place, and nothing else: a link that other people read names no place but a time (`at/…`).
 *
 * @param page any page of the deployment
 * @param appId the one that Teams gave the app in an organisation's catalogue; else the package's own counts
 */
export async function appLink(place: DeepLink, page: string, appId?: string): Promise<string> {
  const folder = new URL('.', page).href.replace(/\/$/, '');
  const link = new URL(`https://teams.microsoft.com/l/entity/${appId ?? (await appIdOf(folder))}/${TAB}`);
  link.searchParams.set('webUrl', `${folder}/tab.html#/${place}`);
  link.searchParams.set('label', 'Two Hats');
  link.searchParams.set('context', JSON.stringify({ subEntityId: place }));
  return link.href.replaceAll('+', '%20'); // Teams does not take a plus for a space.
}

/** The app's id in its package: a version 5 UUID of the address that it is served from (RFC 9562). */
async function appIdOf(folder: string): Promise<string> {
  const namespace = ID_NAMESPACE.replaceAll('-', '').match(/../g) ?? [];
  const named = new Uint8Array([...namespace.map((pair) => Number.parseInt(pair, 16)), ...new TextEncoder().encode(folder)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', named)).slice(0, 16);
  const withMark = (place: number, keep: number, mark: number) => hash.set([((hash[place] ?? 0) & keep) | mark], place);
  withMark(6, 0x0f, 0x50);
  withMark(8, 0x3f, 0x80);
  const text = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
