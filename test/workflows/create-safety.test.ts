import type { FilePath } from '../../src/domain/notes/file-path';
import { createSafety } from '../../src/workflows/create-safety';
import type { BulkQuestion, CloudTrouble } from '../../src/workflows/ports';
import { aDesk, durableNotes } from './a-desk';

const FOLDER = 'People/noor-k3v9w2hd';
const NOTE = `${FOLDER}/2026/2026-11-24-n1.md` as FilePath;
const BROKEN = `${FOLDER}/2026/2026-11-17-n2.md` as FilePath;
const PAGE = `${FOLDER}/person.md` as FilePath;
const FILES: readonly (readonly [FilePath, string])[] = [
  [PAGE, '---\ntwo-hats: 1\nid: k3v9w2hd\nname: Noor Haddad\n---\n'],
  [NOTE, '---\ntwo-hats: 1\nid: n1\nperson: k3v9w2hd\nwith: Noor\ndate: 2026-11-24\n---\n'],
  [BROKEN, '---\ntrashed: 2026-11-20\nnot: [\n---\n'],
];

async function aSafety() {
  const local = durableNotes();
  for (const [path, text] of FILES) await local.edit(path, () => text);
  const desk = aDesk({ local });
  const asks: { trouble: CloudTrouble | undefined; question: BulkQuestion | undefined } = { trouble: undefined, question: undefined };
  const cloud = { ...desk.cloud, trouble: () => asks.trouble, question: () => asks.question };
  const safety = createSafety({ ...desk, cloud });
  await desk.shelf.open();
  return { ...desk, safety, asks };
}

describe('createSafety', () => {
  it('names what is not in OneDrive yet: the person and the day, whose page, and how far it is', async () => {
    const { safety, cloud } = await aSafety();
    expect(safety.unsafe.snapshot()).toEqual([]);
    cloud.become(PAGE, { kind: 'waiting' });
    cloud.become(BROKEN, { kind: 'failed', reason: 'quota-exceeded' });
    cloud.become(NOTE, { kind: 'sending' });
    cloud.become('me.md' as FilePath, { kind: 'waiting' });
    cloud.become('settings.yaml' as FilePath, { kind: 'agreed' });
    expect(safety.unsafe.snapshot()).toEqual([
      { path: NOTE, kind: 'note', personName: 'Noor Haddad', date: '2026-11-24', isInTrash: false, state: { kind: 'sending' } },
      { path: BROKEN, kind: 'note', personName: 'Noor Haddad', date: '2026-11-17', isInTrash: true, state: { kind: 'failed', reason: 'quota-exceeded' } },
      { path: PAGE, kind: 'person', personName: 'Noor Haddad', date: '', isInTrash: false, state: { kind: 'waiting' } },
      { path: 'me.md', kind: 'own-page', personName: '', date: '', isInTrash: false, state: { kind: 'waiting' } },
    ]);
  });

  it('[I7, I8] asks about the folder before all else, and stays the same while the question does', async () => {
    const { safety, cloud, asks } = await aSafety();
    expect(safety.asked.snapshot()).toBeUndefined();
    asks.question = { direction: 'from-onedrive', paths: [NOTE, BROKEN] };
    cloud.become(NOTE, { kind: 'waiting' });
    const bulk = safety.asked.snapshot();
    expect(bulk).toEqual({ kind: 'bulk', direction: 'from-onedrive', paths: [NOTE, BROKEN] });
    cloud.become(NOTE, { kind: 'sending' });
    expect(safety.asked.snapshot()).toBe(bulk);
    asks.trouble = { kind: 'other-root' };
    cloud.become(NOTE, { kind: 'waiting' });
    expect(safety.asked.snapshot()).toEqual({ kind: 'other-root' });
    asks.trouble = { kind: 'no-conditions' };
    cloud.become(NOTE, { kind: 'sending' });
    expect(safety.asked.snapshot()).toMatchObject({ kind: 'bulk' });
    asks.question = undefined;
    cloud.become(NOTE, { kind: 'waiting' });
    expect(safety.asked.snapshot()).toEqual({ kind: 'no-conditions' });
  });
});
