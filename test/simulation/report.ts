import { FAULTS, HAPPENINGS } from './command';
import type { Failed, Simulated } from './simulate';

/** What a run comes to, for people to read. */
export function reportOf({ sequences, commands, strikes, totals, failure }: Simulated, seed: number, sabotage: string | undefined): string {
  const others = `${totals.doubled === 0 ? '' : `, ${totals.doubled} doubled`}${totals.broken === 0 ? '' : `, ${totals.broken} other promises broken`}`;
  const played = [...commands.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...(failure === undefined ? [] : [failureReport(failure, seed, sabotage), '']),
    `${sequences} sequences of seed ${seed}, ${played} commands`,
    `commands: ${[...commands].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `faults that struck: ${FAULTS.map((fault) => `${fault} ${strikes.get(fault) ?? 0}`).join(', ')}`,
    `what else happened: ${HAPPENINGS.map((happening) => `${happening} ${strikes.get(happening) ?? 0}`).join(', ')}`,
    `${totals.lost} lost, ${totals.diverged} diverged, ${totals.unconditional} unconditional writes${others}`,
    '',
  ].join('\n');
}

/** Seed, shrunk script, what was lost, and the command that plays it again. */
export function failureReport({ script, kept, outcome }: Failed, seed: number, sabotage: string | undefined): string {
  const clocks = script.replicas.map(({ host, skewMs, hasLocks }) => `${host} (clock ${skewMs / 3_600_000} h off, ${hasLocks ? 'locks' : 'no locks'})`);
  return [
    `Sequence ${script.sequence} of seed ${seed} broke a promise.`,
    `An account with ${script.account}; ${clocks.join(', ')}`,
    ...script.commands.map((command, index) => `  ${kept[index] ?? index}: ${JSON.stringify(command)}`),
    ...outcome.lost.map((word) => `lost: ${word}`),
    ...outcome.doubled.map((line) => `doubled: ${line}`),
    ...outcome.diverged.map((difference) => `diverged: ${difference}`),
    ...(outcome.unconditional === 0 ? [] : [`unconditional writes: ${outcome.unconditional}`]),
    ...outcome.broken.map((promise) => `broken: ${promise}`),
    `Play it again: npm run simulate -- --seed ${seed} --only ${script.sequence} --keep ${kept.join(',')}${sabotage === undefined ? '' : ` --sabotage ${sabotage}`}`,
  ].join('\n');
}
