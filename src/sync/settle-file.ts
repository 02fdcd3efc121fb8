import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { isLoss, type Loss } from './bulk-guard';
import { copyBeside, giveOwnPlace, isOfAnotherFile } from './own-place';
import { plan, type Step, type There } from './plan';
import type { AgreedFile, DeviceFile, DeviceNotes, RemoteNotes, WriteWay } from './ports';
import { readThere } from './read-there';
import { rememberSent, sentTexts } from './sent-texts';
import { LEFT, type Settled } from './settled';
import type { BulkAnswer } from './sync-options';
import type { TextRules } from './text-rules';

export type SettlePorts = TextRules & {
  readonly device: DeviceNotes;
  readonly remote: RemoteNotes;
  /** Whether the app folder still is the one that the notes were agreed with; asked before a lost file is made anew or becomes another item (I8). */
  readonly isSameRoot: () => Promise<boolean>;
  /** How conditions are honoured, and `none` where nothing may be written: the last question before each write (S19, S29). */
  readonly way: () => Promise<WriteWay>;
};

/** What to do with a file whose words would go: nothing yet, or what was said. */
export type IfLost = 'hold' | BulkAnswer;

/** How often a write may be refused because of another one before our text goes into a file of its own (I4). */
const REFUSALS = 5;
/** After these it is to be seen what is there; the write may even have been done. */
const REFUSING: ReadonlySet<Failure['reason']> = new Set(['changed-elsewhere', 'already-exists', 'not-found', 'unknown-outcome']);
/** Someone who types faster than we can take: the rest waits for the next round. */
const STEPS = 40;

/**
 * Brings one file here and there together, step by step, as `plan` says. After an upload it stops, whatever was typed
 * meanwhile: when to upload next is the pace's affair. Dying at any await is safe: what is left is planned anew (I10).
 *
 * @throws {Failure} when the network, the service or the store stands in the way
 */
export async function settleFile(ports: SettlePorts, path: FilePath, known: There, ifLost: IfLost = 'hold'): Promise<Settled> {
  let there = known;
  let tries = 0;
  let agreedWhenAsked: string | undefined;

  for (let count = 0; count < STEPS; count += 1) {
    const here = await ports.device.read(path);
    if (await isOfAnotherFile(ports.device, here, there, known)) return giveOwnPlace(ports, path, here);
    there = unlessOutdated(there, here, agreedWhenAsked);
    const step = await nextStep(ports, path, here, there);
    if (await isEnd(ports, here, step, known)) return LEFT;
    if (step.kind === 'read') agreedWhenAsked = agreedTag(here);
    const lost = lossOf(ports, here, step, ifLost);
    if (lost !== undefined) {
      if (ifLost === 'hold') return { kind: 'held', loss: lost.loss };
      there = await keepWords(ports, lost, there);
    } else if (!isWrite(step)) {
      there = await takeStep(ports, path, here, step, there);
    } else {
      const outcome = await write(ports, path, here, step, (tries += 1));
      if ('settled' in outcome) return outcome.settled;
      there = outcome.there;
    }
  }
  return LEFT;
}

/** What was read while another tab settled the file may be older than what that one agreed on: then it is asked for again (S18). */
function unlessOutdated(there: There, here: DeviceFile | undefined, agreedWhenAsked: string | undefined): There {
  if (agreedTag(here) === agreedWhenAsked) return there;
  if (there.kind === 'read') return { kind: 'suspect', itemId: there.itemId };
  // What was gone is not what that tab has made since.
  if (there.kind === 'absent' && here?.agreed !== undefined) return { kind: 'suspect', itemId: here.agreed.itemId };
  return there;
}

function agreedTag(here: DeviceFile | undefined): string | undefined {
  return here?.agreed?.tag;
}

async function isEnd({ isSameRoot }: SettlePorts, here: DeviceFile | undefined, step: TextStep, known: There): Promise<boolean> {
  if (step.kind === 'forget' || step.kind === 'drop' || isMetOnTheWay(here, step, known)) return !(await isSameRoot());
  return step.kind === 'nothing';
}

/** Whether an item is to become the file's that no look has told of: it was found under the name, in whatever folder stands there now. */
function isMetOnTheWay(here: DeviceFile | undefined, step: TextStep, known: There): boolean {
  if (step.kind !== 'agree' && step.kind !== 'take') return false;
  const { itemId } = step.agreed;
  return itemId !== here?.agreed?.itemId && !('itemId' in known && known.itemId === itemId);
}

/** A step whose text is known: a merge is made before anybody asks what would become of the words. */
type TextStep = Exclude<Step, { readonly kind: 'take' | 'merge' }> | { readonly kind: 'take'; readonly text: string; readonly agreed: AgreedFile };
type WriteStep = Extract<Step, { readonly kind: 'create' | 'update' }>;

