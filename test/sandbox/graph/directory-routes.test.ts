import { aGraph, ORIGIN } from './support/a-graph';
import { ALEX, NOOR, SARA } from './support/a-tenant';

const DEFAULT = ['businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName'];

const plainNames = (body: unknown) => Object.keys(body as object).filter((name) => !name.startsWith('@')).sort();

describe('directoryRoutes', () => {
  it('gives eleven properties of a user, unless some are selected', async () => {
    const graph = aGraph();
    expect(plainNames((await graph.ask('GET', '/me')).body)).toEqual(DEFAULT);
    expect(plainNames((await graph.ask('GET', '/me?$select=displayName,mail')).body)).toEqual(['displayName', 'mail']);
    expect((await graph.ask('GET', '/me?$select=salary')).status).toBe(400);
  });

  it.each([NOOR.id, NOOR.mail, NOOR.mail.toUpperCase(), encodeURIComponent(NOOR.mail)])('finds a user by %s', async (name) => {
    expect((await aGraph().ask('GET', `/users/${name}`)).body).toMatchObject({ id: NOOR.id, displayName: 'Noor Haddad' });
  });

  it('refuses to name the one above to small scopes', async () => {
    const { status, body } = await aGraph().ask('GET', '/me/manager', { scopes: ['User.Read', 'User.ReadBasic.All'] });
    expect([status, body]).toMatchObject([403, { error: { code: 'Authorization_RequestDenied' } }]);
  });

  it('names the one above to small scopes where the settings say so', async () => {
    const { body } = await aGraph({ settings: { readManager: 'basic-users-suffice' } }).ask('GET', '/me/manager', { scopes: ['User.ReadBasic.All'] });
    expect(body).toMatchObject({ '@odata.type': '#microsoft.graph.user', displayName: 'Sara Davis' });
  });

  it('answers 404 for someone without one above', async () => {
    expect((await aGraph().ask('GET', `/users/${SARA.id}/manager`)).status).toBe(404);
    const { status, body } = await aGraph({ settings: { hasManager: false } }).ask('GET', '/me/manager');
    expect([status, body]).toMatchObject([404, { error: { code: 'Request_ResourceNotFound' } }]);
  });

  it('leaves reports without names to the smallest scope', async () => {
    const { body } = await aGraph().ask('GET', '/me/directReports', { scopes: ['User.Read'] });
    expect((body as { value: unknown[] }).value).toMatchObject([{ '@odata.type': '#microsoft.graph.user', id: NOOR.id, displayName: null, mail: null }]);
  });

  it('names the reports to a token that may read basics', async () => {
    const { body } = await aGraph().ask('GET', '/me/directReports?$select=displayName', { scopes: ['User.Read', 'User.ReadBasic.All'] });
    expect((body as { value: unknown[] }).value).toEqual([{ '@odata.type': '#microsoft.graph.user', id: NOOR.id, displayName: 'Noor Haddad' }]);
  });
});

describe('the list of users', () => {
  const search = async (filter: string, scopes = ['User.ReadBasic.All']) => {
    const { status, body } = await aGraph().ask('GET', `/users?$filter=${encodeURIComponent(filter)}&$select=id`, { scopes });
    return [status, (body as { value?: readonly { id: string }[] }).value?.map(({ id }) => id)];
  };

  it.each([
    [`mail eq '${NOOR.mail}'`, [NOOR.id]],
    [`mail eq 'nobody@contoso.example' or proxyAddresses/any(p:p eq 'smtp:a.morgan@contoso.example')`, [ALEX.id]],
    [`otherMails/any(o:o eq 'a.morgan@contoso.example')`, [ALEX.id]],
    [`mail eq 'o''park@contoso.example'`, []],
  ])('is cut by %s', async (filter, ids) => {
    expect(await search(filter)).toEqual([200, ids]);
  });

  it('is refused to the smallest scope, and for a filter that is not played', async () => {
    expect((await search(`mail eq 'x'`, ['User.Read']))[0]).toBe(403);
    expect((await search(`startsWith(displayName,'N')`))[0]).toBe(400);
  });
});

describe('photoRoutes', () => {
  const paths = ['/me/photo', '/me/photo/$value', '/me/photo/%24value', `/users/${NOOR.id}/photo/$value`, `/users/${NOOR.mail}/photos/48x48/$value`];

  it.each(paths)('has none at %s', async (path) => {
    const { status, body } = await aGraph().ask('GET', path);
    expect([status, body]).toMatchObject([404, { error: { code: 'ErrorItemNotFound' } }]);
  });

  it.each(paths)('has a single pixel at %s where the settings say so', async (path) => {
    const graph = aGraph({ settings: { photos: 'pixel' } });
    const response = await graph.fetch(new Request(`${ORIGIN}/v1.0${path}`, { headers: { Authorization: 'Bearer User.Read' } }));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^(image\/gif|application\/json)/);
  });

  it('knows no photo of another size, nor of a stranger', async () => {
    const graph = aGraph({ settings: { photos: 'pixel' } });
    expect((await graph.ask('GET', `/users/${ALEX.id}/photos/1000x1000/$value`)).status).toBe(404);
    expect((await graph.ask('GET', '/users/stranger/photo/$value')).status).toBe(404);
  });
});
