import type { FilePath } from '../../src/domain/notes/file-path';
import { fileStates } from '../../src/sync/file-states';

const NOTE = 'me.md' as FilePath;
const DAY = 86_400_000;

describe('fileStates', () => {
  it('[S15, I11, F24] lets a change wait no day because the clock was set back by one', () => {
    const states = fileStates(() => true);
    states.saw({ path: NOTE, text: 'typed', revision: 1, agreed: undefined }, 10 * DAY);
    states.uploaded(NOTE, 10 * DAY);
    states.touched(NOTE, 10 * DAY);
    states.failed(NOTE, 'unexpected', 10 * DAY + 600_000);
    expect(states.dueAt(NOTE, 9 * DAY)).toBeLessThanOrEqual(9 * DAY + 600_000);
    expect(states.dueAt(NOTE, 9 * DAY + 600_000)).toBeLessThanOrEqual(9 * DAY + 600_000);
  });
});
