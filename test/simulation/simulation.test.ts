import { scriptOf } from './command';
import { isKept, play } from './play';
import { simulateInWorkers } from './in-workers';
import { failureReport, reportOf } from './report';
import { SABOTAGES } from './sabotages';
import { cut, playChecked, simulate } from './simulate';

describe('the simulation', () => {
  it('plays the same script the same way each time', async () => {
    for (const sequence of [3, 16, 40]) {
      const [one, other] = [await play(scriptOf(7, sequence)), await play(scriptOf(7, sequence))];
      expect(one).toEqual(other);
      expect(one.strikes.size).toBeGreaterThan(0);
    }
  });

  it('comes to the same on many threads as on one', async () => {
    const one = await simulate({ seed: 3, from: 5, sequences: 50 });
    const many = await simulateInWorkers({ seed: 3, from: 5, sequences: 50, sabotage: undefined, workers: 2, together: 20 });
    expect(reportOf(many, 3, undefined)).toBe(reportOf(one, 3, undefined));
  }, 180_000);

  it('ends on many threads at the first script that breaks a promise', async () => {
    const { sequences, failure } = await simulateInWorkers({ seed: 1, from: 0, sequences: 750, sabotage: 'cursor-first', workers: 2 });
    expect(failure?.script.sequence).toBe(sequences - 1);
    expect(sequences).toBeLessThan(750);
  }, 180_000);

  it.each([
    ['drop-if-match', /unconditional writes: [1-9]/],
    ['create-over', /unconditional writes: [1-9]/],
    ['absence-as-delete', /I6: a file vanished|lost: /],
    ['ack-before-commit', /lost: /],
    ['agree-unread', /I2: said "Saved to OneDrive"|lost: /],
    ['last-writer-wins', /lost: /],
    ['take-over-typing', /lost: /, 5],
    ['cursor-first', /lost: |diverged: /],
    ['early-words', /I2: said "Saved to OneDrive"/],
    ['no-guard', /I7: the words of more than 2 files/],
    ['trash-beats-change', /I6: the trash beat a change/],
    ['delete-unconditionally', /unconditional writes: [1-9]|lost: /],
    ['any-root', /I8: wrote into another folder/],
  ])('notices when the engine is broken by %s, and says how to see it again', async (name, loss, seed = 1) => {
    const sabotage = SABOTAGES[name];
    const { failure } = await simulate({ seed, sequences: 1_500, sabotage });
    if (failure === undefined) throw new Error('nothing was noticed');
    const report = failureReport(failure, seed, name);
    expect(report).toMatch(loss);
    expect(report).toContain(`npm run simulate -- --seed ${seed} --only ${failure.script.sequence} --keep ${failure.kept.join(',')} --sabotage ${name}`);
    const again = cut(scriptOf(seed, failure.script.sequence), failure.kept);
    expect(isKept(await playChecked(again, sabotage))).toBe(false);
    expect(isKept(await playChecked(again))).toBe(true);
  }, 180_000);

  it('[S27, I7] notices that nobody is asked before more than a fifth of many notes go, though they are no more than ten', async () => {
    const script = scriptOf(1, 125);
    expect(script.commands[0]).toMatchObject({ kind: 'many-notes' });
    const outcome = await play(script);
    expect([isKept(outcome), outcome.strikes.has('asked for a fifth')]).toEqual([true, true]);
    expect((await play(script, SABOTAGES['no-guard'])).broken[0]).toMatch(/^I7: .* without a question, \d of 2\d$/);
  }, 180_000);

  it('has a test for each of its sabotages', () => {
    expect(Object.keys(SABOTAGES)).toHaveLength(13);
  });
});
