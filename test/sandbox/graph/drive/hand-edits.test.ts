import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renewAppFolder, seedAppFolder } from '../../../../src/sandbox/graph/drive/app-folder';
import { appRoot, openEmulator, putNote, readNote, temporaryFolder, type Body, type Emulator } from './drive-emulator';

let emulator: Emulator;

const onDisk = (...names: string[]) => join(emulator.folder, 'onedrive', 'Apps', 'Two Hats', ...names);
const noteAt = async (path: string) => emulator.send('GET', `/me/drive/special/approot:/${path}`);

async function list(path: string): Promise<readonly string[]> {
  return (await emulator.send('GET', path)).body.value.map(({ name }) => name);
}

describe('noticeOutsideChanges', () => {
  let note: Body;

  beforeEach(async () => {
    emulator = await openEmulator();
    await appRoot(emulator);
    note = await putNote(emulator, 'People/noor.md', 'one');
    emulator.clock.now += 5000;
    note = (await noteAt('People/noor.md')).body;
  });

  it('sees an edit by hand as new tags and a new version of the same item', async () => {
    writeFileSync(onDisk('People', 'noor.md'), '\uFEFFtwo\r\n');
    const { body } = await noteAt('People/noor.md');
    expect(body.id).toBe(note.id);
    expect(body.eTag).not.toBe(note.eTag);
    expect(body.cTag).not.toBe(note.cTag);
    const put = await emulator.send('PUT', `/me/drive/items/${note.id}/content`, { body: 'three', headers: { 'If-Match': note.eTag } });
    expect(put.status).toBe(412);
    const versions = (await emulator.send('GET', `/me/drive/items/${note.id}/versions`)).body.value;
    expect(versions.map(({ size }) => size)).toEqual([8, 3]);
    const response = await emulator.download(body['@microsoft.graph.downloadUrl']);
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('\uFEFFtwo\r\n');
  });

  it('sees an edit of the same length at the same time stamp', async () => {
    const stamp = new Date();
    const write = (text: string) => {
      writeFileSync(onDisk('People', 'noor.md'), text);
      utimesSync(onDisk('People', 'noor.md'), stamp, stamp);
    };
    write('two');
    expect(await readNote(emulator, note.id)).toBe('two');
    write('six');
    expect(await readNote(emulator, note.id)).toBe('six');
  });

  it('takes a file that was only touched for what it is', async () => {
    utimesSync(onDisk('People', 'noor.md'), 1, 1);
    expect((await noteAt('People/noor.md')).body.eTag).toBe(note.eTag);
  });

  it('keeps the id when an editor saves by renaming', async () => {
    writeFileSync(onDisk('People', 'noor.md.new'), 'two');
    renameSync(onDisk('People', 'noor.md.new'), onDisk('People', 'noor.md'));
    expect((await noteAt('People/noor.md')).body.id).toBe(note.id);
  });

  it('keeps the id, and the content tag, when the file is renamed or moved', async () => {
    renameSync(onDisk('People', 'noor.md'), onDisk('Noor Haddad.md'));
    const { body } = await noteAt('Noor%20Haddad.md');
    expect([body.id, body.cTag]).toEqual([note.id, note.cTag]);
    expect(body.eTag).not.toBe(note.eTag);
  });

  it('keeps the ids of all in a folder that is renamed, also of one edited meanwhile', async () => {
    renameSync(onDisk('People'), onDisk('Leute'));
    writeFileSync(onDisk('Leute', 'noor.md'), 'edited');
    const { body } = await noteAt('Leute/noor.md');
    expect(body.id).toBe(note.id);
    expect(await readNote(emulator, note.id)).toBe('edited');
  });

  it('keeps the id when the file is copied away and the old one deleted', async () => {
    writeFileSync(onDisk('copy.md'), 'one');
    rmSync(onDisk('People', 'noor.md'));
    expect((await noteAt('copy.md')).body.id).toBe(note.id);
  });

  it('finds the app folder again by its id when its user renamed it', async () => {
    const { id } = await appRoot(emulator);
    renameSync(onDisk(), join(emulator.folder, 'onedrive', 'Notes'));
    expect(await appRoot(emulator)).toMatchObject({ id, name: 'Notes' });
  });

  it('sees new files and deleted ones, and an emptied drive', async () => {
    writeFileSync(onDisk('new.md'), 'new');
    rmSync(onDisk('People', 'noor.md'));
    expect(await list('/me/drive/special/approot/children')).toEqual(['new.md', 'People']);
    expect((await emulator.send('GET', `/me/drive/items/${note.id}`)).status).toBe(404);
    rmSync(join(emulator.folder, 'onedrive'), { recursive: true });
    expect(await list('/me/drive/special/approot/children')).toEqual([]);
  });

  it('does not take a new file for a deleted one because the disk gave it the same place', async () => {
    rmSync(onDisk('People', 'noor.md'));
    writeFileSync(onDisk('People', 'sam.md'), 'something else');
    expect((await noteAt('People/sam.md')).body.id).not.toBe(note.id);
  });

  it('leaves alone what OneDrive could not hold, and never writes over it', async () => {
    writeFileSync(onDisk('a:b.md'), 'x');
    writeFileSync(onDisk('~$noor.docx'), 'x');
    writeFileSync(onDisk('twin.md'), 'first');
    writeFileSync(onDisk('Twin.md'), 'second');
    expect(await list('/me/drive/special/approot/children')).toEqual(['People', 'Twin.md']);
    await emulator.send('PUT', '/me/drive/special/approot:/twin.md:/content', { body: 'written' });
    expect([readFileSync(onDisk('twin.md'), 'utf8'), readFileSync(onDisk('Twin.md'), 'utf8')]).toEqual(['first', 'written']);
    const { id } = (await noteAt('Twin.md')).body;
    expect((await emulator.send('PATCH', `/me/drive/items/${id}`, { body: { name: 'twin.md' } })).status).toBe(409);
  });
});

