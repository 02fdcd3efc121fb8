import fc from 'fast-check';

import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { createSync } from '../../src/sync/engine';
import { plainRules } from '../support/keep-both-merge';
import { modelRemote, type Trouble } from '../support/model-remote';
import { virtualTime } from '../support/virtual-time';

const PATHS = ['me.md', 'People/noor/person.md', 'People/noor/2026/a.md'] as FilePath[];

type Act =
  | { readonly kind: 'type'; readonly device: number; readonly file: number; readonly at: number }
  | { readonly kind: 'edit-there'; readonly file: number }
  | { readonly kind: 'remove-there' | 'retag'; readonly file: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'sync'; readonly device: number }
  | { readonly kind: 'restart'; readonly device: number }
  | { readonly kind: 'trouble'; readonly device: number; readonly trouble: Trouble };

const device = fc.nat(1);
const file = fc.nat(PATHS.length - 1);
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constant<Trouble>({ kind: 'offline' }),
  fc.constant<Trouble>({ kind: 'answer-lost' }),
  fc.constant<Trouble>({ kind: 'failed' }),
  fc.constant<Trouble>({ kind: 'busy' }),
  fc.constant<Trouble>({ kind: 'busy', retryAfterMs: 2_128 }),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), device, file, at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit-there' as const), file }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('remove-there' as const, 'retag' as const), file }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(40_000) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync' as const), device }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), device }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('trouble' as const), device, trouble }) },
);

/** Puts a word of its own into a line of its own, which is how words are told apart afterwards. */
function withWord(text: string | undefined, word: string, at: number): string {
  const lines = (text ?? '').split('\n');
  lines.splice(Math.min(at, lines.length), 0, word);
  return lines.join('\n');
}

function world(hasDelta: boolean) {
  const time = virtualTime();
  const drive = modelRemote({ delta: hasDelta });
  const devices = [0, 1].map(() => {
    const store = memoryNotes();
    const troubles: Trouble[] = [];
    // A tab that died: whatever it had under way never returns to it.
    let life = 0;
    const start = () => {
      const mine = ++life;
      const remote = drive.device(() => (mine === life ? troubles.shift() : { kind: 'offline' }));
      const sync = createSync({
        device: store,
        remote,
        turn: { ifFree: async (work) => work().then(() => true) },
        timing: time,
        ...plainRules,
      });
      return { sync, started: sync.start() };
    };
    return { store, troubles, start, running: start() };
  });
  return { time, drive, devices };
}

function isEverywhere(devices: ReturnType<typeof world>['devices'], path: FilePath): boolean {
  return devices.every(({ running }) => running.sync.stateOf(path).kind === 'agreed');
}

/** @param word makes a word that was never there before */
async function perform(next: Act, { time, drive, devices }: ReturnType<typeof world>, word: () => string): Promise<void> {
  switch (next.kind) {
    case 'type':
      await devices[next.device]!.store.edit(PATHS[next.file]!, (text) => withWord(text, word(), next.at));
      break;
    case 'edit-there':
      drive.edit(PATHS[next.file]!, withWord(drive.texts().get(PATHS[next.file]!), word(), 0));
      break;
    case 'remove-there':
      // What the user made and deleted in OneDrive alone is theirs to delete.
      if (isEverywhere(devices, PATHS[next.file]!)) drive.deleteThere(PATHS[next.file]!);
      break;
    case 'retag':
      drive.retag(PATHS[next.file]!);
      break;
    case 'wait':
      await time.pass(next.ms);
      break;
    case 'sync':
      void devices[next.device]!.running.sync.syncNow();
      break;
    case 'restart':
      devices[next.device]!.running.sync.stop();
      devices[next.device]!.running = devices[next.device]!.start();
      break;
    case 'trouble':
      devices[next.device]!.troubles.push(next.trouble);
      break;
  }
}

async function play(acts: readonly Act[], hasDelta: boolean) {
  const played = world(hasDelta);
  const typed: string[] = [];
  const word = (): string => {
    typed.push(`w${String(typed.length)}.`);
    return typed.at(-1)!;
  };
  for (const next of acts) await perform(next, played, word);
  for (const { troubles } of played.devices) troubles.length = 0;
  await played.time.pass(3_600_000);
  return { ...played, typed };
}

describe('createSync, on two devices under any order of edits and troubles', () => {
  const runs = Number(process.env.TWO_HATS_RUNS ?? 150);

  it.each([false, true])('[I1, I5, I10] loses no word, converges in three rounds and then rests (delta: %s)', async (hasDelta) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { drive, devices, typed } = await play(acts, hasDelta);
        for (let round = 0; round < 3; round += 1) {
          for (const { running } of devices) await running.sync.syncNow();
        }
        const calls = drive.calls.length;
        for (const { running } of devices) await running.sync.syncNow();
        expect(drive.calls.slice(calls).filter((call) => /^(create|update)/.test(call))).toEqual([]);

        const there = drive.texts();
        for (const { store, running } of devices) {
          const here = await store.list();
          expect(new Map(here.map(({ path, text }) => [path, text]))).toEqual(new Map([...there].sort(([a], [b]) => (a < b ? -1 : 1))));
          expect(running.sync.waiting()).toEqual([]);
          running.sync.stop();
        }
        const words = [...there.values()].flatMap((text) => text.split('\n'));
        for (const word of typed) expect(words.filter((found) => found === word)).toEqual([word]);
      }),
      { numRuns: runs },
    );
  }, 300_000);
});
