import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { joined, type Simulated } from './simulate';

/** What one thread plays at a time. */
export type Part = { readonly seed: number; readonly from: number; readonly sequences: number; readonly sabotage: string | undefined };

export type Wanted = Part & {
  readonly workers: number;
  /** How many scripts a thread plays before it says how they went. */
  readonly together?: number;
  readonly onProgress?: (done: number) => void;
};

/** Small enough that the threads end at about the same time, and that progress is seen. */
const TOGETHER = 250;

/**
 * Plays the scripts on so many threads, outside the test runner, whose walls make everything in them half as fast. The
 * outcome is that of playing them one after the other: it ends at the first that breaks a promise.
 */
export async function simulateInWorkers({ workers, together = TOGETHER, onProgress, ...all }: Wanted): Promise<Simulated> {
  const parts = inParts(all, together);
  const played: (Simulated | undefined)[] = parts.map(() => undefined);
  let next = 0;
  let done = 0;

  const playOn = async (): Promise<void> => {
    const player = startPlayer();
    try {
      while (next < parts.length) {
        const index = next;
        next += 1;
        const simulated = await player.play(parts[index]!);
        played[index] = simulated;
        done += simulated.sequences;
        onProgress?.(done);
        // Those before this part are under way already and come to their end; those behind it are of no interest any more.
        if (simulated.failure !== undefined) next = parts.length;
      }
    } finally {
      await player.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, playOn));
  const firstFailure = played.findIndex((simulated) => simulated?.failure !== undefined);
  return joined(played.slice(0, firstFailure < 0 ? undefined : firstFailure + 1).filter((simulated) => simulated !== undefined));
}

function inParts({ seed, from, sequences, sabotage }: Part, together: number): readonly Part[] {
  return Array.from({ length: Math.ceil(sequences / together) }, (_, index) => {
    const start = index * together;
    return { seed, from: from + start, sequences: Math.min(together, sequences - start), sabotage };
  });
}

function startPlayer() {
  const loader = join(process.cwd(), 'test', 'support', 'typescript.mjs');
  const worker = new Worker(join(process.cwd(), 'test', 'simulation', 'player.ts'), { execArgv: ['--import', loader] });
  const play = (part: Part): Promise<Simulated> =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(part);
    });
  return { play, stop: () => worker.terminate() };
}