describe('of two names that OneDrive cannot tell apart', () => {
  it('the one that it knows stays, the newer is not seen', async () => {
    emulator = await openEmulator();
    await appRoot(emulator);
    const note = await putNote(emulator, 'twin.md', 'known');
    writeFileSync(onDisk('Twin.md'), 'newer');
    const { body } = await noteAt('Twin.md');
    expect([body.id, body.name]).toEqual([note.id, 'twin.md']);
    expect(await readNote(emulator, note.id)).toBe('known');
  });
});

describe('openDrive', () => {
  it('finds ids, tags, versions and the recycle bin again', async () => {
    emulator = await openEmulator({ account: 'personal' });
    await appRoot(emulator);
    const note = await putNote(emulator, 'a.md', 'one');
    const deleted = await putNote(emulator, 'b.md', 'gone');
    await putNote(emulator, 'a.md', 'two');
    await emulator.send('DELETE', `/me/drive/items/${deleted.id}`);
    const before = (await noteAt('a.md')).body;
    emulator = await openEmulator({ account: 'personal', folder: emulator.folder });
    const after = (await noteAt('a.md')).body;
    expect([after.id, after.eTag, after.cTag]).toEqual([note.id, before.eTag, before.cTag]);
    expect((await emulator.send('GET', `/me/drive/items/${note.id}/versions`)).body.value).toHaveLength(2);
    const scopes = ['Files.ReadWrite.All'];
    expect((await emulator.send('POST', `/me/drive/items/${deleted.id}/restore`, { scopes, body: {} })).status).toBe(200);
  });

  it('notices what was edited while it was closed', async () => {
    emulator = await openEmulator();
    await appRoot(emulator);
    const note = await putNote(emulator, 'a.md', 'one');
    writeFileSync(onDisk('a.md'), 'two');
    emulator = await openEmulator({ folder: emulator.folder });
    const { body } = await noteAt('a.md');
    expect(body.id).toBe(note.id);
    expect(body.cTag).not.toBe(note.cTag);
  });

  it.each(['', '{"format":1,"head":{},"items":[]}', '{"format":1', '[]', '\u0000'])('makes an index %j anew from the files, and keeps the old one', async (damaged) => {
    emulator = await openEmulator();
    await appRoot(emulator);
    const note = await putNote(emulator, 'a.md', 'one');
    writeFileSync(join(emulator.folder, 'onedrive.json'), damaged);
    emulator = await openEmulator({ folder: emulator.folder });
    expect((await noteAt('a.md')).body.id).not.toBe(note.id);
    expect(readFileSync(join(emulator.folder, 'onedrive.json.damaged'), 'utf8')).toBe(damaged);
  });

  it('keeps an index for each kind of account over the same files', async () => {
    emulator = await openEmulator();
    await appRoot(emulator);
    const note = await putNote(emulator, 'a.md', 'one');
    emulator = await openEmulator({ account: 'personal', folder: emulator.folder });
    expect((await noteAt('a.md')).body.id).toContain('!');
    await putNote(emulator, 'a.md', 'two');
    emulator = await openEmulator({ folder: emulator.folder });
    expect((await noteAt('a.md')).body.id).toBe(note.id);
    expect(await readNote(emulator, note.id)).toBe('two');
    expect((await emulator.send('GET', `/me/drive/items/${note.id}/versions`)).body.value).toHaveLength(2);
  });

  it('leaves nothing half-written in the drive', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'temporary'));
    writeFileSync(join(folder, 'temporary', 'half'), 'hal');
    emulator = await openEmulator({ folder });
    await appRoot(emulator);
    await putNote(emulator, 'a.md', 'one');
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
    expect(readdirSync(onDisk())).toEqual(['a.md']);
  });
});

