import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { NotesStore } from '../../src/adapters/store/notes-store';
import type { FilePath } from '../../src/domain/notes/file-path';
import { createSync } from '../../src/sync/engine';
import type { TurnTaking, WriteWay } from '../../src/sync/ports';
import type { TextRules } from '../../src/sync/text-rules';
import { plainRules } from './keep-both-merge';
import { modelRemote, type Trouble } from './model-remote';
import { virtualTime } from './virtual-time';

export const NOTE = 'People/noor/2026/a.md' as FilePath;

/** A turn that nobody else wants. */
export const alone: TurnTaking = { ifFree: async (work) => work().then(() => true) };

type Options = { readonly delta?: boolean; readonly turn?: TurnTaking; readonly isOnline?: () => boolean; readonly rules?: TextRules; readonly way?: WriteWay; readonly durability?: 'durable' | 'memory' };

/** One device with the real engine, a drive, and a clock in the test's hand. */
export function syncWorld(options: Options = {}) {
  const time = virtualTime();
  const drive = modelRemote(options);
  const troubles: Trouble[] = [];
  const device: NotesStore = { ...memoryNotes(), durability: options.durability ?? 'durable' };
  const remote = drive.device(() => troubles.shift());
  const { turn = alone, isOnline = () => true, rules = plainRules } = options;
  const sync = createSync({ device, remote, turn, timing: time, ...rules, isOnline });
  return {
    time,
    drive,
    device,
    remote,
    sync,
    troubles,
    type: (text: string, path = NOTE) => device.edit(path, () => text),
    writes: () => drive.calls.filter((call) => /^(create|update)/.test(call)),
    there: (path = NOTE) => drive.texts().get(path),
  };
}

/** A note that is here and there, with the next upload not held back by the one before. */
export async function withAgreedNote(text: string, options: Options = {}) {
  const world = syncWorld(options);
  await world.type(text);
  await world.sync.start();
  await world.time.pass(60_000);
  world.drive.calls.length = 0;
  return world;
}
