import { graphDirectory } from '../../../src/adapters/graph/directory';
import { Failure } from '../../../src/domain/shared/failure';
import type { DirectoryEntry } from '../../../src/sandbox/people/tenant';
import { emulatedGraph, SCOPES } from '../../support/emulated-graph';
import { ALEX, anEntry, NOOR, SARA } from '../../sandbox/graph/support/a-tenant';

const BASIC = [...SCOPES, 'User.ReadBasic.All'];
const TEAM = anEntry({ id: 'team-id', kind: 'group', displayName: 'The team', mail: 'team@contoso.example' });
/** Signs in under one name, is written to under another, and has a third from before. */
const MIN = anEntry({ id: 'min-id', displayName: 'Min-ji Park', mail: 'min.ji@contoso.example', userPrincipalName: 'mpark@contoso.example', otherMails: ["o'park@contoso.example"] });
const directory: readonly DirectoryEntry[] = [ALEX, NOOR, SARA, TEAM, MIN];

describe('graphDirectory', () => {
  it('knows the user by every address, the main one first', async () => {
    const { client } = await emulatedGraph();
    expect(await graphDirectory(client).me()).toEqual({
      name: 'Alex Morgan',
      accountId: 'alex-id',
      addresses: ['alex@contoso.example', 'a.morgan@contoso.example'],
    });
  });

  it('says which parts of the circle the consent does not reach', async () => {
    const { client } = await emulatedGraph({ scopes: ['User.Read'] });
    expect(await graphDirectory(client).circle(new Set())).toEqual({ 'manager': undefined, reports: [], refused: ['manager'] });
  });

  it('names those above and below where colleagues’ names may be read', async () => {
    const { client } = await emulatedGraph({ scopes: BASIC, graph: { readManager: 'basic-users-suffice' } });
    expect(await graphDirectory(client).circle(new Set())).toEqual({
      'manager': { name: 'Sara Davis', address: 'sara@contoso.example' },
      reports: [{ name: 'Noor Haddad', address: 'noor@contoso.example' }],
      refused: [],
    });
  });

  it('counts nobody above as told, so that it is not asked at each start', async () => {
    const { client } = await emulatedGraph({ scopes: BASIC, graph: { readManager: 'basic-users-suffice', hasManager: false } });
    expect(await graphDirectory(client).circle(new Set())).toMatchObject({ refused: ['manager'] });
  });

  it('does not ask for a part that it is to do without', async () => {
    const { client, requests } = await emulatedGraph({ scopes: BASIC });
    expect(await graphDirectory(client).circle(new Set(['manager']))).toMatchObject({ 'manager': undefined, refused: [] });
    expect(requests().map(({ path }) => path)).toEqual([expect.stringMatching(/^\/me\/directReports/)]);
  });
});

describe('lookUpAddresses', () => {
  it('tells people by any of their addresses from groups, in one batch for each question', async () => {
    const { client, roundTrips } = await emulatedGraph({ scopes: BASIC, directory });
    const asked = ['noor@contoso.example', 'min.ji@contoso.example', "o'park@contoso.example", 'team@contoso.example'];
    const found = await graphDirectory(client).lookUp(asked);
    expect(Object.fromEntries(found)).toEqual({
      'noor@contoso.example': { kind: 'person', name: 'Noor Haddad', addresses: ['noor@contoso.example'] },
      'min.ji@contoso.example': { kind: 'person', name: 'Min-ji Park', addresses: ['min.ji@contoso.example', 'mpark@contoso.example', "o'park@contoso.example"] },
      "o'park@contoso.example": { kind: 'person', name: 'Min-ji Park', addresses: ['min.ji@contoso.example', 'mpark@contoso.example'] },
      'team@contoso.example': { kind: 'group' },
    });
    expect(roundTrips()).toBe(2);
  });

  it('refuses where the names of colleagues may not be read', async () => {
    const { client } = await emulatedGraph({ getToken: () => Promise.resolve(SCOPES.join('+')), directory });
    await expect(graphDirectory(client).lookUp(['team@contoso.example'])).rejects.toMatchObject({ reason: 'consent-needed' });
  });

  it('asks for its own permission, and fails with what the sign-in says', async () => {
    const wanted: (readonly string[])[] = [];
    const getToken = (scopes: readonly string[]) => {
      wanted.push(scopes);
      return Promise.reject(new Failure('consent-needed', 'get a token'));
    };
    const { client, requests } = await emulatedGraph({ getToken });
    await expect(graphDirectory(client).lookUp(['team@contoso.example'])).rejects.toMatchObject({ reason: 'consent-needed' });
    expect(wanted).toEqual([['User.ReadBasic.All']]);
    expect(requests()).toEqual([]);
  });

  it('leaves out what a busy service did not answer', async () => {
    const { client, faults } = await emulatedGraph({ scopes: BASIC, directory });
    faults.set({ names: ['F4'], count: 1 });
    expect([...(await graphDirectory(client).lookUp(['noor@contoso.example', 'sara@contoso.example'])).keys()]).toEqual(['sara@contoso.example']);
  });

  it('calls nobody a group where further addresses may not be searched and the main one is somebody’s', async () => {
    const answers = lookUpWith((path) => {
      if (path.startsWith('/users/')) return { status: 404, body: {} };
      if (path.includes('proxyAddresses')) return { status: 403, body: { error: { code: 'Authorization_RequestDenied' } } };
      return { status: 200, body: { value: path.includes('min.ji') ? [{ displayName: 'Min-ji Park', mail: 'Min.Ji@contoso.example' }] : [] } };
    });
    expect(Object.fromEntries(await answers(['min.ji@contoso.example', 'team@contoso.example']))).toEqual({
      'min.ji@contoso.example': { kind: 'person', name: 'Min-ji Park', addresses: ['min.ji@contoso.example'] },
      'team@contoso.example': { kind: 'group' },
    });
  });

  it('asks for less where a property is refused, before it takes that for a refusal of all', async () => {
    const answers = lookUpWith((path) =>
      path.includes('otherMails')
        ? { status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }
        : { status: 200, body: { displayName: 'Noor Haddad', mail: 'noor@contoso.example' } },
    );
    expect([...(await answers(['noor@contoso.example'])).keys()]).toEqual(['noor@contoso.example']);
  });
});

type Part = { readonly id: string; readonly url: string };

/** The look-up on a service that answers each part of a batch as told. */
function lookUpWith(answer: (path: string) => { readonly status: number; readonly body: unknown }) {
  const directoryOn = graphDirectory({
    pathOf: (link) => link,
    send: (_, { body }) => {
      const { requests } = body as { readonly requests: readonly Part[] };
      const responses = requests.map(({ id, url }) => ({ id, ...answer(decodeURIComponent(url)) }));
      return Promise.resolve({ status: 200, header: () => undefined, body: { responses } });
    },
  });
  return directoryOn.lookUp;
}
