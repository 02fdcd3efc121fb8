import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { bulkGuard, type Loss } from '../../src/sync/bulk-guard';
import { fileStates } from '../../src/sync/file-states';
import { PACE } from '../../src/sync/pace';
import { passes } from '../../src/sync/passes';
import type { There } from '../../src/sync/plan';
import { LOOKED_AT } from '../../src/sync/ports';
import type { BulkAnswer } from '../../src/sync/sync-options';
import { plainRules } from '../support/keep-both-merge';
import { modelRemote } from '../support/model-remote';
import { alone } from '../support/sync-world';
import { virtualTime } from '../support/virtual-time';

const [A, B, C] = ['People/noor/2026/a.md', 'People/noor/2026/b.md', 'People/noor/2026/c.md'].map((path) => path as FilePath) as [FilePath, FilePath, FilePath];
const CURSOR = 'sync:cursor';
const loss = (direction: Loss['direction'], itemId: string): Loss => ({ direction, itemId, revision: 1, tag: '"1"' });

type Given = {
  /** Files that cannot be settled now. */
  readonly refuses?: readonly FilePath[];
  readonly isTidy?: boolean;
  /** Files that the reading leaves for later. */
  readonly leaves?: readonly FilePath[];
};

/** The passes with a drive, a store and a guard, and nobody else's rules. */
async function aPass({ refuses = [], isTidy = true, leaves = [] }: Given = {}) {
  const [time, drive, device] = [virtualTime(), modelRemote({ delta: true }), memoryNotes()];
  const guard = bulkGuard(plainRules);
  const states = fileStates(() => true);
  const settled: [FilePath, There, BulkAnswer | undefined][] = [];
  const lies: FilePath[] = [];
  const pass = passes(
    { device, remote: drive.device(() => undefined), turn: alone, timing: time, ...plainRules },
    {
      states,
      guard,
      reading: { fill: () => Promise.resolve({ taken: new Map(), left: new Set(leaves) }) } as unknown as Parameters<typeof passes>[1]['reading'],
      trash: { lies: (path) => void lies.push(path), tidy: () => Promise.resolve(isTidy) },
      settle: (path, there, said) => {
        settled.push([path, there, said]);
        return Promise.resolve(!refuses.includes(path));
      },
    },
  );
  drive.edit(A, 'a');
  drive.edit(B, 'b');
  await device.writeCache(CURSOR, undefined);
  return { pass, time, drive, device, guard, states, settled, lies };
}

describe('passes', () => {
  describe('a look', () => {
    it('settles what it found, and begins the next one behind it', async () => {
      const { pass, device, settled, time } = await aPass();
      expect(await pass.look()).toBe(true);
      expect(settled.map(([path]) => path).sort()).toEqual([A, B]);
      expect([typeof (await device.readCache(CURSOR)), await device.readCache(LOOKED_AT)]).toEqual(['string', time.now()]);
    });

    it.each<[string, Given]>([
      ['one file could not be settled', { refuses: [B] }],
      ['the folder of the trash is not tidy', { isTidy: false }],
      ['a file was left for later', { leaves: [A] }],
    ])('[F18] begins the next one where this one began when %s', async (_why, given) => {
      const { pass, device } = await aPass(given);
      await pass.look();
      expect(await device.readCache(CURSOR)).toBeUndefined();
    });

    it('[S27] begins the next one where this one began, and lets the next tab look at once, while files are held', async () => {
      const { pass, device, guard } = await aPass();
      for (const [path, item] of [[A, 'i1'], [B, 'i2'], [C, 'i3']] as const) guard.hold(path, loss('from-onedrive', item));
      guard.few([]);
      expect(await pass.look()).toBe(true);
      expect([await device.readCache(CURSOR), await device.readCache(LOOKED_AT)]).toEqual([undefined, undefined]);
    });

    it('[S27] is over where only files on their way up are held', async () => {
      const { pass, device, guard } = await aPass();
      for (const [path, item] of [[A, 'i1'], [B, 'i2'], [C, 'i3']] as const) guard.hold(path, loss('to-onedrive', item));
      guard.few([]);
      await pass.look();
      expect([typeof (await device.readCache(CURSOR)), typeof (await device.readCache(LOOKED_AT))]).toEqual(['string', 'number']);
    });

    it('[S30] lets the next tab look at once while files are unread', async () => {
      const { pass, device } = await aPass({ leaves: [A] });
      expect(await pass.look()).toBe(false);
      expect([await device.readCache(LOOKED_AT), await pass.hasLooked()]).toEqual([undefined, false]);
    });

    it('[S26] asks the trash about what was found and may lie elsewhere', async () => {
      const { pass, lies } = await aPass();
      await pass.look();
      expect(lies.sort()).toEqual([A, B]);
    });
  });

  describe('when the next look is due', () => {
    it.each([
      ['never looked', undefined, true],
      ['just now', 0, false],
      ['nearly ten minutes ago', PACE.lookMs - 1, false],
      ['ten minutes ago', PACE.lookMs, true],
      ['in the future, by a clock that was set back', -1, true],
    ])('[S17, I11] another tab: %s', async (_when, ago, expected) => {
      const { pass, device, time } = await aPass();
      await device.writeCache(LOOKED_AT, ago === undefined ? undefined : time.now() - ago);
      expect(await pass.isLookDue()).toBe(expected);
    });

    it('[S17] counts its own look, though other tabs are to find again what it could not do', async () => {
      const { pass, time } = await aPass({ leaves: [A] });
      await pass.look();
      expect(await pass.isLookDue()).toBe(false);
      await time.pass(PACE.lookMs);
      expect(await pass.isLookDue()).toBe(true);
    });
  });

  describe('an upload', () => {
    const waiting = async () => {
      const world = await aPass();
      world.states.saw([{ path: A, text: 'a', revision: 1, agreed: undefined }], world.time.now() - PACE.restMs);
      world.states.saw([{ path: B, text: 'b', revision: 1, agreed: undefined }], world.time.now());
      return world;
    };

    it('[S15] sends what is due, or all that waits', async () => {
      const { pass, settled } = await waiting();
      await pass.upload('due');
      expect(settled).toEqual([[A, { kind: 'as-agreed' }, undefined]]);
      await pass.upload('all');
      expect(settled.slice(1).map(([path]) => path)).toEqual([A, B]);
    });

    it('[S27] goes on with what it held back where that is little', async () => {
      const { pass, guard, settled } = await aPass();
      guard.hold(A, loss('to-onedrive', 'i1'));
      guard.hold(B, loss('from-onedrive', 'i2'));
      await pass.upload('due');
      expect(settled).toEqual([
        [B, { kind: 'suspect', itemId: 'i2' }, 'go-on'],
        [A, { kind: 'as-agreed' }, 'go-on'],
      ]);
    });
  });

  it('[S28] carries an answer out for the files that were asked about, and for no other that is held by now', async () => {
    const { pass, guard, settled } = await aPass();
    for (const [path, item] of [[A, 'i1'], [B, 'i2'], [C, 'i3']] as const) guard.hold(path, loss('from-onedrive', item));
    await pass.answer({ said: 'keep', question: { direction: 'from-onedrive', paths: [A, C] } });
    expect(settled).toEqual([
      [A, { kind: 'suspect', itemId: 'i1' }, 'keep'],
      [C, { kind: 'suspect', itemId: 'i3' }, 'keep'],
    ]);
  });
});
