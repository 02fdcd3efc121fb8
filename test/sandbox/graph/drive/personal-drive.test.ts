import { ALL_FILES, appRoot, openEmulator, ORIGIN, putNote, readNote, type Body, type Emulator } from './drive-emulator';

let emulator: Emulator;
let rootId: string;

const send: Emulator['send'] = (...sent) => emulator.send(...sent);

/** All pages of a delta, and the link for the next round. */
async function changes(path: string): Promise<{ readonly items: readonly Body[]; readonly link: string }> {
  const items: Body[] = [];
  for (let next = path; ; ) {
    const { status, body } = await send('GET', next);
    expect(status).toBe(200);
    items.push(...body.value);
    if (body['@odata.deltaLink'] !== undefined) return { items, link: body['@odata.deltaLink'] };
    next = body['@odata.nextLink'] ?? '';
  }
}

describe('driveRoutes of a personal account', () => {
  beforeEach(async () => {
    emulator = await openEmulator({ account: 'personal' });
    rootId = (await appRoot(emulator)).id;
  });

  it('gives ids with an exclamation mark and tags without quotes', async () => {
    const note = await putNote(emulator, 'a.md', 'a');
    expect(note.id).toMatch(/^[0-9A-F]{16}!\d+$/);
    expect(note.eTag).toMatch(/^a[\w-]+$/);
    expect((await send('GET', `/me/drive/items/${encodeURIComponent(note.id)}`)).body.id).toBe(note.id);
  });

  it("changes a folder's cTag with anything below it, and its eTag not", async () => {
    const before = await appRoot(emulator);
    await putNote(emulator, 'A/B/a.md', 'a');
    const after = await appRoot(emulator);
    expect(after.cTag).not.toBe(before.cTag);
    expect(after.eTag).toBe(before.eTag);
  });

  it('lists newest first', async () => {
    await putNote(emulator, 'a.md', 'a');
    emulator.clock.now += 60_000;
    await putNote(emulator, 'b.md', 'b');
    const { value } = (await send('GET', `/me/drive/items/${rootId}/children?$orderby=lastModifiedDateTime desc`)).body;
    expect(value.map(({ name }) => name)).toEqual(['b.md', 'a.md']);
  });

  it('replaces a folder by itself', async () => {
    const make = () =>
      send('POST', `/me/drive/items/${rootId}/children`, { body: { name: 'A', folder: {}, '@microsoft.graph.conflictBehavior': 'replace' } });
    const first = await make();
    const second = await make();
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  });

  describe('delta', () => {
    it('of the app folder is open to its scope, that of the root is not', async () => {
      expect((await send('GET', '/me/drive/root/delta')).status).toBe(403);
      expect((await send('GET', `/me/drive/items/${rootId}/delta`)).status).toBe(200);
      expect((await send('GET', '/me/drive/special/approot/delta')).status).toBe(200);
      await putNote(emulator, 'A/a.md', 'a');
      expect((await send('GET', '/me/drive/special/approot:/A:/delta')).status).toBe(200);
    });

    it('tells everything first, in pages, one item twice and children before parents', async () => {
      for (let index = 0; index < 9; index++) await putNote(emulator, `F${index}/${index}.md`, 'x');
      const { items } = await changes(`/me/drive/items/${rootId}/delta?$top=4`);
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(19);
      expect(ids).toHaveLength(20);
      const place = new Map(ids.map((id, index) => [id, index]));
      expect(items.some(({ id, parentReference }) => (place.get(parentReference.id) ?? -1) > (place.get(id) ?? 0))).toBe(true);
    });

    it('tells nothing of what was deleted before the first round', async () => {
      const note = await putNote(emulator, 'a.md', 'a');
      await send('DELETE', `/me/drive/items/${note.id}`);
      expect((await changes(`/me/drive/items/${rootId}/delta`)).items.map(({ id }) => id)).not.toContain(note.id);
    });

    it('then tells only what changed: edits, renames, deletions', async () => {
      const [kept, renamed, deleted] = [await putNote(emulator, 'a.md', 'a'), await putNote(emulator, 'b.md', 'b'), await putNote(emulator, 'c.md', 'c')];
      emulator.clock.now += 5000;
      const { link } = await changes(`/me/drive/items/${rootId}/delta`);
      expect((await changes(link)).items.filter(({ file }) => file !== undefined)).toEqual([]);
      await send('PATCH', `/me/drive/items/${renamed.id}`, { body: { name: 'd.md' } });
      await send('DELETE', `/me/drive/items/${deleted.id}`);
      const { items } = await changes(link);
      const byId = new Map(items.map((item) => [item.id, item]));
      expect(byId.get(renamed.id)?.name).toBe('d.md');
      expect(byId.get(deleted.id)).toMatchObject({ deleted: {}, name: 'c.md' });
      expect(Object.keys(byId.get(deleted.id) ?? {})).not.toEqual(expect.arrayContaining(['size']));
      expect(byId.has(kept.id)).toBe(false);
      expect(items.some(({ parentReference }) => 'path' in parentReference)).toBe(false);
    });

    it('tells what left a folder as deleted there, with all below it', async () => {
      const note = await putNote(emulator, 'A/B/a.md', 'a');
      const a = (await send('GET', '/me/drive/special/approot:/A')).body;
      const b = (await send('GET', '/me/drive/special/approot:/A/B')).body;
      const { link } = await changes(`/me/drive/items/${a.id}/delta`);
      await send('PATCH', `/me/drive/items/${b.id}`, { body: { parentReference: { id: rootId } } });
      const { items } = await changes(link);
      expect(new Set(items.filter(({ deleted }) => deleted !== undefined).map(({ id }) => id))).toEqual(new Set([b.id, note.id]));
    });

    it('tells what came into a folder, with all below it', async () => {
      const note = await putNote(emulator, 'A/a.md', 'a');
      await putNote(emulator, 'B/b.md', 'b');
      const [a, b] = [(await send('GET', '/me/drive/special/approot:/A')).body, (await send('GET', '/me/drive/special/approot:/B')).body];
      const { link } = await changes(`/me/drive/items/${b.id}/delta`);
      await send('PATCH', `/me/drive/items/${a.id}`, { body: { parentReference: { id: b.id } } });
      const ids = (await changes(link)).items.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([a.id, note.id]));
    });

    it('loses nothing that changes while its pages are read', async () => {
      const notes = [];
      for (let index = 0; index < 6; index++) notes.push(await putNote(emulator, `${index}.md`, 'x'));
      const first = (await send('GET', `/me/drive/items/${rootId}/delta?$top=3`)).body;
      for (const { id } of notes) await send('PUT', `/me/drive/items/${id}/content`, { body: 'longer' });
      const rest = await changes(first['@odata.nextLink'] ?? '');
      const { items } = await changes(rest.link);
      const last = new Map([...first.value, ...rest.items, ...items].map((item) => [item.id, item.size]));
      expect(notes.map(({ id }) => last.get(id))).toEqual([6, 6, 6, 6, 6, 6]);
    });

    it('answers token=latest with no items and a link', async () => {
      await putNote(emulator, 'a.md', 'a');
      const { body } = await send('GET', `/me/drive/items/${rootId}/delta?token=latest`);
      expect(body.value).toEqual([]);
      const note = await putNote(emulator, 'b.md', 'b');
      expect((await changes(body['@odata.deltaLink'] ?? '')).items.map(({ id }) => id)).toContain(note.id);
    });

    it('answers 410 for an expired token, without the address of a fresh start or with it', async () => {
      const { link } = await changes(`/me/drive/items/${rootId}/delta`);
      emulator.clock.now += 8 * 24 * 3600_000;
      const gone = await send('GET', link);
      expect([gone.status, gone.body.error.code, gone.headers.get('Location')]).toEqual([410, 'resyncRequired', null]);

      emulator = await openEmulator({ account: 'personal', folder: emulator.folder, drive: { deltaTokens: 'expired' }, graph: { goneLocation: 'present' } });
      const located = await send('GET', link);
      expect(located.headers.get('Location')).toMatch(new RegExp(`^${ORIGIN}/v1.0/me/drive/items/`));
      expect((await send('GET', located.headers.get('Location') ?? '')).status).toBe(200);
    });

    it('refuses a token that it never gave, or gave for another folder', async () => {
      await putNote(emulator, 'A/a.md', 'a');
      const a = (await send('GET', '/me/drive/special/approot:/A')).body;
      const { link } = await changes(`/me/drive/items/${rootId}/delta`);
      const token = /token='([^']+)'/.exec(link)?.[1] ?? '';
      expect((await send('GET', `/me/drive/items/${a.id}/delta?token=${token}`)).status).toBe(400);
      expect((await send('GET', `/me/drive/items/${a.id}/delta?token=made-up`)).status).toBe(400);
    });
  });

  describe('the recycle bin', () => {
    it('gives back a folder with what was in it, ids and contents, to the widest scope', async () => {
      const note = await putNote(emulator, 'A/a.md', 'kept');
      const folder = (await send('GET', '/me/drive/special/approot:/A')).body;
      await send('DELETE', `/me/drive/items/${folder.id}`);
      expect((await send('POST', `/me/drive/items/${folder.id}/restore`, { scopes: ALL_FILES, body: {} })).status).toBe(403);
      const restored = await send('POST', `/me/drive/items/${folder.id}/restore`, { scopes: ['Files.ReadWrite.All'], body: { name: 'B' } });
      expect([restored.status, restored.body.name, restored.body.id]).toEqual([200, 'B', folder.id]);
      expect(await readNote(emulator, note.id)).toBe('kept');
    });
  });
});

describe('the delta of a work account', () => {
  it("tells neither cTags nor a deleted item's name, and the root too", async () => {
    emulator = await openEmulator();
    await appRoot(emulator);
    const note = await putNote(emulator, 'a.md', 'a');
    const all = await send('GET', '/me/drive/root/delta', { scopes: ALL_FILES });
    expect(all.body.value.some((item) => 'root' in item)).toBe(true);
    expect(all.body.value.some((item) => 'cTag' in item)).toBe(false);
    await send('DELETE', `/me/drive/items/${note.id}`);
    const later = await send('GET', all.body['@odata.deltaLink'] ?? '', { scopes: ALL_FILES });
    const deleted = later.body.value.find(({ id }) => id === note.id);
    expect(deleted).toMatchObject({ deleted: { state: 'deleted' }, size: 1 });
    expect(Object.keys(deleted ?? {})).not.toContain('name');
  });
});