describe('seedAppFolder', () => {
  it('lays files once, as old as they say', async () => {
    emulator = await openEmulator();
    const files = [{ path: 'People/noor/person.md', text: '# Noor', modifiedAt: Date.UTC(2025, 0, 7, 9) }];
    seedAppFolder(emulator.drive, files);
    const { body } = await noteAt('People/noor/person.md');
    expect([body.lastModifiedDateTime, body.size]).toEqual(['2025-01-07T09:00:00Z', 6]);
    rmSync(onDisk('People'), { recursive: true });
    seedAppFolder(emulator.drive, files);
    expect(existsSync(onDisk('People'))).toBe(false);
  });
});

describe('renewAppFolder', () => {
  it('gives the app folder and all in it new ids over the same files', async () => {
    emulator = await openEmulator();
    const before = await appRoot(emulator);
    const note = await putNote(emulator, 'People/a.md', 'one');
    renewAppFolder(emulator.drive);
    const after = await appRoot(emulator);
    expect(after.id).not.toBe(before.id);
    const { body } = await noteAt('People/a.md');
    expect(body.id).not.toBe(note.id);
    expect(await readNote(emulator, body.id)).toBe('one');
    expect((await emulator.send('GET', `/me/drive/items/${note.id}`)).status).toBe(404);
  });
});

describe('the drive, attacked', () => {
  let secret: string;

  beforeEach(async () => {
    emulator = await openEmulator();
    await appRoot(emulator);
    secret = join(emulator.folder, 'secret.md');
    writeFileSync(secret, 'secret');
  });

  it.each([
    '..%2F..%2F..%2Fsecret.md',
    '..%2fsecret.md',
    '%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.md',
    '..%5C..%5Csecret.md',
    'a%00.md',
    '%E0%A4%A',
    'a%2Fb.md',
    '/../../../secret.md',
    '....//....//secret.md:stream',
  ])('reads and writes nothing outside through the path %s', async (path) => {
    for (const method of ['GET', 'PUT']) {
      const { status } = await emulator.send(method, `/me/drive/special/approot:/${path}:/content`, method === 'PUT' ? { body: 'overwritten' } : {});
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(readFileSync(secret, 'utf8')).toBe('secret');
    expect(readdirSync(onDisk())).toEqual([]);
  });

  it('does not follow links, neither to files nor to folders', async () => {
    symlinkSync(secret, onDisk('link.md'));
    symlinkSync(emulator.folder, onDisk('all'));
    expect((await noteAt('link.md')).status).toBe(404);
    expect((await noteAt('all/secret.md')).status).toBe(404);
    expect((await emulator.send('PUT', '/me/drive/special/approot:/link.md:/content', { body: 'x' })).status).toBe(409);
    expect((await emulator.send('PUT', '/me/drive/special/approot:/all/secret.md:/content', { body: 'x' })).status).toBe(409);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
  });

  it('takes a link in the place of a folder for a deleted folder', async () => {
    await putNote(emulator, 'A/secret.md', 'mine');
    rmSync(onDisk('A'), { recursive: true });
    symlinkSync(emulator.folder, onDisk('A'));
    expect((await emulator.send('PUT', '/me/drive/special/approot:/A/secret.md:/content', { body: 'x' })).status).toBe(409);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
  });

  it('deletes a folder without following the links in it', async () => {
    await putNote(emulator, 'A/a.md', 'mine');
    symlinkSync(emulator.folder, onDisk('A', 'all'));
    const folder = (await noteAt('A')).body;
    expect((await emulator.send('DELETE', `/me/drive/items/${folder.id}`)).status).toBe(204);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
  });
});
