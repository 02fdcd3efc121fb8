import { FAULTS } from './command';
import { simulateInWorkers } from './in-workers';
import { failureReport, reportOf } from './report';

/** So many files of tests play a part each, so that the test runner has them on all its processors. */
const PARTS = 4;
/** `npm run simulate` plays more of them, and others. */
const SEQUENCES = Number(process.env.TWO_HATS_SEQUENCES ?? 10_000);

/** Plays one part, counted from 1, of what every run of the tests plays. */
export function describePromises(part: number): void {
  const sequences = Math.ceil(SEQUENCES / PARTS);

  describe(`the notes engine, simulated (${part} of ${PARTS})`, () => {
    it('[I1, I2, I3, I4, I5, I6, I8, I10, I11] keeps every promise under every fault', async () => {
      const simulated = await simulateInWorkers({ seed: 1, from: (part - 1) * sequences, sequences, sabotage: undefined, workers: 1 });
      if (simulated.failure !== undefined) throw new Error(failureReport(simulated.failure, 1, undefined));
      expect(FAULTS.filter((fault) => !simulated.strikes.has(fault))).toEqual([]);
      expect(simulated.sequences).toBe(sequences);
      expect(reportOf(simulated, 1, undefined)).toContain('0 lost, 0 diverged, 0 unconditional writes');
    }, 240_000);
  });
}
