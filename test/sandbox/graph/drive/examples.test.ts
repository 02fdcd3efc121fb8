import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DriveAccount, DriveSettings } from '../../../../src/sandbox/graph/drive/drive-state';
import { ALL_FILES, appRoot, openEmulator, putNote, type Body, type Emulator } from './drive-emulator';

/** An answer as Microsoft's pages or threads print it. */
type Example = {
  readonly request: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string | object | null };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
};

type Replay = {
  readonly account?: DriveAccount;
  readonly scopes?: readonly string[];
  readonly drive?: Partial<DriveSettings>;
  /** Brings about what the example presumes, and says what to send. */
  readonly given: (scene: Scene) => Promise<string> | string;
  readonly body?: (scene: Scene) => object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the service is known to answer otherwise than its page prints. */
  readonly status?: number;
  /** Paths that old pages print and today's service does not send, or that another setting plays. */
  readonly without?: readonly string[];
};

type Scene = { readonly emulator: Emulator; readonly root: Body; readonly note: Body; readonly folder: Body };

const item = ({ note }: Scene) => `/me/drive/items/${note.id}`;

const REPLAYS: Readonly<Record<string, Replay>> = {
  '19-special-folder-get': { given: () => '/me/drive/special/approot' },
  '20-children-list': { given: () => '/me/drive/root/children?$top=1', without: ['value[].file', '@odata.nextLink'] },
  '21-folder-create-rename': { given: () => '/me/drive/root/children' },
  '22-content-put-new': { given: () => '/me/drive/root:/FolderA/FileB.txt:/content' },
  '23-item-get-root': { account: 'personal', given: () => '/me/drive/root' },
  '24-content-get-redirect': { given: (scene) => `${item(scene)}/content` },
  '25-item-rename': { given: item },
  '26-item-delete': { given: item },
  '27-drive-delta-first-page': {
    account: 'personal',
    given: async ({ emulator, note }) => {
      const { body } = await emulator.send('GET', '/me/drive/root/delta?token=latest', { scopes: ALL_FILES });
      await emulator.send('DELETE', `/me/drive/items/${note.id}`);
      for (const name of ['x.txt', 'y.txt']) await putNote(emulator, name, 'x');
      return `/me/drive/root/delta?$top=5&token=${/token='([^']+)'/.exec(body['@odata.deltaLink'] ?? '')?.[1] ?? ''}`;
    },
  },
  '28-drive-delta-latest': { given: () => '/me/drive/root/delta?token=latest' },
  '29-versions-list': { given: (scene) => `${item(scene)}/versions` },
  '30-version-restore': { given: ({ note }) => `/drives/${note.parentReference.driveId}/items/${note.id}/versions/1.0/restoreVersion` },
  '31-item-restore-personal-only': {
    account: 'personal',
    scopes: ['Files.ReadWrite.All'],
    given: async (scene) => {
      await scene.emulator.send('DELETE', item(scene));
      return `${item(scene)}/restore`;
    },
    body: ({ root }) => ({ parentReference: { id: root.id }, name: 'new-restored-item-name.txt' }),
  },
  '33-drive-delta-folder-not-supported-business': {
    given: ({ root }) => `/drives/${root.parentReference.driveId}/items/${root.id}/delta?select=id,name,eTag,cTag,deleted,file,folder,root,fileSystemInfo,remoteItem,parentReference`,
  },
  '34-item-etag-mismatch-without-if-match-409': { drive: { writes: 'modified-409' }, given: item },
  '39-download-url-select': { given: (scene) => `${item(scene)}?select=id,@microsoft.graph.downloadUrl` },
  '4-h03-special-folder-children': { given: () => '/me/drive/special/approot/children' },
  '4-h04-content-put-by-id': { given: (scene) => `${item(scene)}/content`, status: 200 },
  '4-h05-drive-delta-last-page-deleted': {
    account: 'personal',
    given: async ({ emulator, folder }) => {
      const { body } = await emulator.send('GET', '/me/drive/root/delta?token=latest', { scopes: ALL_FILES });
      await emulator.send('DELETE', `/me/drive/items/${folder.id}`);
      await putNote(emulator, 'x.txt', 'x');
      return body['@odata.deltaLink'] ?? '';
    },
  },
  '4-h06-version-content-redirect': { given: (scene) => `${item(scene)}/versions/1.0/content` },
  '4-h09-item-move': { given: item, body: ({ folder }) => ({ parentReference: { id: folder.id }, name: 'new-item-name.txt' }) },
  '4-h14-approot-first-call': { given: () => '/me/drive/special/approot' },
  '4-h15-if-match-failed-412': { given: item, headers: { 'Content-Type': 'application/json', 'If-Match': '"stale"' } },
  '4-h16-drive-delta-resync-410': {
    drive: { deltaTokens: 'expired' },
    given: async ({ emulator }) => (await emulator.send('GET', '/me/drive/root/delta', { scopes: ALL_FILES })).body['@odata.deltaLink'] ?? '',
  },
  '4-h17-name-already-exists-409': {
    given: async ({ emulator }) => {
      await putNote(emulator, 'test.txt', 'first write');
      return '/me/drive/special/approot:/test.txt:/content?@microsoft.graph.conflictBehavior=fail';
    },
  },
  '4-h18-order-by-date-refused-business': { given: ({ root }) => `/me/drive/items/${root.id}/children?$top=200&$orderby=lastModifiedDateTime desc` },
};

const readExample = (name: string) => JSON.parse(readFileSync(join(__dirname, '..', 'examples', `${name}.json`), 'utf8')) as Example;

describe('driveRoutes answers in the shape of', () => {
  it.each(Object.entries(REPLAYS))('%s', async (name, replay) => {
    const { request, response } = readExample(name);
    const emulator = await openEmulator({ account: replay.account ?? 'business', graph: { goneLocation: 'present' } });
    const root = await appRoot(emulator);
    await putNote(emulator, 'note.md', 'one');
    const note = await putNote(emulator, 'note.md', 'two');
    await putNote(emulator, 'Folder/other.md', 'other');
    const folder = (await emulator.send('GET', '/me/drive/special/approot:/Folder')).body;
    const scene = { emulator, root, note, folder };
    const path = await replay.given(scene);
    Object.assign(emulator.settings, replay.drive);

    const body = replay.body?.(scene) ?? request.body ?? undefined;
    const answer = await emulator.send(request.method, path, {
      scopes: replay.scopes ?? ALL_FILES,
      headers: replay.headers ?? request.headers,
      ...(body === undefined ? {} : { body }),
    });
    expect(answer.status).toBe(replay.status ?? response.status);
    const expected = shapeOf(response.body).filter((line) => !(replay.without ?? []).some((path) => line.startsWith(path)));
    expect(shapeOf(answer.body)).toEqual(expect.arrayContaining(expected));
    for (const header of Object.keys(response.headers)) expect([header, answer.headers.has(header)]).toEqual([header, true]);
    if (hasError(response.body)) expect([answer.body.error.code, answer.body.error.message]).toEqual([response.body.error.code, response.body.error.message]);
  });
});

const hasError = (body: unknown): body is Body => typeof body === 'object' && body !== null && 'error' in body;

/** Each JSON path in a value with the type of what is there; entries of a list share one path. */
function shapeOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => shapeOf(entry, `${path}[]`)))];
  if (typeof value === 'object' && value !== null) {
    const below = Object.entries(value).flatMap(([name, entry]) => shapeOf(entry, path === '' ? name : `${path}.${name}`));
    return path === '' ? below : [`${path}: object`, ...below];
  }
  return value === undefined || value === null ? [] : [`${path}: ${typeof value}`];
}
