import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { besidePath } from './beside-path';
import { plan, type Step, type There } from './plan';
import type { AgreedFile, DeviceFile, DeviceNotes, RemoteNotes } from './ports';
import { rememberSent, sentTexts } from './sent-texts';

/**
 * Three-way merge of two texts of the file at `path` that grew from `base`; undefined: from nothing that both had.
 * Keeps every word of both (I1, I9), and gives the same text whichever side is ours (I5).
 */
export type MergeTexts = (base: string | undefined, ours: string, theirs: string, path: FilePath) => string;

export type SettlePorts = {
  readonly device: DeviceNotes;
  readonly remote: RemoteNotes;
  readonly merge: MergeTexts;
  /** Whether the app folder still is the one that the notes were agreed with; asked before a lost file is made anew (I8). */
  readonly isSameRoot: () => Promise<boolean>;
};

export type Settled = {
  readonly uploaded: boolean;
  /** Where our text went after five refusals in a row. */
  readonly conflictCopy: FilePath | undefined;
};

/** How often a write may be refused because of another one before our text goes into a file of its own (I4). */
const REFUSALS = 5;
/** Someone who types faster than we can take: the rest waits for the next round. */
const STEPS = 40;

const WRITTEN: Settled = { uploaded: true, conflictCopy: undefined };
const LEFT: Settled = { uploaded: false, conflictCopy: undefined };

/**
 * Brings one file here and there together, step by step, as `plan` says. After an upload it stops, whatever was typed
 * meanwhile: when to upload next is the pace's affair. Dying at any await is safe: what is left is planned anew (I10).
 *
 * @throws {Failure} when the network, the service or the store stands in the way
 */
export async function settleFile(ports: SettlePorts, path: FilePath, known: There): Promise<Settled> {
  let there = known;
  let refusals = 0;
  let agreedWhenAsked: string | undefined;

  for (let count = 0; count < STEPS; count += 1) {
    const here = await ports.device.read(path);
    if (await isOfAnotherFile(ports.device, here, there, known)) return giveOwnPlace(ports, path, here);
    there = unlessOutdated(there, here, agreedWhenAsked);
    const step = plan(here, there, await sentTexts(ports.device, path, here?.agreed));
    if (await isEnd(ports, step)) return LEFT;
    if (step.kind === 'read') agreedWhenAsked = agreedTag(here);
    if (step.kind !== 'create' && step.kind !== 'update') {
      there = await takeStep(ports, path, here, step, there);
      continue;
    }
    if (refusals === REFUSALS) return copyBeside(ports, path, step.text, here);

    const outcome = await write(ports, path, here, step);
    if (outcome.kind === 'written') return WRITTEN;
    refusals += 1;
    // Someone else's write earns our text a file of its own; a service that keeps losing answers does not.
    if (outcome.because.reason === 'unknown-outcome' && refusals === REFUSALS) throw outcome.because;
    there = outcome.there;
  }
  return LEFT;
}

/** What was read while another tab settled the file may be older than what that one agreed on: then it is asked for again (S18). */
function unlessOutdated(there: There, here: DeviceFile | undefined, agreedWhenAsked: string | undefined): There {
  const isOutdated = there.kind === 'read' && agreedTag(here) !== agreedWhenAsked;
  return isOutdated ? { kind: 'suspect', itemId: there.itemId } : there;
}

function agreedTag(here: DeviceFile | undefined): string | undefined {
  return here?.agreed?.tag;
}

async function isEnd({ isSameRoot }: SettlePorts, step: Step): Promise<boolean> {
  return step.kind === 'nothing' || (step.kind === 'forget' && !(await isSameRoot()));
}

async function takeStep(
  { device, remote, merge }: SettlePorts,
  path: FilePath,
  here: DeviceFile | undefined,
  step: Exclude<Step, { readonly kind: 'create' | 'update' }>,
  there: There,
): Promise<There> {
  switch (step.kind) {
    case 'nothing':
      return there;
    case 'read':
      return readThere(remote, path, step.itemId);
    case 'forget':
      await device.disagree(path);
      return { kind: 'absent' };
    case 'agree':
      await device.agree(path, step.agreed);
      return { kind: 'as-agreed' };
    case 'take':
    case 'merge': {
      const text = step.kind === 'take' ? step.agreed.text : merge(step.base, step.ours, step.agreed.text, path);
      const isTaken = await device.take(path, here?.revision, text, step.agreed);
      return isTaken ? { kind: 'as-agreed' } : there;
    }
  }
}

/** Reads the item; where it is gone, the file at its path, since editors save by deleting and making anew. */
async function readThere(remote: RemoteNotes, path: FilePath, itemId: string): Promise<There> {
  try {
    return { kind: 'read', itemId, ...(await remote.read(itemId)) };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'not-found') throw error;
    const found = await remote.find(path);
    if (found === undefined || found.itemId === itemId) return { kind: 'absent' };
    return { kind: 'suspect', itemId: found.itemId };
  }
}

type Outcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly because: Failure; readonly there: There };

async function write(
  { device, remote }: SettlePorts,
  path: FilePath,
  here: DeviceFile | undefined,
  step: Extract<Step, { readonly kind: 'create' | 'update' }>,
): Promise<Outcome> {
  await rememberSent(device, path, here?.agreed, step.text);
  try {
    const { itemId, tag } =
      step.kind === 'create'
        ? await remote.create(path, step.text)
        : await remote.update(step.itemId, step.text, step.ifMatch);
    await device.agree(path, { text: step.text, tag, itemId });
    return { kind: 'written' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    switch (error.reason) {
      case 'changed-elsewhere':
      case 'already-exists':
      case 'not-found':
      case 'unknown-outcome':
        return { kind: 'refused', because: error, there: await whatIsThere(remote, path, step) };
      default:
        throw error;
    }
  }
}

/** After a refusal or a lost answer: never write again before having looked (S13, S14). */
async function whatIsThere(remote: RemoteNotes, path: FilePath, step: Step): Promise<There> {
  if (step.kind === 'update') return { kind: 'suspect', itemId: step.itemId };
  const found = await remote.find(path);
  return found === undefined ? { kind: 'absent' } : { kind: 'suspect', itemId: found.itemId };
}

/**
 * Puts our text into a file of its own beside the note and takes theirs into the note: neither is lost, and the two
 * stop fighting. The copy goes up first, so that dying in between leaves our text in two places rather than in none.
 */
async function copyBeside(
  ports: SettlePorts,
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
  return { uploaded: true, conflictCopy: copy };
}

/**
 * Whether the item that was found under our name is known on this device as another file, which was renamed there (S20).
 * Not asked of what was `known` from the start: a look for changes has seen to that, and lists are long.
 */
async function isOfAnotherFile(device: DeviceNotes, here: DeviceFile | undefined, there: There, known: There): Promise<boolean> {
  if (there === known || here === undefined || there.kind !== 'suspect' || there.itemId === here.agreed?.itemId) return false;
  return isHeldByAnother(device, here.path, there.itemId);
}

/**
 * The note's name belongs to another file there: it gets an item of its own beside that one, and keeps its place here.
 * Another device may have made the same copy of the same text, and this one may have taken that as a file already: then the next name.
 */
async function giveOwnPlace({ device, remote, merge }: SettlePorts, path: FilePath, here: DeviceFile | undefined): Promise<Settled> {
  if (here === undefined) return LEFT;
  for (let count = 0; count < REFUSALS; count += 1) {
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
