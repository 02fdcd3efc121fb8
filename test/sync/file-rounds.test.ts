import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { bulkGuard } from '../../src/sync/bulk-guard';
import { asFailure, fileRounds } from '../../src/sync/file-rounds';
import { fileStates } from '../../src/sync/file-states';
import { PACE } from '../../src/sync/pace';
import type { DeviceNotes, RemoteNotes, WriteWay } from '../../src/sync/ports';
import { plainRules } from '../support/keep-both-merge';
import { modelRemote } from '../support/model-remote';

const NOTE = 'People/noor/2026/a.md' as FilePath;
/** The clock stands at this moment, ms. */
const NOW = 1_000_000;

type Kinds = { readonly isTrashed?: (text: string | undefined) => boolean; readonly isEmptied?: (text: string | undefined) => boolean };

function aRound({ way = 'put', remote = {}, device: store = {}, kinds = {} }: { way?: WriteWay; remote?: Partial<RemoteNotes>; device?: Partial<DeviceNotes>; kinds?: Kinds } = {}) {
  const [notes, drive] = [memoryNotes(), modelRemote()];
  const device = { ...notes, ...store };
  const rules = { ...plainRules, ...kinds };
  const [states, guard] = [fileStates(() => true), bulkGuard(rules)];
  const lies: string[] = [];
  const ports = { device, remote: { ...drive, ...remote }, ...rules, isSameRoot: () => Promise.resolve(true), way: () => Promise.resolve(way) };
  const rounds = fileRounds(ports, states, guard, { lies: (path, place) => lies.push(`${path} in ${place}`) }, () => NOW);
  const typed = async (text: string) => {
    await notes.edit(NOTE, () => text);
    await rounds.refresh(NOTE);
  };
  return { notes, drive, device, states, guard, rounds, lies, typed, due: () => states.dueAt(NOTE, NOW) };
}

