import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import type { DriveAccount } from '../../../../src/sandbox/graph/drive/drive-state';
import { ALL_FILES, appRoot, openEmulator, type Body, type Emulator } from './drive-emulator';

const NAMES = ['a.md', 'b.md', 'c.md'] as const;
const PLACES = ['', 'One/', 'Two/'] as const;

type Step =
  | { readonly kind: 'put' | 'edit-by-hand'; readonly path: string; readonly text: string }
  | { readonly kind: 'update'; readonly path: string; readonly text: string; readonly isStale: boolean }
  | { readonly kind: 'move' | 'move-by-hand'; readonly path: string; readonly to: string }
  | { readonly kind: 'delete' | 'delete-by-hand'; readonly path: string }
  | { readonly kind: 'restart' | 'catch-up' };

const path = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...NAMES)).map(([place, name]) => place + name);
// Every text is another, so that a model without ids knows which file is which.
const text = fc.integer({ min: 0, max: 1e9 }).map((number) => `text ${number}`);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('put' as const, 'edit-by-hand' as const), path, text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), path, text, isStale: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('move' as const, 'move-by-hand' as const), path, to: path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'delete-by-hand' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('restart' as const, 'catch-up' as const) }) },
);

/** What the drive should hold: for each path the item last seen there and its text. */
type Known = { readonly id: string; readonly eTag: string; readonly cTag: string | undefined; readonly text: string };
type World = { emulator: Emulator; readonly files: Map<string, Known>; readonly replica: Map<string, Body>; link: string };

const approot = '/me/drive/special/approot';
const onDisk = ({ emulator }: World, file: string) => join(emulator.folder, 'onedrive/Apps/Two Hats', file);

async function open(account: DriveAccount, folder?: string): Promise<Emulator> {
  const emulator = await openEmulator({ account, drive: { restlessTags: false }, ...(folder === undefined ? {} : { folder }) });
  await appRoot(emulator);
  for (const name of ['One', 'Two']) await emulator.send('POST', `${approot}/children`, { body: { name, folder: {} } });
  return emulator;
}

async function take(world: World, { kind, ...step }: Step): Promise<void> {
  const at = 'path' in step ? step.path : '';
  const known = world.files.get(at);
  if (kind === 'restart') world.emulator = await open(world.emulator.drive.account, world.emulator.folder);
  else if (kind === 'catch-up') await catchUp(world);
  else if ('isStale' in step) await update(world, at, step.text, step.isStale);
  else if ('text' in step) await write(world, kind, at, step.text);
  else if ('to' in step) await move(world, kind, at, step.to);
  else if (known !== undefined) {
    if (kind === 'delete-by-hand') rmSync(onDisk(world, at));
    else expect((await world.emulator.send('DELETE', `/me/drive/items/${encodeURIComponent(known.id)}`)).status).toBe(204);
    world.files.delete(at);
    expect((await world.emulator.send('GET', `${approot}:/${at}`)).status).toBe(404);
  }
}

async function write(world: World, kind: Step['kind'], at: string, content: string): Promise<void> {
  const known = world.files.get(at);
  if (kind === 'edit-by-hand') {
    writeFileSync(onDisk(world, at), content);
  } else {
    const put = await world.emulator.send('PUT', `${approot}:/${at}:/content`, { body: content });
    expect(put.status).toBe(known === undefined ? 201 : 200);
  }
  await learn(world, at, content, known, kind === 'edit-by-hand' && known?.text === content ? 'nothing' : 'content');
}

async function update(world: World, at: string, content: string, isStale: boolean): Promise<void> {
  const known = world.files.get(at);
  if (known === undefined) return;
  const headers = { 'If-Match': isStale ? known.eTag.replace(/.(.)$/, '~$1') : known.eTag };
  const { status } = await world.emulator.send('PUT', `/me/drive/items/${encodeURIComponent(known.id)}/content`, { body: content, headers });
  expect(status).toBe(isStale ? 412 : 200);
  await learn(world, at, isStale ? known.text : content, known, isStale ? 'nothing' : 'content');
}

