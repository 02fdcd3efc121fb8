import type { Person } from '../../domain/calendar/event';
import { Failure } from '../../domain/shared/failure';
import type { Directory } from '../../workflows/ports';
import type { GraphClient } from './client';
import { decodeMe, decodePerson } from './decode-person';
import { decodeFields, optionalList, optionalString } from './decode-value';
import { translateErrors } from './translate-errors';

const PERSON = '$select=id,displayName,mail,userPrincipalName';

/** Asked for only by who wants to tell lists from people, and refusable. */
const COLLEAGUES = ['User.ReadBasic.All'];

export type GraphDirectory = Directory & {
  /**
   * Those of `addresses` that stand for many people: an address of the user's own domain that no user has. Addresses
   * elsewhere cannot be told. Empty where the directory may not be read.
   */
  readonly groupAddresses: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** The user and the people around them, read through Graph with as little consent as there is. */
export function graphDirectory(client: GraphClient): GraphDirectory {
  const me = (): ReturnType<Directory['me']> =>
    translateErrors('read who you are', false, async () => {
      const path = '/me?$select=id,displayName,mail,userPrincipalName,otherMails,proxyAddresses';
      return decodeMe((await client.send('read who you are', { method: 'GET', path })).body);
    });

  return {
    me,
    circle: async () => {
      const [superior, reports] = await Promise.all([
        unlessHidden(undefined, async () => {
          const { body } = await client.send('read your manager', { method: 'GET', path: `/me/manager?${PERSON}` });
          return decodePerson(body);
        }),
        unlessHidden([], () => listReports(client)),
      ]);
      return { 'manager': superior, reports }; // Quoted: the port's word is one that names of ours may not be.
    },
    groupAddresses: async (addresses) => {
      const domains = new Set((await me()).addresses.map(domainOf));
      const own = [...new Set(addresses.map((address) => address.toLowerCase()))].filter((address) => domains.has(domainOf(address)));
      return unlessHidden(new Set<string>(), async () => {
        const isUser = await Promise.all(own.map((address) => hasUser(client, address)));
        return new Set(own.filter((_, index) => isUser[index] === false));
      });
    },
  };
}

async function listReports(client: GraphClient): Promise<readonly Person[]> {
  const reports: Person[] = [];
  let path: string | undefined = `/me/directReports?${PERSON}&$top=100`;
  while (path !== undefined) {
    const { body } = await client.send('list your reports', { method: 'GET', path });
    const page = decodeFields(body, '$');
    reports.push(...optionalList(page.value).map(decodePerson).filter((person) => person !== undefined));
    const next = optionalString(page['@odata.nextLink']);
    path = next === undefined ? undefined : client.pathOf(next);
  }
  return reports;
}

async function hasUser(client: GraphClient, address: string): Promise<boolean> {
  try {
    const path = `/users/${encodeURIComponent(address)}?$select=id`;
    await client.send('look up an address', { method: 'GET', path, scopes: COLLEAGUES });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.reason === 'not-found') return false;
    throw error;
  }
}

/** No manager is a 404 by design, and what the consent does not cover is a 403: both are no failure of ours. */
async function unlessHidden<T>(otherwise: T, read: () => Promise<T>): Promise<T> {
  try {
    return await translateErrors('read the people around you', false, read);
  } catch (error) {
    if (error instanceof Failure && (error.reason === 'not-found' || error.reason === 'consent-needed')) return otherwise;
    throw error;
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
