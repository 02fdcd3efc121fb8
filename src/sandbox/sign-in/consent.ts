import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Granted beforehand, as an administrator would have done for the whole company, so that a newcomer is in at once. */
export const GRANTED_BEFOREHAND: readonly string[] = ['User.Read', 'Calendars.ReadWrite', 'Files.ReadWrite.AppFolder', 'User.ReadBasic.All'];

/** A user cannot grant these; Entra shows them a page that says so. */
const ONLY_BY_ADMINISTRATOR: ReadonlySet<string> = new Set(['User.Read.All', 'Directory.Read.All', 'Calendars.ReadBasic']);

/** Every token holds these; they need no consent of their own. */
const OF_SIGN_IN: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

export type Consent = {
  readonly granted: () => readonly string[];
  readonly missing: (scopes: readonly string[]) => readonly string[];
  /** Those of the scopes that only an administrator could grant. */
  readonly beyondUser: (scopes: readonly string[]) => readonly string[];
  readonly grant: (scopes: readonly string[]) => Promise<void>;
  /** Takes everything back but what an administrator granted. */
  readonly withdraw: () => Promise<void>;
  /** Another tenant: what its administrator granted for everybody, and what only they may grant. Nobody has allowed anything else yet. */
  readonly become: (tenant: ConsentOfTenant) => Promise<void>;
};

export type ConsentOfTenant = { readonly beforehand: readonly string[]; readonly adminOnly: readonly string[] };

/** What the user has allowed the app, kept in `file` over restarts. */
export async function consent(file: string): Promise<Consent> {
  let given = await readFile(file, 'utf8').then(decodeGranted, () => []);
  let [beforehand, adminOnly]: [readonly string[], ReadonlySet<string>] = [GRANTED_BEFOREHAND, ONLY_BY_ADMINISTRATOR];
  const granted = (): readonly string[] => [...new Set([...beforehand, ...given])];
  const keep = async (): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify({ granted: given }, undefined, 2)}\n`);
  };
  return {
    granted,
    missing: (scopes) => {
      const known = new Set(granted().map(key));
      return scopes.filter((scope) => !known.has(key(scope)));
    },
    beyondUser: (scopes) => scopes.filter((scope) => adminOnly.has(scope)),
    grant: async (scopes) => {
      given = [...new Set([...given, ...scopes.filter((scope) => !adminOnly.has(scope))])];
      await keep();
    },
    withdraw: async () => {
      given = [];
      await keep();
    },
    become: async (tenant) => {
      [beforehand, adminOnly, given] = [tenant.beforehand, new Set([...ONLY_BY_ADMINISTRATOR, ...tenant.adminOnly]), []];
      await keep();
    },
  };
}

/** The Graph scopes of a request, without the resource in front and without those of the sign-in itself. */
export function graphScopes(request: string): readonly string[] {
  return request
    .split(/\s+/)
    .map((scope) => scope.replace(/^https:\/\/graph\.microsoft\.com\//i, ''))
    .filter((scope) => scope !== '' && scope !== '.default' && !OF_SIGN_IN.has(scope));
}

/** Entra does not mind the case of a scope. */
function key(scope: string): string {
  return scope.toLowerCase();
}

function decodeGranted(text: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('granted' in parsed) || !Array.isArray(parsed.granted)) return [];
    return parsed.granted.filter((scope): scope is string => typeof scope === 'string');
  } catch {
    return [];
  }
}