async function nextStep({ device, merge, isTrashed }: SettlePorts, path: FilePath, here: DeviceFile | undefined, there: There): Promise<TextStep> {
  const step = plan(here, there, await sentTexts(device, path, here?.agreed), here !== undefined && isTrashed(here.text));
  if (step.kind === 'take') return { ...step, text: step.agreed.text };
  if (step.kind !== 'merge') return step;
  return { kind: 'take', text: merge(step.base, step.ours, step.agreed.text, path), agreed: step.agreed };
}

function isWrite(step: TextStep): step is WriteStep {
  return step.kind === 'create' || step.kind === 'update';
}

type Lost = { readonly loss: Loss; readonly here: DeviceFile; readonly theirs: AgreedFile };

/** What would go with this step: words that are here, or words that are there. */
function lossOf(ports: SettlePorts, here: DeviceFile | undefined, step: TextStep, ifLost: IfLost): Lost | undefined {
  if (ifLost === 'go-on' || here === undefined || (step.kind !== 'take' && step.kind !== 'update')) return undefined;
  const [direction, before, theirs] =
    step.kind === 'take' ? (['from-onedrive', here.text, step.agreed] as const) : (['to-onedrive', here.agreed?.text, here.agreed] as const);
  if (before === undefined || theirs === undefined || !isLoss(ports, direction, before, step.text)) return undefined;
  return { loss: { direction, itemId: theirs.itemId, revision: here.revision, tag: agreedTag(here) }, here, theirs };
}

/** Puts here and there together as if they had nothing in common (S9): whatever has words on either side stays. */
async function keepWords({ device, merge }: SettlePorts, { here, theirs }: Lost, there: There): Promise<There> {
  const text = merge(undefined, here.text, theirs.text, here.path);
  return (await device.take(here.path, here.revision, text, theirs)) ? { kind: 'as-agreed' } : there;
}

async function takeStep(
  { device, remote, isTrashed }: SettlePorts,
  path: FilePath,
  here: DeviceFile | undefined,
  step: Exclude<TextStep, WriteStep>,
  there: There,
): Promise<There> {
  switch (step.kind) {
    case 'nothing':
      return there;
    case 'read':
      return readThere(remote, leavesWithItem(here, step.itemId, isTrashed) ? undefined : path, step.itemId);
    case 'drop':
      return (await isOff(device, here)) ? { kind: 'absent' } : there;
    case 'forget':
      await device.disagree(path);
      return { kind: 'absent' };
    case 'agree':
      await device.agree(path, step.agreed);
      return { kind: 'as-agreed' };
    case 'take':
      return (await device.take(path, here?.revision, step.text, step.agreed)) ? { kind: 'as-agreed' } : there;
  }
}

/** Takes the file off the device; answers whether it is not there. */
async function isOff(device: DeviceNotes, here: DeviceFile | undefined): Promise<boolean> {
  return here === undefined || device.drop(here.path, here.revision, here.agreed?.itemId);
}

/** What was deleted out of the trash is gone (S11), whatever has its name by now. */
function leavesWithItem(here: DeviceFile | undefined, itemId: string, isTrashed: TextRules['isTrashed']): boolean {
  return here?.agreed?.itemId === itemId && here.text === here.agreed.text && isTrashed(here.text);
}

type Outcome = { readonly settled: Settled } | { readonly there: There };

/** What came of it, or what is there if the write was refused. @param tries how often this file was tried, this time included */
async function write(ports: SettlePorts, path: FilePath, here: DeviceFile | undefined, step: WriteStep, tries: number): Promise<Outcome> {
  const { device, remote } = ports;
  await rememberSent(device, path, here?.agreed, step.text);
  const way = await ports.way();
  if (way === 'none') return { settled: LEFT };
  if (tries > REFUSALS) return { settled: await copyBeside(ports, path, step.text, here) };
  try {
    const { itemId, tag, path: lies } =
      step.kind === 'create'
        ? await remote.create(path, step.text)
        : await remote.update(step.itemId, step.text, step.ifMatch, way);
    await device.agree(path, { text: step.text, tag, itemId });
    return { settled: { kind: 'written', lies } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // Someone else's write earns our text a file of its own; a service that keeps losing answers does not.
    if (!REFUSING.has(error.reason) || (error.reason === 'unknown-outcome' && tries === REFUSALS)) throw error;
    return { there: await whatIsThere(remote, path, step) };
  }
}

/** After a refusal or a lost answer: never write again before having looked (S13, S14). */
async function whatIsThere(remote: RemoteNotes, path: FilePath, step: Step): Promise<There> {
  if (step.kind === 'update') return { kind: 'suspect', itemId: step.itemId };
  const found = await remote.find(path);
  return found === undefined ? { kind: 'absent' } : { kind: 'suspect', itemId: found.itemId };
}