async function move(world: World, kind: Step['kind'], at: string, to: string): Promise<void> {
  const known = world.files.get(at);
  if (known === undefined) return;
  const isTaken = to !== at && world.files.has(to);
  if (kind === 'move-by-hand') {
    if (isTaken) return;
    renameSync(onDisk(world, at), onDisk(world, to));
  } else {
    const parent = await world.emulator.send('GET', to.includes('/') ? `${approot}:/${to.split('/')[0] ?? ''}` : approot);
    const body = { name: to.split('/').at(-1), parentReference: { id: parent.body.id } };
    const { status } = await world.emulator.send('PATCH', `/me/drive/items/${encodeURIComponent(known.id)}`, { body, headers: { 'If-Match': known.eTag } });
    expect(status).toBe(isTaken ? 409 : 200);
    if (isTaken) return;
  }
  world.files.delete(at);
  await learn(world, to, known.text, known, to === at ? 'nothing' : 'place');
}

/** Reads the item anew: its id stays, and its tags change if, and only if, what they stand for did. */
async function learn(world: World, at: string, content: string, before: Known | undefined, changed: 'content' | 'place' | 'nothing'): Promise<void> {
  const { body } = await world.emulator.send('GET', `${approot}:/${at}`);
  const download = await world.emulator.download(body['@microsoft.graph.downloadUrl']);
  expect(await download.text()).toBe(content);
  if (before !== undefined) {
    expect(body.id).toBe(before.id);
    expect(body.eTag === before.eTag).toBe(changed === 'nothing');
    expect(body.cTag === before.cTag).toBe(changed !== 'content');
  }
  world.files.set(at, { id: body.id, eTag: body.eTag, cTag: body.cTag, text: content });
}

/** Follows the delta from where it was left, the last word on an item counting. */
async function catchUp(world: World): Promise<void> {
  for (let next = world.link; ; ) {
    const { status, body } = await world.emulator.send('GET', next, { scopes: ALL_FILES });
    expect(status).toBe(200);
    for (const item of body.value) {
      if (item.deleted === undefined) world.replica.set(item.id, item);
      else world.replica.delete(item.id);
    }
    world.link = body['@odata.deltaLink'] ?? '';
    if (world.link !== '') return;
    next = body['@odata.nextLink'] ?? '';
  }
}

/** Paths and eTags of all files below the app folder, as a listing folder by folder tells them. */
async function listing({ emulator }: World): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (id: string, above: string): Promise<void> => {
    const { body } = await emulator.send('GET', `/me/drive/items/${encodeURIComponent(id)}/children?$select=id,name,eTag,file,folder`);
    for (const child of body.value) {
      if (child.folder !== undefined) await visit(child.id, `${above}${child.name}/`);
      else found.push(`${above}${child.name} ${child.id} ${child.eTag}`);
    }
  };
  await visit((await appRoot(emulator)).id, '');
  return found.sort();
}

function replayed({ replica }: World, rootId: string): readonly string[] {
  const pathOf = (item: Body): string => (item.parentReference.id === rootId ? '' : `${pathOf(replica.get(item.parentReference.id)!)}/`) + item.name;
  return [...replica.values()]
    .filter(({ file }) => file !== undefined)
    .map((item) => `${pathOf(item)} ${item.id} ${item.eTag}`)
    .sort();
}

describe('a drive under any order of requests and edits by hand', () => {
  it.each(['business', 'personal'] as const)('keeps ids, honours tags, and its delta tells what its listing tells (%s)', async (account) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const world: World = { emulator: await open(account), files: new Map(), replica: new Map(), link: '/me/drive/root/delta?$top=2' };
        for (const next of steps) await take(world, next);
        await catchUp(world);
        const here = await listing(world);
        expect(here).toEqual([...world.files].map(([at, { id, eTag }]) => `${at} ${id} ${eTag}`).sort());
        expect(replayed(world, (await appRoot(world.emulator)).id)).toEqual(here);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
