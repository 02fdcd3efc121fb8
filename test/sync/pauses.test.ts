import { Failure } from '../../src/domain/shared/failure';
import { pauses } from '../../src/sync/pauses';

const DAY = 86_400_000;

describe('pauses', () => {
  it.each([
    ['that the service asked for', 45_000, 45_000],
    ['of our own', undefined, 600_000],
  ])('[S16, I11, F24] makes no pause %s longer when the clock is set back', (_, retryAfterMs, longest) => {
    let now = 10 * DAY;
    const pause = pauses({ now: () => now, chance: () => 0 });
    pause.refused(new Failure('busy', 'sync', { retryAfterMs }));
    now -= DAY;
    expect(pause.until()).toBeLessThanOrEqual(now + longest);
    now += longest;
    expect(pause.until()).toBeLessThanOrEqual(now);
  });
});
