import { invalidRequest } from './refusal';

/** What of the drive a request addresses, before anything was looked up. */
export type Address = {
  readonly base: { readonly kind: 'root' } | { readonly kind: 'item'; readonly id: string } | { readonly kind: 'special'; readonly name: string };
  /** Names below the base, decoded; empty when the base itself is meant. */
  readonly path: readonly string[];
  /** What is to be done with it, `/children` or `/versions/3.0/content`; empty for the item itself. Encoded. */
  readonly action: string;
};

const ADDRESS = /^\/(?:root|items\/(?<id>[^/:]+)|special\/(?<special>[^/:]+))(?::\/(?<path>[^:]*)(?::(?<after>\/.*)?)?|(?<action>\/.*))?$/;

/**
 * Reads the part of a request's path after `/me/drive`, percent-encoded as it came, or undefined for no item's address.
 *
 * Each name is decoded by itself, so an encoded slash ends up inside a name, where it is refused.
 */
export function parseAddress(path: string): Address | undefined {
  const groups = ADDRESS.exec(path)?.groups;
  if (groups === undefined) return undefined;
  return {
    base: baseOf(groups['id'], groups['special']),
    path: (groups['path'] ?? '').split('/').filter((name) => name !== '').map(decodeName),
    action: groups['after'] ?? groups['action'] ?? '',
  };
}

function baseOf(id: string | undefined, special: string | undefined): Address['base'] {
  if (id !== undefined) return { kind: 'item', id: decodeName(id) };
  return special === undefined ? { kind: 'root' } : { kind: 'special', name: decodeName(special) };
}

export function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidRequest('The path is not encoded well.');
  }
}
