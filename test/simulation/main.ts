import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { scriptOf } from './command';
import { simulateInWorkers } from './in-workers';
import { isKept } from './play';
import { failureReport, reportOf } from './report';
import { SABOTAGES, type Sabotage } from './sabotages';
import { cut, playChecked } from './simulate';

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    sabotage: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string' },
    workers: { type: 'string' },
  },
});
process.exitCode = await main();

/** 0 when every promise held, 1 when one was broken, 2 when it was asked for something unknown. */
async function main(): Promise<number> {
  const seed = Number(values.seed);
  const sabotage = values.sabotage === undefined ? undefined : SABOTAGES[values.sabotage];
  if (values.sabotage !== undefined && sabotage === undefined) {
    const known = Object.entries(SABOTAGES).map(([name, { breaks }]) => `  ${name}: ${breaks}`);
    process.stdout.write(`Unknown sabotage. There are:\n${known.join('\n')}\n`);
    return 2;
  }
  if (values.only !== undefined) return replay(seed, Number(values.only), sabotage);
  const simulated = await simulateInWorkers({
    seed,
    from: Number(values.from),
    sequences: Number(values.sequences),
    sabotage: values.sabotage,
    workers: Number(values.workers ?? availableParallelism()),
    onProgress: progress,
  });
  process.stdout.write(reportOf(simulated, seed, values.sabotage));
  return simulated.failure === undefined ? 0 : 1;
}

async function replay(seed: number, sequence: number, sabotage: Sabotage | undefined): Promise<number> {
  const whole = scriptOf(seed, sequence);
  const kept = values.keep?.split(',').map(Number) ?? whole.commands.map((_, index) => index);
  const script = cut(whole, kept);
  const outcome = await playChecked(script, sabotage);
  const isGood = isKept(outcome);
  process.stdout.write(isGood ? 'Every promise held.\n' : `${failureReport({ script, kept, outcome }, seed, values.sabotage)}\n`);
  return isGood ? 0 : 1;
}

/** A long run shows that it is alive. */
function progress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${values.sequences} `);
  else if (done % 10_000 === 0) process.stderr.write(`${done} of ${values.sequences}\n`);
}
