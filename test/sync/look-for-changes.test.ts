import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { besidePath } from '../../src/sync/beside-path';
import { freeDoubles } from '../../src/sync/look-for-changes';
import { syncWorld } from '../support/sync-world';

const OURS = 'People/noor/zo\u00EB.md' as FilePath;
const TWIN = 'People/Noor/Zo\u00EB.MD' as FilePath;

describe('lookForChanges', () => {
  it('[S9, F11] puts one file together from two spellings of its name', async () => {
    const { sync, drive, device, type } = syncWorld();
    await type('ours', OURS);
    drive.edit(TWIN, 'theirs');
    await sync.start();
    sync.stop();
    const files = await device.list();
    expect(files.map(({ path }) => path)).toEqual([OURS]);
    expect(files[0]?.text.split('\n').sort()).toEqual(['ours', 'theirs']);
    expect([...drive.texts()]).toEqual([[TWIN, files[0]?.text]]);
  });

  it('[S20, F23] sets the second of two files free that two tabs bound to one item', async () => {
    const { sync, drive, device } = syncWorld();
    const { itemId, tag } = await drive.create(TWIN, 'theirs');
    for (const path of [TWIN, OURS]) await device.take(path, undefined, 'theirs', { text: 'theirs', tag, itemId });
    await device.edit(OURS, () => 'theirs\nours');
    await sync.start();
    sync.stop();
    const items = (await device.list()).map(({ agreed }) => agreed?.itemId);
    expect(new Set(items).size).toBe(2);
    expect([...drive.texts().values()].sort()).toEqual(['theirs', 'theirs\nours']);
  });

  it('[S20, S26] gives a restored file another place beside, where the first is by now the place of the one that was made anew for it', async () => {
    const { sync, drive, device } = syncWorld();
    const put = async (path: FilePath, text: string, lies = path) => {
      const { itemId, tag } = await drive.create(lies, text);
      await device.take(path, undefined, text, { text, tag, itemId });
    };
    await put(OURS, 'in the trash', `Trash/${OURS}` as FilePath);
    const restored = await drive.create(OURS, 'restored');
    await put(besidePath(OURS, restored.itemId), 'made anew');
    await sync.start();
    sync.stop();
    const files = await device.list();
    expect(files.map(({ text }) => text).sort()).toEqual(['in the trash', 'made anew', 'restored']);
    expect(files.find(({ text }) => text === 'restored')?.agreed?.itemId).toBe(restored.itemId);
  });

  it('[S20, F23] begins the next look from nothing then, since the one that stays may be the older', async () => {
    const device = memoryNotes();
    await device.writeCache('sync:cursor', 'past');
    await device.take(TWIN, undefined, 'one', { text: 'one', tag: '"1"', itemId: 'a' });
    await freeDoubles(device);
    expect(await device.readCache('sync:cursor')).toBe('past');

    await device.take(OURS, undefined, 'one two', { text: 'one two', tag: '"2"', itemId: 'a' });
    await freeDoubles(device);
    expect(await device.readCache('sync:cursor')).toBeUndefined();
  });
});
