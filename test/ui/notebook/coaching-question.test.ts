import { coachingQuestion } from '../../../src/ui/notebook/coaching-question';
import { namesTrait } from '../../../src/ui/notebook/names-trait';

describe('coachingQuestion', () => {
  it('asks about the last line that was written', () => {
    expect(coachingQuestion('Done with the plan.\nShe is stuck.\n', 0)).toBe('What have you tried so far, and what did it show you?');
  });

  it('asks another question each time, every one open', () => {
    const asked = [0, 1, 2, 3, 4, 5, 6].map((turn) => coachingQuestion('blocked by the vendor', turn));
    expect(new Set(asked).size).toBe(7);
    for (const question of asked) expect(question).toMatch(/^(?:What|How|Who|Which)\b.*\?$/);
  });

  it('has nothing to ask about an empty page', () => {
    expect(coachingQuestion(' \n', 0)).toBeUndefined();
  });
});

describe('namesTrait', () => {
  it.each(['You are lazy', 'She never listens', 'great attitude'])('hints at %j', (text) => expect(namesTrait(text)).toBe(true));
  it.each(['You sent the report on Monday', 'Neverland was booked', ''])('lets %j be', (text) => expect(namesTrait(text)).toBe(false));
});
