import type { NotesStore } from '../adapters/store/notes-store';
import { createSync, type Sync } from '../sync/engine';
import type { DeviceNotes, RemoteNotes, Timing, TurnTaking } from '../sync/ports';
import { lateMethods } from '../workflows/late-workflow';
import type { MergeRecord } from '../workflows/merge-record';
import type { LocalNotes } from '../workflows/ports';
import type { Watched } from '../workflows/store';
import { dayOf, noteRules, noticingMerge } from './note-rules';

type EngineParts = {
  readonly store: Promise<NotesStore>;
  readonly online: () => Promise<{ readonly remote: RemoteNotes }>;
  readonly turn: TurnTaking;
  readonly timing: Timing;
  readonly isOnline: Watched<boolean>;
  readonly local: LocalNotes;
  /** Hears of merges at which a person should look. */
  readonly notice: MergeRecord['add'];
};

/** The way between the account's store and OneDrive, in a script of its own. Each call to either waits until it is there. */
export function notesEngine({ store, online, turn, timing, isOnline, local, notice }: EngineParts): Sync {
  return createSync({
    device: lateDevice(local, store),
    remote: lateRemote(online),
    turn,
    timing,
    ...noteRules,
    merge: noticingMerge(notice),
    isOnline: isOnline.snapshot,
    dayOf,
  });
}

function lateDevice(local: LocalNotes, store: Promise<NotesStore>): DeviceNotes {
  return {
    ...lateMethods(() => store, 'read', 'list', 'readCache', 'writeCache', 'agree', 'take', 'takeAll', 'disagree', 'drop'),
    subscribe: local.subscribe,
    get durability() {
      return local.durability;
    },
  };
}

function lateRemote(online: EngineParts['online']): RemoteNotes {
  const remote = async () => (await online()).remote;
  return lateMethods(remote, 'root', 'changes', 'read', 'find', 'create', 'update', 'move', 'remove', 'probe', 'versions', 'readVersion');
}
