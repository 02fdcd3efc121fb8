import type { Person } from '../../domain/calendar/event';
import { Failure, reasonOf } from '../../domain/shared/failure';
import type { AddressBook, CirclePart, Directory } from '../../workflows/ports';
import type { GraphClient } from './client';
import { decodeMe, decodePerson } from './decode-person';
import { decodeFields, optionalList, optionalString } from './decode-value';
import { followPages } from './follow-pages';
import { lookUpAddresses } from './look-up-addresses';
import { translateErrors } from './translate-errors';

const PERSON = '$select=id,displayName,mail,userPrincipalName';

/**
 * The user and the people around them, read through Graph with as little consent as there is.
 * @param profileScopes what is enough to read who the user is, for one who refused the calendar
 */
export function graphDirectory(client: GraphClient, profileScopes?: readonly string[]): Directory & AddressBook {
  const ask = async (scopes?: readonly string[]) => {
    const path = '/me?$select=id,displayName,mail,userPrincipalName,otherMails,proxyAddresses';
    return decodeMe((await client.send('read who you are', { method: 'GET', path, ...(scopes && { scopes }) })).body);
  };
  return {
    me: () =>
      translateErrors('read who you are', false, async () => {
        try {
          return await ask(); // With the usual token, so that it travels with the calendar.
        } catch (error) {
          if (reasonOf(error) !== 'consent-needed' || profileScopes === undefined) throw error;
          return ask(profileScopes);
        }
      }),
    circle: async (without) => {
      const refused: CirclePart[] = [];
      const ask = async <T>(part: CirclePart, otherwise: T, read: () => Promise<T>): Promise<T> => {
        if (without.has(part)) return otherwise;
        const answer = await unlessHidden(read);
        if (answer.kind === 'read') return answer.value;
        refused.push(part);
        return otherwise;
      };
      const [superior, reports] = await Promise.all([
        ask('manager', undefined, () => readSuperior(client)),
        ask<readonly Person[]>('reports', [], () => listReports(client)),
      ]);
      return { 'manager': superior, reports, refused }; // Quoted: the port's word is one that names of ours may not be.
    },
    lookUp: (addresses) => lookUpAddresses(client, addresses),
  };
}

async function readSuperior(client: GraphClient): Promise<Person | undefined> {
  const { body } = await client.send('read your manager', { method: 'GET', path: `/me/manager?${PERSON}` });
  return decodePerson(body);
}

async function listReports(client: GraphClient): Promise<readonly Person[]> {
  const pages = await followPages(client, 'list your reports', `/me/directReports?${PERSON}&$top=100`, async (path) => {
    const page = decodeFields((await client.send('list your reports', { method: 'GET', path })).body, '$');
    return { people: optionalList(page.value).map(decodePerson), nextLink: optionalString(page['@odata.nextLink']) };
  });
  return pages.flatMap(({ people }) => people).filter((person) => person !== undefined);
}

type Hidden<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'hidden' };

/** No manager is a 404 by design, and what the consent does not cover is a 403: both are no failure of ours. */
async function unlessHidden<T>(read: () => Promise<T>): Promise<Hidden<T>> {
  try {
    return { kind: 'read', value: await translateErrors('read the people around you', false, read) };
  } catch (error) {
    if (error instanceof Failure && (error.reason === 'not-found' || error.reason === 'consent-needed')) return { kind: 'hidden' };
    throw error;
  }
}
