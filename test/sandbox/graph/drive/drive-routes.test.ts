import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { seedAppFolder } from '../../../../src/sandbox/graph/drive/app-folder';
import { ALL_FILES, APP_FOLDER, appRoot, openEmulator, putNote, readNote, type Emulator } from './drive-emulator';

const READ_ONLY = ['Files.Read'];

let emulator: Emulator;
let rootId: string;

/** Sends with the app folder's scope. */
const send: Emulator['send'] = (...sent) => emulator.send(...sent);

describe('driveRoutes of a work account', () => {
  beforeEach(async () => {
    emulator = await openEmulator();
    rootId = (await appRoot(emulator)).id;
  });

  describe('the app folder', () => {
    it('is made by the first GET, as a folder on disk', () => {
      expect(existsSync(join(emulator.folder, 'onedrive', 'Apps', 'Two Hats'))).toBe(true);
    });

    it('refuses a write before the first GET', async () => {
      emulator = await openEmulator();
      const put = await send('PUT', '/me/drive/special/approot:/a.md:/content', { body: 'a' });
      expect([put.status, put.body.error.code]).toEqual([403, 'accessDenied']);
      expect((await send('POST', '/me/drive/special/approot/children', { body: { name: 'A', folder: {} } })).status).toBe(403);
    });

    it('is not made for a token that may only read', async () => {
      emulator = await openEmulator();
      expect((await send('GET', '/me/drive/special/approot', { scopes: READ_ONLY })).status).toBe(403);
    });

    it('is spelled in lower case', async () => {
      expect((await send('GET', '/me/drive/special/AppRoot')).status).toBe(400);
    });

    it('is made anew, with another id, when its user deleted it', async () => {
      await send('DELETE', `/me/drive/items/${rootId}`);
      expect((await putNote(emulator, 'a.md', 'a')).parentReference.id).not.toBe(rootId);
      expect((await appRoot(emulator)).id).not.toBe(rootId);
    });

    it('answers what the settings say', async () => {
      emulator.settings.appFolder = 'denied';
      expect((await send('GET', '/me/drive/special/approot')).status).toBe(403);
      emulator.settings.appFolder = 'not-found';
      expect((await send('GET', '/me/drive/special/approot')).status).toBe(404);
    });
  });

  describe('scopes', () => {
    it.each([
      ['GET', '/me/drive/root'],
      ['GET', '/me/drive/root/children'],
      ['GET', '/me/drive/root/delta'],
      ['GET', '/me/drive/root:/Apps'],
      ['PUT', '/me/drive/root:/a.md:/content'],
      ['POST', '/me/drive/root/children'],
    ])('keep a token for the app folder from %s %s', async (method, path) => {
      const answer = await send(method, path, method === 'GET' ? {} : { body: { name: 'A', folder: {} } });
      expect([answer.status, answer.body.error.code]).toEqual([403, 'accessDenied']);
    });

    it('keep a token for the app folder from moving a file out of it', async () => {
      const note = await putNote(emulator, 'a.md', 'a');
      const outside = (await send('POST', '/me/drive/root/children', { scopes: ALL_FILES, body: { name: 'Mine', folder: {} } })).body;
      const move = { body: { parentReference: { id: outside.id } } };
      expect((await send('PATCH', `/me/drive/items/${note.id}`, move)).status).toBe(403);
      expect((await send('PATCH', `/me/drive/items/${note.id}`, { ...move, scopes: ALL_FILES })).status).toBe(200);
      expect((await send('GET', `/me/drive/items/${note.id}`)).status).toBe(403);
    });

    it('let a token that may only read do only that', async () => {
      const note = await putNote(emulator, 'a.md', 'a');
      expect((await send('GET', `/me/drive/items/${note.id}`, { scopes: READ_ONLY })).status).toBe(200);
      expect((await send('PUT', `/me/drive/items/${note.id}/content`, { scopes: READ_ONLY, body: 'b' })).status).toBe(403);
      expect((await send('DELETE', `/me/drive/items/${note.id}`, { scopes: READ_ONLY })).status).toBe(403);
    });

    it('keep a token without any for files from everything but the drive itself', async () => {
      expect((await send('GET', '/me/drive', { scopes: ['User.Read'] })).status).toBe(200);
      expect((await send('GET', '/me/drive/special/approot', { scopes: ['User.Read'] })).status).toBe(403);
      expect((await send('GET', '/me/drive', { scopes: [] })).status).toBe(403);
    });
  });

  describe('writing', () => {
    it('makes the folders that are missing, and answers 201, then 200', async () => {
      const path = '/me/drive/special/approot:/People/Noor/2026/a.md:/content';
      const first = await send('PUT', path, { body: 'one' });
      const second = await send('PUT', path, { body: 'two' });
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(second.body.id).toBe(first.body.id);
      expect(readFileSync(join(emulator.folder, 'onedrive/Apps/Two Hats/People/Noor/2026/a.md'), 'utf8')).toBe('two');
    });

    it('refuses a new file where one is: 409 with fail, 412 with If-None-Match', async () => {
      await putNote(emulator, 'a.md', 'a');
      const path = `/me/drive/items/${rootId}:/a.md:/content`;
      const fail = await send('PUT', `${path}?@microsoft.graph.conflictBehavior=fail`, { body: 'b' });
      expect([fail.status, fail.body.error.code]).toEqual([409, 'nameAlreadyExists']);
      const conditional = await send('PUT', path, { body: 'b', headers: { 'If-None-Match': '*' } });
      expect(conditional.status).toBe(412);
    });

    it('gives a new file a number with rename', async () => {
      await putNote(emulator, 'a.md', 'a');
      const { status, body } = await send('PUT', `/me/drive/items/${rootId}:/a.md:/content?@microsoft.graph.conflictBehavior=rename`, { body: 'b' });
      expect([status, body.name]).toEqual([201, 'a 1.md']);
    });

    it('refuses a stale tag, and takes the eTag and the cTag', async () => {
      const first = await putNote(emulator, 'a.md', 'one');
      const put = (ifMatch: string, body: string) => send('PUT', `/me/drive/items/${first.id}/content`, { body, headers: { 'If-Match': ifMatch } });
      const second = await put(first.eTag, 'two');
      expect(second.status).toBe(200);
      const stale = await put(first.eTag, 'three');
      expect([stale.status, stale.body.error.code, stale.body.error.message]).toEqual([412, 'resourceModified', "ETag does not match current item's value"]);
      expect((await put(first.cTag ?? '', 'three')).status).toBe(412);
      expect((await put(second.body.cTag ?? '', 'three')).status).toBe(200);
      expect(await readNote(emulator, first.id)).toBe('three');
    });

    it('refuses a condition on a file that is not there', async () => {
      const answer = await send('PUT', '/me/drive/special/approot:/gone.md:/content', { body: 'a', headers: { 'If-Match': '"x"' } });
      expect(answer.status).toBe(412);
    });

    it('passes over If-Match on a PUT where it counts only as documented', async () => {
      emulator.settings.conditions = 'as-documented';
      const note = await putNote(emulator, 'a.md', 'one');
      const headers = { 'If-Match': '"stale"' };
      expect((await send('PUT', `/me/drive/items/${note.id}/content`, { body: 'two', headers })).status).toBe(200);
      expect((await send('PATCH', `/me/drive/items/${note.id}`, { body: { name: 'b.md' }, headers })).status).toBe(412);
      expect((await send('POST', `/me/drive/items/${note.id}/createUploadSession`, { body: {}, headers })).status).toBe(412);
      emulator.settings.conditions = 'ignored';
      expect((await send('DELETE', `/me/drive/items/${note.id}`, { headers })).status).toBe(204);
    });

    it.each([
      ['modified-409', 409, 'resourceModified'],
      ['locked', 423, 'resourceLocked'],
      ['quota-exceeded', 507, 'quotaLimitReached'],
    ] as const)('answers %s as the settings say, and writes nothing', async (writes, status, code) => {
      const note = await putNote(emulator, 'a.md', 'one');
      emulator.settings.writes = writes;
      const answer = await send('PUT', `/me/drive/items/${note.id}/content`, { body: 'two' });
      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
      expect(await readNote(emulator, note.id)).toBe('one');
    });

    it('changes the eTag once by itself a second after an upload, and nothing else', async () => {
      const note = await putNote(emulator, 'a.md', 'one');
      const read = async () => (await send('GET', `/me/drive/items/${note.id}`)).body;
      emulator.clock.now += 999;
      expect((await read()).eTag).toBe(note.eTag);
      emulator.clock.now += 1;
      const settled = await read();
      expect(settled.eTag).not.toBe(note.eTag);
      expect([settled.cTag, settled.lastModifiedDateTime]).toEqual([note.cTag, note.lastModifiedDateTime]);
      emulator.clock.now += 100_000;
      expect((await read()).eTag).toBe(settled.eTag);
    });
  });

  describe('names', () => {
    it.each(['con', 'a:b.md', 'a*.md', '~$a.md', '_vti_x', ' a.md', 'desktop.ini', '.lock', 'a?.md', 'a\\b', '..', 'a/../b', 'a\u0000b', 'a\nb'])(
      'refuses %j',
      async (name) => {
        const answer = await send('POST', '/me/drive/special/approot/children', { body: { name, folder: {} } });
        expect([answer.status, answer.body.error.code]).toEqual([400, 'invalidRequest']);
      },
    );

    it('are judged before the first missing folder is made', async () => {
      expect((await send('PUT', '/me/drive/special/approot:/New/con:/content', { body: 'x' })).status).toBe(400);
      expect((await send('GET', '/me/drive/special/approot:/New')).status).toBe(404);
    });

    it('refuses a path that is too long, and a name that the disk cannot hold', async () => {
      const long = await send('PUT', `/me/drive/special/approot:/${'a/'.repeat(200)}b.md:/content`, { body: 'x' });
      expect([long.status, long.body.error.innerError.code]).toEqual([400, 'pathIsTooLong']);
      const wide = await send('PUT', `/me/drive/special/approot:/${encodeURIComponent('न'.repeat(200))}.md:/content`, { body: 'x' });
      expect([wide.status, wide.body.error.innerError.code]).toEqual([400, 'pathIsTooLong']);
    });

    it('are the same in any case and Unicode form', async () => {
      const note = await putNote(emulator, encodeURIComponent('Zo\u00eb.md'), 'a');
      const { body } = await send('GET', `/me/drive/special/approot:/${encodeURIComponent('ZOE\u0308.MD')}`);
      expect(body.id).toBe(note.id);
      const twin = await send('PUT', `/me/drive/special/approot:/${encodeURIComponent('zoe\u0308.md')}:/content?@microsoft.graph.conflictBehavior=fail`, { body: 'b' });
      expect(twin.status).toBe(409);
    });

    it('collide as æ and ae, though the one does not find the other', async () => {
      await putNote(emulator, encodeURIComponent('Bær.md'), 'a');
      expect((await send('GET', '/me/drive/special/approot:/Baer.md')).status).toBe(404);
      const twin = await send('PUT', '/me/drive/special/approot:/baer.md:/content', { body: 'b' });
      expect([twin.status, twin.body.error.innerError.code]).toEqual([409, 'similarRelationshipNameAlreadyExists']);
    });
  });

  describe('folders', () => {
    it('list 200 children a page by name, and lead on', async () => {
      for (let index = 0; index < 5; index++) await putNote(emulator, `${index}.md`, 'x');
      const first = (await send('GET', `/me/drive/items/${rootId}/children?$select=id,name&$top=2&$orderby=name desc`)).body;
      expect(first.value.map(({ name }) => name)).toEqual(['4.md', '3.md']);
      expect(Object.keys(first.value[0] ?? {}).sort()).toEqual(['id', 'name']);
      const second = (await send('GET', first['@odata.nextLink'] ?? '')).body;
      const third = (await send('GET', second['@odata.nextLink'] ?? '')).body;
      expect([...second.value, ...third.value].map(({ name }) => name)).toEqual(['2.md', '1.md', '0.md']);
      expect(third['@odata.nextLink']).toBeUndefined();
    });

    it('refuse to be listed newest first or filtered', async () => {
      expect((await send('GET', `/me/drive/items/${rootId}/children?$orderby=lastModifiedDateTime desc`)).status).toBe(400);
      expect((await send('GET', `/me/drive/items/${rootId}/children?$filter=name eq 'a'`)).status).toBe(400);
    });

    it('are made with fail, rename and, never on work accounts, replace', async () => {
      const make = (behavior: string) =>
        send('POST', `/me/drive/items/${rootId}/children`, { body: { name: 'My Folder', folder: {}, '@microsoft.graph.conflictBehavior': behavior } });
      expect((await make('fail')).status).toBe(201);
      expect((await make('fail')).status).toBe(409);
      expect((await make('replace')).status).toBe(409);
      expect((await make('rename')).body.name).toBe('My Folder 1');
    });

    it('carry what is in them along when moved, all ids staying', async () => {
      const note = await putNote(emulator, 'A/B/a.md', 'a');
      const folder = (await send('GET', '/me/drive/special/approot:/A/B')).body;
      const moved = await send('PATCH', `/me/drive/items/${folder.id}`, { body: { name: 'C', parentReference: { id: rootId } } });
      expect(moved.status).toBe(200);
      expect((await send('GET', '/me/drive/special/approot:/C/a.md')).body.id).toBe(note.id);
      expect((await send('PATCH', `/me/drive/items/${rootId}`, { body: { parentReference: { id: folder.id } } })).status).toBe(400);
    });

    it('have no cTag, and go to the recycle bin whole', async () => {
      const note = await putNote(emulator, 'A/a.md', 'a');
      const folder = (await send('GET', '/me/drive/special/approot:/A')).body;
      expect(folder.cTag).toBeUndefined();
      expect((await send('DELETE', `/me/drive/items/${folder.id}`, { headers: { 'If-Match': '"other"' } })).status).toBe(412);
      expect((await send('DELETE', `/me/drive/items/${folder.id}`, { headers: { 'If-Match': folder.eTag } })).status).toBe(204);
      expect((await send('GET', `/me/drive/items/${note.id}`)).status).toBe(404);
      expect(existsSync(join(emulator.folder, 'onedrive/Apps/Two Hats/A'))).toBe(false);
    });
  });

  describe('versions', () => {
    it('keep what was written before, and bring it back as a new one', async () => {
      const note = await putNote(emulator, 'a.md', 'one');
      await putNote(emulator, 'a.md', 'three');
      const list = (await send('GET', `/me/drive/items/${note.id}/versions`)).body.value;
      expect(list.map(({ id, size }) => [id, size])).toEqual([['2.0', 5], ['1.0', 3]]);
      const content = await send('GET', `/me/drive/items/${note.id}/versions/1.0/content`);
      expect(content.status).toBe(302);
      expect(await (await emulator.download(content.headers.get('Location') ?? '')).text()).toBe('one');
      expect((await send('POST', `/me/drive/items/${note.id}/versions/1.0/restoreVersion`)).status).toBe(204);
      expect(await readNote(emulator, note.id)).toBe('one');
      expect((await send('GET', `/me/drive/items/${note.id}/versions`)).body.value.map(({ id }) => id)).toEqual(['3.0', '2.0', '1.0']);
    });

    it('may be off', async () => {
      const note = await putNote(emulator, 'a.md', 'one');
      await putNote(emulator, 'a.md', 'two');
      emulator.settings.versions = 'off';
      expect((await send('GET', `/me/drive/items/${note.id}/versions`)).body.value).toHaveLength(1);
      expect((await send('POST', `/me/drive/items/${note.id}/versions/1.0/restoreVersion`)).status).toBe(404);
    });
  });

  it('refuses a delta below the root with 501, and restoring', async () => {
    const delta = await send('GET', `/me/drive/items/${rootId}/delta`);
    expect([delta.status, delta.body.error.code, delta.body.error.message]).toEqual([501, 'notSupported', 'view.delta can only be called on the root.']);
    const note = await putNote(emulator, 'a.md', 'one');
    await send('DELETE', `/me/drive/items/${note.id}`);
    expect((await send('POST', `/me/drive/items/${note.id}/restore`, { scopes: ['Files.ReadWrite.All'], body: {} })).status).toBe(400);
  });

  it('answers 304 where nothing changed, and 404 for a drive that is not this one', async () => {
    const note = await putNote(emulator, 'a.md', 'one');
    expect((await send('GET', `/me/drive/items/${note.id}`, { headers: { 'If-None-Match': note.eTag } })).status).toBe(304);
    expect((await send('GET', `/drives/${note.parentReference.driveId}/items/${note.id}`)).status).toBe(200);
    expect((await send('GET', `/drives/other/items/${note.id}`)).status).toBe(404);
  });
});

describe('driveRoutes of an account without app folders', () => {
  it('answers 403 until a wider scope was used once, and never again', async () => {
    emulator = await openEmulator({ account: 'no-app-folder' });
    expect((await send('GET', '/me/drive/special/approot')).status).toBe(403);
    const wide = await send('GET', '/me/drive/special/approot', { scopes: ALL_FILES });
    expect(wide.status).toBe(200);
    expect((await send('GET', '/me/drive/special/approot', { scopes: APP_FOLDER })).body.id).toBe(wide.body.id);

    const restarted = await openEmulator({ account: 'no-app-folder', folder: emulator.folder });
    expect((await restarted.send('GET', `/me/drive/items/${wide.body.id}`)).status).toBe(200);
  });

  it('keeps a token for app folders from what lies in one already', async () => {
    emulator = await openEmulator({ account: 'no-app-folder' });
    seedAppFolder(emulator.drive, [{ path: 'a.md', text: 'a', modifiedAt: 0 }]);
    const id = emulator.drive.index.appFolderId ?? '';
    expect((await send('GET', `/me/drive/items/${id}`)).status).toBe(403);
    expect((await send('GET', `/me/drive/items/${id}`, { scopes: ALL_FILES })).status).toBe(200);
  });
});
