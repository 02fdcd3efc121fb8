import { FAULTS, scriptOf } from './command';
import { isKept, play } from './play';
import { failureReport, reportOf } from './report';
import { SABOTAGES } from './sabotages';
import { cut, playChecked, simulate } from './simulate';

/** `npm run simulate` plays more of them, and others. */
const SEQUENCES = Number(process.env.TWO_HATS_SEQUENCES ?? 2_000);

describe('the notes engine, simulated', () => {
  it('[I1, I2, I3, I4, I5, I6, I8, I10, I11] keeps every promise under every fault', async () => {
    const simulated = await simulate({ seed: 1, sequences: SEQUENCES });
    if (simulated.failure !== undefined) throw new Error(failureReport(simulated.failure, 1, undefined));
    expect(FAULTS.filter((fault) => !simulated.strikes.has(fault))).toEqual([]);
    expect(reportOf(simulated, 1, undefined)).toContain('0 lost, 0 diverged, 0 unconditional writes');
  }, 240_000);

  it('plays the same script the same way each time', async () => {
    for (const sequence of [3, 16, 40]) {
      const [one, other] = [await play(scriptOf(7, sequence)), await play(scriptOf(7, sequence))];
      expect(one).toEqual(other);
      expect(one.strikes.size).toBeGreaterThan(0);
    }
  });

  it.each([
    ['drop-if-match', /unconditional writes: [1-9]/],
    ['create-over', /unconditional writes: [1-9]/],
    ['absence-as-delete', /I6: a file vanished|lost: /],
    ['ack-before-commit', /lost: /],
    ['agree-unread', /I2: said "Saved to OneDrive"|lost: /],
    ['last-writer-wins', /lost: /],
    ['take-over-typing', /lost: /],
    ['cursor-first', /lost: |diverged: /],
    ['early-words', /I2: said "Saved to OneDrive"/],
    ['any-root', /I8: wrote into another folder/],
  ])('notices when the engine is broken by %s, and says how to see it again', async (name, loss) => {
    const sabotage = SABOTAGES[name];
    const { failure } = await simulate({ seed: 1, sequences: 1_500, sabotage });
    if (failure === undefined) throw new Error('nothing was noticed');
    const report = failureReport(failure, 1, name);
    expect(report).toMatch(loss);
    expect(report).toContain(`npm run simulate -- --seed 1 --only ${failure.script.sequence} --keep ${failure.kept.join(',')} --sabotage ${name}`);
    const again = cut(scriptOf(1, failure.script.sequence), failure.kept);
    expect(isKept(await playChecked(again, sabotage))).toBe(false);
    expect(isKept(await playChecked(again))).toBe(true);
  }, 60_000);

  it('has a test for each of its sabotages', () => {
    expect(Object.keys(SABOTAGES)).toHaveLength(10);
  });
});
