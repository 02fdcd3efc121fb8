import { inspect } from 'node:util';

import { batched } from '../../src/adapters/graph/batched';
import { graphCalendar } from '../../src/adapters/graph/calendar';
import { createGraphClient, type GraphClient } from '../../src/adapters/graph/client';
import { graphDirectory } from '../../src/adapters/graph/directory';
import { graphInviteWriter } from '../../src/adapters/graph/invite-writer';
import { oneDriveNotes } from '../../src/adapters/graph/one-drive-notes';
import type { EventId } from '../../src/domain/calendar/event';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';

const GRAPH = 'https://graph.example';
const TOKEN = 'secret-token';
const NOTE = 'quincunx is what she said';
const WINDOW = { from: 0, to: 86_400_000 };
const NOTE_FILE = 'People/noor-haddad-noor1234/2026/2026-11-24-n1.md' as FilePath;

type Answering = (request: Request) => Response;

/** The adapters on a network that answers what the test likes, and no more than a thousand times. */
function onNetwork(answer: Answering) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    await Promise.resolve();
    if (requests.length >= 1000) throw new Error('there is no end to it');
    const request = new Request(input, init);
    requests.push(request);
    return answer(request);
  };
  const client = createGraphClient({ baseUrl: GRAPH, scopes: ['User.Read'], token: () => Promise.resolve(TOKEN), fetch });
  return { client, fetch, requests, tokensSentTo: () => requests.filter(({ headers }) => headers.has('authorization')).map(({ url }) => new URL(url).origin) };
}

function answer(body: string, contentType = 'application/json', status = 200): Response {
  return new Response(body, { status, headers: { 'Content-Type': contentType } });
}
const json = (body: unknown, status = 200): Response => answer(JSON.stringify(body), 'application/json', status);

type Read = readonly [string, (client: GraphClient, fetch: typeof globalThis.fetch) => Promise<unknown>];
const READS: readonly Read[] = [
  ['list the calendar', (client) => graphCalendar(client).list(WINDOW)],
  ['read a meeting', (client) => graphCalendar(client).read('event' as EventId)],
  ['read who you are', (client) => graphDirectory(client).me()],
  ['read an invitation', (client) => graphInviteWriter(client).read('event' as EventId)],
  ['look for changes', (client, fetch) => oneDriveNotes(client, { fetch }).changes(undefined)],
  ['read a note', (client, fetch) => oneDriveNotes(client, { fetch }).read('item')],
  [
    'several at once',
    async (client) => {
      const together = batched(client);
      await Promise.all([graphDirectory(together).me(), graphCalendar(together).read('event' as EventId)]);
    },
  ],
];

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw error;
  return error;
}

/** Whatever could be printed of an error: message, stack, every field, and the same of each cause. */
function everythingIn(error: unknown): string {
  return inspect(error, { depth: 12, showHidden: true, maxStringLength: null });
}

describe.each(READS)('a hostile Graph: %s', (_name, read) => {
  const failing = async (respond: Answering): Promise<Failure> => {
    const { client, fetch } = onNetwork(respond);
    return failureOf(read(client, fetch));
  };

  it.each([
    ['HTML as HTML', () => answer(`<!doctype html><p>${NOTE}</p>`, 'text/html')],
    ['HTML that says it is JSON', () => answer(`<!doctype html><p>${NOTE}</p>`)],
    ['JSON that is cut off', () => answer(`{"value":[{"id":"1","subject":"${NOTE}"`)],
    ['JSON as plain text', () => answer(JSON.stringify({ value: [], subject: NOTE }), 'text/plain')],
    ['no content type', () => new Response(NOTE)],
    ['a list in place of an object', () => json([NOTE])],
    ['a text in place of an object', () => json(NOTE)],
    ['null', () => json(null)],
    ['nothing', () => answer('')],
  ])('refuses %s, and prints none of it', async (_what, respond) => {
    const failure = await failing(respond);
    expect(failure.reason).toBe('unexpected');
    expect(everythingIn(failure)).not.toContain('quincunx');
    expect(everythingIn(failure)).not.toContain(TOKEN);
  });

  it('refuses an answer of 10 MB before it is taken apart', async () => {
    expect((await failing(() => json({ id: 'x', value: [], filler: 'x'.repeat(10_000_000) }))).reason).toBe('unexpected');
  });

  it('follows no redirect', async () => {
    const failure = await failing((request) => {
      expect(request.redirect).toBe('error');
      throw new TypeError('unexpected redirect');
    });
    expect(failure.reason).toBe('offline');
  });

  it('takes an error code for a code, also where it is a word that every object has', async () => {
    const failure = await failing(() => json({ error: { code: 'constructor', innerError: { code: '__proto__' } } }, 400));
    expect(failure.reason).toBe('unexpected');
  });
});

