import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { besidePath } from './beside-path';
import type { There } from './plan';
import type { AgreedFile, DeviceFile, DeviceNotes, RemoteNotes, WriteWay } from './ports';
import { readThere } from './read-there';
import { LEFT, WRITTEN, type Settled } from './settled';
import type { MergeTexts } from './text-rules';

type Ports = { readonly device: DeviceNotes; readonly remote: RemoteNotes; readonly merge: MergeTexts; readonly way: () => Promise<WriteWay> };

/** Another device may have made the same copies of the same texts. */
const NAMES = 5;

/**
 * Puts our text into a file of its own beside the note and takes theirs into the note: neither is lost, and the two
 * stop fighting. The copy goes up first, so that dying in between leaves our text in two places rather than in none.
 */
export async function copyBeside(
  ports: Ports,
  path: FilePath,
  text: string,
  here: DeviceFile | undefined,
): Promise<Settled> {
  const { device, remote } = ports;
  const copy = besidePath(path, text);
  const ours = await createOrFind(remote, copy, text);
  const theirs = await newestThere(remote, path, here?.agreed?.itemId);
  if (theirs.kind !== 'read') {
    // The name is taken by something that cannot be read: the copy is the note.
    return giveOwnPlace(ports, path, here);
  }
  // What stands there, not what was sent: after a crash in between somebody may have edited the copy already.
  await device.take(copy, undefined, ours.text, ours);
  await device.take(path, here?.revision, theirs.text, { text: theirs.text, tag: theirs.tag, itemId: theirs.itemId });
  return { kind: 'written', conflictCopy: copy };
}

/**
 * Whether the item that was found under our name is known on this device as another file, which was renamed there (S20).
 * Not asked of what was `known` from the start: a look for changes has seen to that, and lists are long.
 */
export async function isOfAnotherFile(device: DeviceNotes, here: DeviceFile | undefined, there: There, known: There): Promise<boolean> {
  if (there === known || here === undefined || there.kind !== 'suspect' || there.itemId === here.agreed?.itemId) return false;
  return isHeldByAnother(device, here.path, there.itemId);
}

/**
 * The note's name belongs to another file there: it gets an item of its own beside that one, and keeps its place here.
 * Another device may have made the same copy of the same text, and this one may have taken that as a file already: then the next name.
 */
export async function giveOwnPlace({ device, remote, merge, way }: Ports, path: FilePath, here: DeviceFile | undefined): Promise<Settled> {
  if (here === undefined) return LEFT;
  for (let count = 0; count < NAMES; count += 1) {
    if ((await way()) === 'none') return LEFT;
    const there = await createOrFind(remote, besidePath(path, here.text + ' '.repeat(count)), here.text);
    if (await isHeldByAnother(device, path, there.itemId)) continue;
    if (there.text === here.text) await device.agree(path, there);
    else await device.take(path, here.revision, merge(undefined, here.text, there.text, path), there);
    return WRITTEN;
  }
  return LEFT;
}

async function isHeldByAnother(device: DeviceNotes, path: FilePath, itemId: string): Promise<boolean> {
  return (await device.list()).some((file) => file.path !== path && file.agreed?.itemId === itemId);
}

async function newestThere(remote: RemoteNotes, path: FilePath, known: string | undefined): Promise<There> {
  const itemId = known ?? (await remote.find(path))?.itemId;
  if (itemId === undefined) return { kind: 'absent' };
  const there = await readThere(remote, path, itemId);
  return there.kind === 'suspect' ? readThere(remote, path, there.itemId) : there;
}

async function createOrFind(remote: RemoteNotes, path: FilePath, text: string): Promise<AgreedFile> {
  try {
    const { itemId, tag } = await remote.create(path, text);
    return { text, tag, itemId };
  } catch (error) {
    const found = error instanceof Failure && error.reason !== 'offline' ? await remote.find(path) : undefined;
    if (found === undefined) throw error;
    return { itemId: found.itemId, ...(await remote.read(found.itemId)) };
  }
}
