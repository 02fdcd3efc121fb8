import { FAULTS, HAPPENINGS } from './command';
import { simulateInWorkers } from './in-workers';
import { failureReport, reportOf } from './report';
import type { Simulated } from './simulate';

/** So many files of tests play a part each, so that the test runner has them on all its processors. */
const PARTS = 4;
/** `npm run simulate` plays more of them, and others. */
const SEQUENCES = Number(process.env.TWO_HATS_SEQUENCES ?? 10_000);

/** Plays one part, counted from 1, of what every run of the tests plays. */
export function describePromises(part: number): void {
  const sequences = Math.ceil(SEQUENCES / PARTS);

  describe(`the notes engine, simulated (${part} of ${PARTS})`, () => {
    let simulated: Simulated;
    beforeAll(async () => {
      simulated = await simulateInWorkers({ seed: 1, from: (part - 1) * sequences, sequences, sabotage: undefined, workers: 1 });
    }, 240_000);

    it('[I1, I2, I3, I4, I5, I6, I7, I8, I10, I11] keeps every promise', () => {
      if (simulated.failure !== undefined) throw new Error(failureReport(simulated.failure, 1, undefined));
      expect(simulated.sequences).toBe(sequences);
      expect(reportOf(simulated, 1, undefined)).toContain('0 lost, 0 diverged, 0 unconditional writes');
    });

    it('lets a line stand twice in no more than one script of a thousand', () => {
      expect(simulated.totals.doubled).toBeLessThanOrEqual(Math.ceil(sequences / 1_000));
    });

    it('[F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24] meets every fault', () => {
      expect(FAULTS.filter((fault) => !simulated.strikes.has(fault))).toEqual([]);
    });

    it('moves, deletes, drops, asks and is answered', () => {
      expect(HAPPENINGS.filter((happening) => !simulated.strikes.has(happening))).toEqual([]);
    });
  });
}
