import { appRoot, DOWNLOADS, openEmulator, putNote, type Body, type Emulator } from './drive-emulator';

let emulator: Emulator;
let note: Body;

beforeEach(async () => {
  emulator = await openEmulator();
  await appRoot(emulator);
  note = await putNote(emulator, 'a.md', 'one');
});

describe('downloadRoutes', () => {
  const url = () => note['@microsoft.graph.downloadUrl'];

  it('gives the bytes to a plain GET from any page, and answers no preflight', async () => {
    const response = await emulator.download(url());
    expect([response.status, response.headers.get('Access-Control-Allow-Origin'), await response.text()]).toEqual([200, '*', 'one']);
    expect(new URL(url()).origin).toBe(DOWNLOADS);
    const preflight = await emulator.download(url(), { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Origin')]).toEqual([405, null]);
  });

  it("refuses Graph's own token", async () => {
    expect((await emulator.download(url(), { headers: { Authorization: 'Bearer x' } })).status).toBe(401);
  });

  it('is where /content redirects to', async () => {
    const { status, headers } = await emulator.send('GET', `/me/drive/items/${note.id}/content`);
    expect(status).toBe(302);
    expect(await (await emulator.download(headers.get('Location') ?? '')).text()).toBe('one');
  });

  it('forgets an address after five minutes, and when the content is another or gone', async () => {
    emulator.clock.now += 5 * 60_000;
    expect((await emulator.download(url())).status).toBe(200);
    emulator.clock.now += 1;
    expect((await emulator.download(url())).status).toBe(404);

    note = await putNote(emulator, 'a.md', 'two');
    const { body } = await emulator.send('GET', `/me/drive/items/${note.id}`);
    await putNote(emulator, 'a.md', 'three');
    expect((await emulator.download(body['@microsoft.graph.downloadUrl'])).status).toBe(404);

    note = await putNote(emulator, 'a.md', 'four');
    await emulator.send('DELETE', `/me/drive/items/${note.id}`);
    expect((await emulator.download(url())).status).toBe(404);
  });

  it('refuses an address that was changed or made up', async () => {
    const [claim = '', signature = ''] = url().split('tempauth=')[1]?.split('.') ?? [];
    const forged = Buffer.from(Buffer.from(claim, 'base64url').toString().replace('present', 'version')).toString('base64url');
    for (const tempauth of [`${forged}.${signature}`, claim, '', '.', `${claim}.${signature.slice(1)}`]) {
      expect((await emulator.download(`${DOWNLOADS}/download?tempauth=${tempauth}`)).status).toBe(404);
    }
  });

  it('is not told where other fields are selected', async () => {
    const { body } = await emulator.send('GET', `/me/drive/items/${note.id}?$select=id,eTag`);
    expect(Object.keys(body).filter((name) => !name.startsWith('@odata'))).toEqual(['eTag', 'id']);
  });
});

describe('an upload session', () => {
  const open = async (path: string, headers: Readonly<Record<string, string>> = {}, body: object = {}) =>
    emulator.send('POST', `${path}createUploadSession`, { body, headers });
  const put = (url: string, range: string, body: string) => emulator.download(url, { method: 'PUT', body, headers: { 'Content-Range': range } });

  it('takes pieces in order and answers with the new item', async () => {
    const { body } = await open('/me/drive/special/approot:/A/b.md:/');
    const first = await put(body.uploadUrl, 'bytes 0-2/6', 'abc');
    expect([first.status, await first.json()]).toEqual([202, expect.objectContaining({ nextExpectedRanges: ['3-'] })]);
    expect((await put(body.uploadUrl, 'bytes 0-2/6', 'abc')).status).toBe(400);
    const last = await put(body.uploadUrl, 'bytes 3-5/6', 'def');
    expect([last.status, await last.json()]).toEqual([201, expect.objectContaining({ name: 'b.md', size: 6 })]);
    expect((await put(body.uploadUrl, 'bytes 3-5/6', 'def')).status).toBe(404);
  });

  it('refuses a stale tag at its start, and one that grew stale at its end', async () => {
    expect((await open(`/me/drive/items/${note.id}/`, { 'If-Match': '"stale"' })).status).toBe(412);
    const { body } = await open(`/me/drive/items/${note.id}/`, { 'If-Match': note.eTag });
    await putNote(emulator, 'a.md', 'two');
    expect((await put(body.uploadUrl, 'bytes 0-4/5', 'three')).status).toBe(412);
    const fresh = (await emulator.send('GET', `/me/drive/items/${note.id}`)).body.eTag;
    const second = await open(`/me/drive/items/${note.id}/`, { 'If-Match': fresh });
    expect((await put(second.body.uploadUrl, 'bytes 0-4/5', 'three')).status).toBe(200);
  });

  it('answers preflights, may be cancelled, and ends by itself', async () => {
    const { body } = await open('/me/drive/special/approot:/b.md:/', {}, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
    expect((await emulator.download(body.uploadUrl, { method: 'OPTIONS' })).headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    expect((await emulator.download(body.uploadUrl, { method: 'DELETE' })).status).toBe(204);
    expect((await put(body.uploadUrl, 'bytes 0-0/1', 'a')).status).toBe(404);
    const other = (await open('/me/drive/special/approot:/b.md:/')).body.uploadUrl;
    emulator.clock.now += 16 * 60_000;
    expect((await put(other, 'bytes 0-0/1', 'a')).status).toBe(404);
  });
});
