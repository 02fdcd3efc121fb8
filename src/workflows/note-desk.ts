import type { FilePath } from '../domain/notes/file-path';
import { mergeText, type Merged } from '../domain/notes/merge';
import type { Note } from '../domain/notes/note';
import { writeNote } from '../domain/notes/note-file';
import { Failure, reasonOf, type FailureReason } from '../domain/shared/failure';
import type { MergeRecord } from './merge-record';
import { fieldText, withField } from './note-fields';
import type { NoteField, SaveState } from './notebook';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import type { Cloud, LocalNotes, Surroundings } from './ports';
import { createRest } from './rest';
import { createStore, type Watched } from './store';

/** Where one note is being typed in: what stands in its fields and is not written yet, and whether it is safe. */
export type NoteDesk = {
  /** Changes whenever something was typed, written or refused. */
  readonly changes: Watched<number>;
  readonly type: (field: NoteField, text: string) => void;
  readonly flush: () => Promise<void>;
  /** What stands in a field but not in the file yet. */
  readonly draft: (field: NoteField) => string | undefined;
  readonly save: () => SaveState;
};

type Draft = { readonly typed: string; readonly base: string };
/** The last text written from a field, and how it reads back from the file; undefined when it was joined with another. */
type Written = { readonly typed: string; readonly readBack: string | undefined };

export function createNoteDesk(
  path: FilePath,
  ports: {
    readonly shelf: NoteShelf;
    readonly noteFiles: NoteFiles;
    readonly merges: Pick<MergeRecord, 'add'>;
    readonly local: Pick<LocalNotes, 'durability'>;
    readonly cloud: Pick<Cloud, 'stateOf'>;
    readonly surroundings: Pick<Surroundings, 'now' | 'after'>;
  },
): NoteDesk {
  const { shelf, noteFiles, cloud } = ports;
  const changes = createStore(0);
  const drafts = new Map<NoteField, Draft>();
  const written = new Map<NoteField, Written>();
  let refused: FailureReason | undefined;
  const changed = () => changes.set((count) => count + 1);

  const inFile = (field: NoteField): string => {
    const shelved = shelf.note(path);
    return shelved?.kind === 'note' ? fieldText(shelved.note, field) : '';
  };

  /** Answers whether everything that was typed is safe now. */
  const write = async (): Promise<boolean> => {
    const writing = new Map(drafts);
    if (writing.size === 0) return true;
    const done: { last?: Joined } = {};
    try {
      const note = await noteFiles.editNote(path, (before) => (done.last = joinAll(before, writing, written)).after);
      if (done.last !== undefined && done.last.conflicts > 0) notice(done.last);
      refused = undefined;
      for (const [field, { typed }] of writing) {
        written.set(field, { typed, readBack: done.last?.withOther.has(field) === true ? undefined : fieldText(note, field) });
        const now = drafts.get(field);
        if (now === undefined || now.typed === typed) drafts.delete(field);
        else drafts.set(field, { ...now, base: typed });
      }
    } catch (error) {
      refused = await keptAside(writing).catch(() => reasonOf(error));
    }
    changed();
    return refused === undefined;
  };

  /** What was typed and what came from elsewhere meanwhile stand in one place: somebody should look at both. */
  const notice = ({ ours, before }: Joined): void => {
    const merged = shelf.files.get(path)?.text ?? '';
    ports.merges.add(path, { ours: writeNote(merged, ours), theirs: writeNote(merged, before), merged });
  };

  /** The file was edited into something we cannot read while someone typed here: the words go to its end, to be seen there. */
  const keptAside = async (writing: ReadonlyMap<NoteField, Draft>): Promise<FailureReason | undefined> => {
    if (shelf.note(path)?.kind !== 'broken') throw new Failure('unexpected', 'keep words');
    for (const [field, { typed }] of writing) {
      await noteFiles.appendLines(path, typed);
      if (drafts.get(field)?.typed === typed) drafts.delete(field);
    }
    return undefined;
  };

  const rest = createRest(ports.surroundings, write);

  const save = (): SaveState => {
    if (drafts.size > 0) return refused === undefined ? { kind: 'saving' } : { kind: 'not-saved', reason: refused };
    const file = shelf.files.get(path);
    if (file === undefined) return { kind: 'nothing-yet' };
    if (file.agreed?.text === file.text) return { kind: 'in-onedrive' };
    // Memory is gone with the tab: to call that "saved" would not be true.
    if (ports.local.durability === 'memory') return { kind: 'not-saved', reason: 'storage-unavailable' };
    const way = cloud.stateOf(path);
    return { kind: 'on-device', because: way.kind === 'failed' ? way.reason : undefined };
  };

  return {
    changes,
    type: (field, typed) => {
      // Who begins anew where a note is in the trash knows nothing of what was written before: it is to be joined with that, not to replace it.
      if (shelf.trashed().has(path)) written.clear();
      const base = drafts.get(field)?.base ?? closest(typed, inFile(field), written.get(field)?.typed);
      if (typed === base && !drafts.has(field)) return;
      drafts.set(field, { typed, base });
      rest.touch();
      changed();
    },
    flush: rest.flush,
    draft: (field) => drafts.get(field)?.typed,
    save,
  };
}

type Joined = {
  readonly before: Note;
  readonly after: Note;
  /** As if nothing had come in from elsewhere. */
  readonly ours: Note;
  readonly conflicts: number;
  /** Fields that say more than what was typed in them. */
  readonly withOther: ReadonlySet<NoteField>;
};

function joinAll(before: Note, writing: ReadonlyMap<NoteField, Draft>, written: ReadonlyMap<NoteField, Written>): Joined {
  const withOther = new Set<NoteField>();
  let [after, ours, conflicts] = [before, before, 0];
  for (const [field, draft] of writing) {
    const merged = joined(draft, written.get(field), fieldText(before, field));
    if (merged.text !== draft.typed) withOther.add(field);
    conflicts += merged.conflicts;
    [after, ours] = [withField(after, field, merged.text), withField(ours, field, draft.typed)];
  }
  return { before, after, ours, conflicts, withOther };
}

/** What was typed, joined with what came into the file from elsewhere meanwhile; line by line, so that both are kept. */
function joined({ typed, base }: Draft, written: Written | undefined, inFile: string): Merged {
  // The file may read back a little otherwise than it was typed (a space at its end): that is no change from elsewhere.
  if (inFile === base || inFile === written?.readBack) return { text: typed, conflicts: 0 };
  return mergeText(base, typed, inFile);
}

/**
 * Which text the field stood at before this keystroke. A screen may go on from what it had, or take over what came from
 * elsewhere; the one that the new text differs from in the smaller stretch is where it came from.
 */
function closest(typed: string, inFile: string, writtenLast: string | undefined): string {
  if (writtenLast === undefined || stretch(typed, inFile) <= stretch(typed, writtenLast)) return inFile;
  return writtenLast;
}

/** How many characters lie between what two texts have in common at their beginnings and ends. */
function stretch(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return Math.max(a.length, b.length) - head - tail;
}