describe('a round of one file', () => {
  it('[S15, S24] tells that the file is agreed, where its item lies, and sends it no sooner than the pace allows', async () => {
    const { rounds, states, lies, typed, due } = aRound();
    await typed('one');
    expect(await rounds.settle(NOTE, { kind: 'as-agreed' })).toBe(true);
    expect([states.stateOf(NOTE), lies]).toEqual([{ kind: 'agreed' }, [`${NOTE} in ${NOTE}`]]);
    expect(due()).toBe(NOW + PACE.betweenMs);
    expect([...rounds.conflictCopies()]).toEqual([]);
  });

  it('[S15] leaves what did not go up for the next tab’s turn', async () => {
    const { rounds, states, guard, lies, typed, due } = aRound({ way: 'none' });
    await typed('one');
    expect(await rounds.settle(NOTE, { kind: 'as-agreed' })).toBe(true);
    expect([states.stateOf(NOTE), lies, guard.isHolding(), due()]).toEqual([{ kind: 'waiting' }, [], false, NOW + PACE.otherTabMs]);
  });

  it('[S27, I7] holds a file whose words would go, and looks at it no sooner than at the next look', async () => {
    const { rounds, notes, drive, guard, lies, due } = aRound({ kinds: { isEmptied: (text) => text === '' } });
    const { itemId, tag } = await drive.create(NOTE, 'words');
    await notes.take(NOTE, undefined, 'words', { text: 'words', tag, itemId });
    await rounds.refresh(NOTE);
    drive.edit(NOTE, '');
    expect(await rounds.settle(NOTE, { kind: 'suspect', itemId })).toBe(true);
    expect(guard.held('from-onedrive')).toMatchObject([{ path: NOTE, itemId }]);
    expect([(await notes.read(NOTE))?.text, lies, due()]).toEqual(['words', [], NOW + PACE.lookMs]);
    // Said that it may go, it goes, and is held no more.
    await rounds.settle(NOTE, { kind: 'suspect', itemId }, 'go-on');
    expect([(await notes.read(NOTE))?.text, guard.isHolding()]).toEqual(['', false]);
  });

  it('[S13, I4] says where our text went after five refusals in a row', async () => {
    let count = 0;
    const [notes, drive] = [memoryNotes(), modelRemote()];
    // Whenever ours is on its way, somebody else has just written.
    const update = () => {
      drive.edit(NOTE, `theirs ${(count += 1)}`);
      return Promise.reject(new Failure('changed-elsewhere', 'update'));
    };
    const remote = { ...drive, update };
    const rounds = fileRounds({ device: notes, remote, ...plainRules, isSameRoot: () => Promise.resolve(true), way: () => Promise.resolve('put') }, fileStates(() => true), bulkGuard(plainRules), { lies: () => undefined }, () => NOW);
    const { itemId, tag } = await drive.create(NOTE, 'one');
    await notes.take(NOTE, undefined, 'one', { text: 'one', tag, itemId });
    await notes.edit(NOTE, () => 'ours');
    expect(await rounds.settle(NOTE, { kind: 'as-agreed' })).toBe(true);
    const copies = [...rounds.conflictCopies()];
    expect(copies).toEqual([[NOTE, expect.stringMatching(/^People\/noor\/2026\/a-copy-[0-9a-z]+\.md$/)]]);
    expect(drive.texts().get(copies[0]?.[1] ?? NOTE)).toContain('ours');
    expect((await notes.read(NOTE))?.text).toBe('theirs 5');
  });

  it.each(['offline', 'busy', 'signed-out', 'consent-needed', 'quota-exceeded', 'storage-unavailable'] as const)('[S16] ends where the next file would fare no better: %s', async (reason) => {
    const { rounds, states, typed } = aRound({ remote: { create: () => Promise.reject(new Failure(reason, 'create')) } });
    await typed('one');
    await expect(rounds.settle(NOTE, { kind: 'as-agreed' })).rejects.toMatchObject({ reason });
    expect(states.stateOf(NOTE).kind).toBe('waiting');
  });

  it('[S14, S16] ends where nobody answers what came of a write, again and again', async () => {
    const { rounds, typed } = aRound({ remote: { create: () => Promise.reject(new Failure('unknown-outcome', 'create')), find: () => Promise.resolve(undefined) } });
    await typed('one');
    await expect(rounds.settle(NOTE, { kind: 'as-agreed' })).rejects.toMatchObject({ reason: 'unknown-outcome' });
  });

  it('[S16] goes on after a failure of this file alone, which is tried again after the longest pause', async () => {
    const { rounds, states, typed, due } = aRound({ remote: { create: () => Promise.reject(new TypeError('a fault')) } });
    await typed('one');
    expect(await rounds.settle(NOTE, { kind: 'as-agreed' })).toBe(false);
    expect([states.stateOf(NOTE), due()]).toEqual([{ kind: 'failed', reason: 'unexpected' }, NOW + PACE.longestPauseMs]);
  });

  it('[S15] says of a file that the store cannot read why, and asks again soon', async () => {
    const { rounds, states, due } = aRound({ device: { read: () => Promise.reject(new Failure('storage-unavailable', 'read')) } });
    states.saw([{ path: NOTE, text: 'one', revision: 1, agreed: undefined }], NOW);
    await rounds.refresh(NOTE);
    expect([states.stateOf(NOTE), due()]).toEqual([{ kind: 'failed', reason: 'storage-unavailable' }, NOW + PACE.otherTabMs]);
  });

  it('[S15] believes no reading of a file that was touched while it was read', async () => {
    const notes = memoryNotes();
    await notes.edit(NOTE, () => 'one');
    const states = fileStates(() => true);
    const text = { path: NOTE, text: 'one', revision: 1, agreed: { text: 'one', tag: '"1"', itemId: 'i' } };
    states.saw([{ ...text, agreed: undefined }], NOW);
    const read = () => {
      states.touched(NOTE, NOW);
      return Promise.resolve(text);
    };
    const rounds = fileRounds({ device: { ...notes, read }, remote: modelRemote(), ...plainRules, isSameRoot: () => Promise.resolve(true), way: () => Promise.resolve('put') }, states, bulkGuard(plainRules), { lies: () => undefined }, () => NOW);
    await rounds.refresh(NOTE);
    expect(states.stateOf(NOTE)).toEqual({ kind: 'waiting' });
  });

  it('[S15] forgets a file that left the device', async () => {
    const { rounds, states, due } = aRound();
    states.saw([{ path: NOTE, text: 'one', revision: 1, agreed: undefined }], NOW);
    await rounds.refresh(NOTE);
    expect([states.waiting(), due()]).toEqual([[], Number.POSITIVE_INFINITY]);
  });
});

describe('asFailure', () => {
  it('keeps a failure, and makes one of anything else that tells what it was', () => {
    const failure = new Failure('offline', 'x');
    expect(asFailure(failure, 'y')).toBe(failure);
    const fault = new TypeError('a fault');
    expect(asFailure(fault, 'sync a note')).toMatchObject({ reason: 'unexpected', cause: fault, message: expect.stringContaining('sync a note') as unknown });
  });
});