describe('a decoder', () => {
  it('names the place and not what stood there', async () => {
    const { client } = onNetwork(() => json({ value: [{ id: 'a', start: { dateTime: NOTE, timeZone: 'UTC' }, end: {} }] }));
    const failure = await failureOf(graphCalendar(client).list(WINDOW));
    expect(String(failure.cause)).toBe('DecodeError: $.value[0].start.dateTime: a time expected');
    expect(everythingIn(failure)).not.toContain('quincunx');
  });

  it('knows only the words that it lists', async () => {
    const start = { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' };
    const { client } = onNetwork(() => json({ id: 'a', start, end: start, type: 'constructor', showAs: '__proto__', responseStatus: { response: 'constructor' } }));
    expect(await graphCalendar(client).read('a' as EventId)).toMatchObject({ kind: 'single', showAs: 'unknown', myAnswer: 'none' });
  });
});

describe('paging', () => {
  const lists: readonly Read[] = [
    ['the calendar', (client) => graphCalendar(client).list(WINDOW)],
    ['the reports', (client) => graphDirectory(client).circle(new Set())],
    ['changes of the folder', (client, fetch) => oneDriveNotes(client, { fetch }).changes(undefined)],
    ['the folders of a work account', (client, fetch) => oneDriveNotes(client, { fetch }).changes('listing')],
  ];
  const withNext = (next: string) => (request: Request): Response =>
    request.url.includes('/approot') ? json({ id: 'root', folder: {}, parentReference: { driveId: 'd' } }) : json({ id: 'x', value: [], '@odata.nextLink': next });

  it.each(lists)('ends, though the service goes on for ever: %s', async (_name, read) => {
    const { client, fetch, requests } = onNetwork(withNext(`${GRAPH}/v1.0/me/more`));
    expect((await failureOf(read(client, fetch))).reason).toBe('unexpected');
    expect(requests.length).toBeLessThan(500);
  });

  it.each(lists)('goes to no other host, and no token does: %s', async (_name, read) => {
    const { client, fetch, requests, tokensSentTo } = onNetwork(withNext('https://evil.example/v1.0/me/more'));
    expect((await failureOf(read(client, fetch))).reason).toBe('unexpected');
    expect(requests.map(({ url }) => new URL(url).hostname)).not.toContain('evil.example');
    expect(new Set(tokensSentTo())).toEqual(new Set([GRAPH]));
  });

  it.each(['https://graph.example.evil.example/v1.0/x', 'https://graph.example@evil.example/v1.0/x', '//evil.example/v1.0/x', 'https://graph.example/v1.0/../x', 'https://graph.example/v1.0/%2e%2E/x', 'https://graph.example/v1.0/..'])(
    'cuts no path out of %s',
    async (link) => {
      const { client, requests } = onNetwork(() => json({}));
      const followed = Promise.resolve().then(() => client.send('follow', { method: 'GET', path: client.pathOf(link) }));
      expect((await failureOf(followed)).reason).toBe('unexpected');
      expect(requests).toEqual([]);
    },
  );

  it('ends, though a folder contains itself', async () => {
    const folder = { id: 'loop', name: 'loop', folder: {} };
    const { client, fetch, requests } = onNetwork((request) =>
      request.url.includes('/approot') ? json({ id: 'root', folder: {}, parentReference: { driveId: 'd' } }) : json({ value: [folder] }),
    );
    expect((await oneDriveNotes(client, { fetch }).changes('listing')).files).toEqual([]);
    expect(requests.length).toBeLessThan(10);
  });
});

describe('an id that the service made up', () => {
  it.each(['a/b', 'a?$select=body', 'a#b', 'a%2Fb', 'ü 1', '../../me', 'a\\b'])('stands for itself in an address: %s', async (id) => {
    const { client, requests } = onNetwork(() => json({}));
    await failureOf(graphInviteWriter(client).read(id as EventId));
    const { pathname } = new URL(requests[0]?.url ?? '');
    expect(pathname.split('/')).toEqual(['', 'v1.0', 'me', 'events', encodeURIComponent(id)]);
  });

  it.each(['.', '..'])('names nothing above it: %s', async (id) => {
    const { client, fetch, requests } = onNetwork(() => json({ id: 'x' }));
    const notes = oneDriveNotes(client, { fetch });
    const attempts = [
      graphInviteWriter(client).read(id as EventId),
      graphInviteWriter(client).write(id as EventId, { format: 'html', content: '' }, 'tag'),
      graphCalendar(batched(client)).read(id as EventId),
      notes.read(id),
      notes.update(id, 'text', 'tag'),
      notes.readVersion('item', id),
    ];
    for (const attempt of attempts) expect((await failureOf(attempt)).reason).toBe('unexpected');
    expect(requests).toEqual([]);
  });
});

describe('the address of a note’s content', () => {
  const pointingAt = (address: string, content: () => Response = () => new Response(NOTE)) =>
    onNetwork((request) => (request.url.startsWith(GRAPH) ? json({ id: 'item', eTag: 'tag', '@microsoft.graph.downloadUrl': address }) : content()));

  it('gets no token and no header of ours', async () => {
    const { client, fetch, requests } = pointingAt('https://files.example/secret?tempauth=abc');
    expect((await oneDriveNotes(client, { fetch }).read('item')).text).toBe(NOTE);
    expect([...(requests[1]?.headers.keys() ?? [])]).toEqual([]);
    expect(requests[1]?.credentials).toBe('omit');
  });

  it.each(['http://files.example/secret', 'javascript:alert("secret")', 'secret no address', 'data:text/plain,secret', 'file:///secret'])('has to be one that encrypts, and is never printed: %s', async (address) => {
    const { client, fetch, requests } = pointingAt(address);
    const failure = await failureOf(oneDriveNotes(client, { fetch }).read('item'));
    expect(failure.reason).toBe('unexpected');
    expect(everythingIn(failure)).not.toContain('secret');
    expect(requests).toHaveLength(1);
  });

  it('is not printed when nothing answers there', async () => {
    const { client, fetch } = pointingAt('https://files.example/secret', () => {
      throw Object.assign(new TypeError('Failed to fetch https://files.example/secret'), { input: 'https://files.example/secret' });
    });
    const failure = await failureOf(oneDriveNotes(client, { fetch }).read('item'));
    expect(failure.reason).toBe('offline');
    expect(everythingIn(failure)).not.toContain('files.example');
  });

  it('gives no file of 10 MB: notes are text', async () => {
    const { client, fetch } = pointingAt('https://files.example/secret', () => new Response('x'.repeat(10_000_000)));
    expect((await failureOf(oneDriveNotes(client, { fetch }).read('item'))).reason).toBe('too-large');
  });
});

describe('an error of a write', () => {
  it.each([
    ['refused', () => json({ error: { code: 'odd', message: NOTE } }, 400)],
    ['answered with HTML', () => answer(`<p>${NOTE}</p>`, 'text/html')],
    ['answered with half an item', () => answer(`{"id":"x","name":"${NOTE}`)],
    ['never answered', () => {
      throw new TypeError('Failed to fetch');
    }],
  ] as const)('holds neither the note, nor the token, nor an address: %s', async (_name, respond) => {
    const { client, fetch } = onNetwork(respond);
    const failure = await failureOf(oneDriveNotes(client, { fetch }).update('item-1', NOTE, 'tag-1'));
    const printed = everythingIn(failure);
    for (const secret of ['quincunx', TOKEN, 'item-1', 'tag-1', GRAPH]) expect(printed).not.toContain(secret);
  });

  it('calls an error by our own words alone', async () => {
    const { client, fetch } = onNetwork(() => json({ error: { code: 'odd', message: NOTE } }, 400));
    const failure = await failureOf(oneDriveNotes(client, { fetch }).create(NOTE_FILE, NOTE));
    expect(failure.message).toMatch(/^[a-zA-Z ]+: [a-z-]+$/);
  });
});
