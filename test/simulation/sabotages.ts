import { putIntoTrash, trashedOn } from '../../src/domain/notes/trash';
import { Failure } from '../../src/domain/shared/failure';
import { noteRules } from '../../src/entries/note-rules';
import type { Sync } from '../../src/sync/engine';
import type { DeviceNotes, RemoteNotes } from '../../src/sync/ports';
import type { TextRules } from '../../src/sync/text-rules';
import type { Disk } from './disk';

/** One way to break the product on purpose, so that it can be seen that the simulation notices. */
export type Sabotage = {
  readonly breaks: string;
  readonly drops?: 'update' | 'create' | 'remove';
  readonly acksBeforeCommit?: true;
  readonly rules?: Partial<TextRules>;
  readonly device?: (device: DeviceNotes, disk: Disk) => DeviceNotes;
  readonly remote?: (remote: RemoteNotes, device: DeviceNotes, disk: Disk) => RemoteNotes;
  readonly sync?: (sync: Sync) => Sync;
};

/** The product as it is. */
export const NONE: Sabotage = { breaks: 'nothing' };

export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'drop-if-match': { breaks: 'updates carry no If-Match', drops: 'update' },
  'create-over': { breaks: 'a new file replaces whatever has its name', drops: 'create' },
  'absence-as-delete': {
    breaks: 'what a listing lacks is deleted here',
    remote: (remote, _, disk) => ({
      ...remote,
      changes: async (cursor) => {
        const changes = await remote.changes(cursor);
        const listed = new Set(changes.files.map(({ itemId }) => itemId));
        for (const [path, { agreed }] of disk.files) if (changes.isComplete && agreed !== undefined && !listed.has(agreed.itemId)) disk.files.delete(path);
        return changes;
      },
    }),
  },
  'ack-before-commit': { breaks: 'a text is called kept before its transaction is complete', acksBeforeCommit: true },
  'agree-unread': {
    breaks: 'an upload without an answer counts as done',
    remote: (remote) => ({
      ...remote,
      update: async (itemId, text, ifMatch, way) => {
        try {
          return await remote.update(itemId, text, ifMatch, way);
        } catch (error) {
          if (!(error instanceof Failure) || error.reason !== 'unknown-outcome') throw error;
          return { itemId, path: '' as never, tag: ifMatch };
        }
      },
    }),
  },
  'last-writer-wins': { breaks: 'of two versions the one here stays', rules: { merge: (_, ours) => ours } },
  'take-over-typing': {
    breaks: 'what comes from OneDrive is put over what was typed meanwhile',
    device: (device) => ({
      ...device,
      take: async (path, _, text, agreed) => device.take(path, (await device.read(path))?.revision, text, agreed),
    }),
  },
  'cursor-first': {
    breaks: 'the cursor is kept before what it led to is settled',
    remote: (remote, device) => ({
      ...remote,
      changes: async (cursor) => {
        const changes = await remote.changes(cursor);
        await device.writeCache('sync:cursor', changes.cursor);
        return changes;
      },
    }),
  },
  'early-words': {
    breaks: '"Saved to OneDrive" is said while the upload is under way',
    sync: (sync) => ({
      ...sync,
      stateOf: (path) => {
        const state = sync.stateOf(path);
        return state.kind === 'sending' ? { kind: 'agreed' } : state;
      },
    }),
  },
  'no-guard': { breaks: 'nobody is asked before many files are emptied', rules: { isEmptied: () => false } },
  'trash-beats-change': {
    breaks: 'a file goes into the trash although its words were changed elsewhere',
    rules: {
      merge: (base, ours, theirs, path) => {
        const day = trashedOn(ours) ?? trashedOn(theirs);
        const text = noteRules.merge(base, ours, theirs, path);
        return day === undefined ? text : putIntoTrash(text, day);
      },
    },
  },
  'delete-unconditionally': { breaks: 'what is deleted for good goes whatever was changed in it', drops: 'remove' },
  'any-root': {
    breaks: 'whatever folder stands there counts as ours',
    device: (device) => ({ ...device, readCache: async (key) => (key === 'sync:root' ? undefined : device.readCache(key)) }),
  },
};
